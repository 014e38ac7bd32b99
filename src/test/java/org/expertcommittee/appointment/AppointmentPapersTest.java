package org.expertcommittee.appointment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.expert.Sex;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The Word files of appointments, opened again. */
@ServiceTest
@As(Role.SECRETARIAT)
class AppointmentPapersTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	AppointmentFormService papers;

	@Autowired
	AppointmentDocumentService documents;

	@Autowired
	ExpertService experts;

	@Autowired
	CommitteeService committees;

	@Autowired
	JdbcClient jdbc;

	private SampleCommittee sample;

	@BeforeEach
	void enterCommittee() {
		this.sample = SampleCommittee.enter(this.context);
	}

	@Test
	void theApprovalFormHoldsEverythingKnownAndIsRecorded() throws Exception {
		long id = this.sample.appointed(expert("𬭎䶮·示例", "长期从事<产业>研究 & =HYPERLINK(\"x\")\n二〇二〇年起任职"), "副主任");
		Paper paper = this.papers.form(id);

		assertThat(paper.fileName()).isEqualTo("聘任审批表-𬭎䶮·示例-副主任-" + id + ".docx");
		assertThat(text(paper)).contains("示例委员会聘任审批表", "𬭎䶮·示例", "男", "1980年1月", "110105198001010016", "示例大学", "教授",
				"副主任", "2024-11-02 至 2027-11-01", "长期从事<产业>研究 & =HYPERLINK(\"x\")", "二〇二〇年起任职", "推荐单位意见", "秘书处审核意见",
				"委员会审批意见", "同意聘任。", "签字（盖章）：示例director1", "2026年11月23日");
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'appointment.form'")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void aFormThatIsNotApprovedLeavesRoomToSign() throws Exception {
		String text = text(this.papers.form(this.sample.proposed(expert("示例甲", null), "委员")));
		assertThat(text).contains("签字（盖章）：").doesNotContain("同意聘任。");
	}

	@Test
	void aLongBiographyContinuesOnASecondPage() throws Exception {
		String biography = "从事装备制造研究。".repeat(150);
		String text = text(this.papers.form(this.sample.proposed(expert("示例甲", biography), "委员")));
		assertThat(text).contains("……（续见附页）", "附：简历", biography);
	}

	@Test
	void theNoticeNamesPeopleByProtocolThenStrokes() throws Exception {
		long document = this.documents.create(new DocumentData(this.committees.require().id(), "示发〔2026〕1号",
				"关于聘任有关人员的通知", LocalDate.parse("2026-11-23"), 0));
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.papers.notice(document));
		for (String name : List.of("张示例", "王示例", "李示例")) {
			this.documents.assign(document, this.sample.appointed(expert(name, null), "委员"));
		}
		this.documents.assign(document, this.sample.appointed(expert("翟示例", null), "主任"));
		String text = text(this.papers.notice(document));

		assertThat(text).containsSubsequence("示例委员会", "示发〔2026〕1号", "关于聘任有关人员的通知", "主任（聘期自二〇二四年十一月二日至二〇二七年十一月一日）",
				"翟示例", "委员（聘期", "王示例　李示例　张示例", "二〇二六年十一月二十三日");
	}

	@Test
	void packsManyFormsIntoOneArchive() throws Exception {
		List<Long> ids = List.of(this.sample.proposed(expert("示例甲", null), "委员"),
				this.sample.proposed(expert("示例乙", null), "顾问"));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.papers.zip(ids, out);

		List<String> names = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		assertThat(names).containsExactly("聘任审批表-示例甲-委员-" + ids.get(0) + ".docx",
				"聘任审批表-示例乙-顾问-" + ids.get(1) + ".docx");
	}

	@Test
	void anOfficeOfFiveHundredCharactersFitsIntoTheForm() throws Exception {
		String office = "产业发展与科技创新工作组".repeat(42).substring(0, 500);
		this.jdbc.sql("update office set name = ? where id = ?").params(office, this.sample.office("委员")).update();
		Paper paper = this.papers.form(this.sample.proposed(expert("示例甲", null), office));
		assertThat(text(paper)).contains(office);
		assertThat(paper.fileName().length()).isLessThan(100);
	}

	private static String text(Paper paper) throws IOException {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(paper.content()));
				XWPFWordExtractor words = new XWPFWordExtractor(document)) {
			return words.getText();
		}
	}

	private long expert(String name, @Nullable String biography) {
		return this.experts.create(new ExpertData(name, name.startsWith("𬭎") ? "110105198001010016" : null,
				LocalDate.parse("1980-01-01"), Sex.MALE, null, null, "示例大学", "教授", null, Set.of(), biography, 0), true);
	}

}
