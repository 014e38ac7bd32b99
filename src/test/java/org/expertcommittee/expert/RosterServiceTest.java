package org.expertcommittee.expert;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;

import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.Texts;
import org.expertcommittee.base.Violation;
import org.expertcommittee.committee.CommitteeData;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.IndustryData;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.committee.OfficeData;
import org.expertcommittee.committee.OfficeItem;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ServiceTest
@As(Role.SECRETARIAT)
class RosterServiceTest {

	private static final LocalDate START = LocalDate.of(2024, 11, 2);

	private static final LocalDate FAR = LocalDate.of(2027, 11, 1);

	@Autowired
	private ExpertService experts;

	@Autowired
	private RosterService roster;

	@Autowired
	private CommitteeService committees;

	@Autowired
	private OfficeService offices;

	@Autowired
	private IndustryService industries;

	private OfficeItem vice;

	private OfficeItem member;

	private long beauty;

	@BeforeEach
	void createCommittee() {
		this.committees.save(CommitteeData.named("示例委员会", "示例", "示").withNumberPattern("{year}-{seq}"));
		this.vice = this.offices.active().get(1);
		this.member = this.offices.active().get(3);
		this.beauty = this.industries.create(new IndustryData("美妆与中国成分", 0));
	}

	@ParameterizedTest
	@CsvSource({ "李晓", "lixiao", "lx", "LiX", "科技", "示例 晓", "'  李晓 '", "美妆", "meizhuang", "keji" })
	void findsByNamePinyinInitialsOrganisationAndField(String typed) {
		this.experts.create(
				new ExpertData("李晓", null, null, null, null, null, "科技示例大学", null, null, Set.of(this.beauty), null, 0),
				false);
		this.experts.create(TestExperts.at("王五", "示例电机公司"), false);
		ExpertFilter filter = ExpertFilter.text(typed);
		assertThat(names(filter, null)).containsExactly("李晓");
		assertThat(this.roster.count(filter)).isOne();
	}

	@ParameterizedTest
	@CsvSource({ "%", "_", "'", "李%", "zzz", "！？" })
	void findsNobodyBySignsThatMeanNothing(String typed) {
		this.experts.create(TestExperts.named("王五"), false);
		assertThat(names(ExpertFilter.text(typed), null)).isEmpty();
		assertThat(this.roster.count(ExpertFilter.text(typed))).isZero();
	}

	@Test
	void ordersByProtocolThenStrokesByPinyinByStrokesAndByTermEnd() {
		appoint("张三", this.member, FAR);
		appoint("何六", this.member, FAR.minusYears(1));
		appoint("李四", this.vice, FAR.plusYears(1));
		this.experts.create(TestExperts.named("丁一"), false);
		assertThat(names(ExpertFilter.all(), null)).containsExactly("李四", "何六", "张三", "丁一");
		assertThat(names(ExpertFilter.all(), "pinyin")).containsExactly("丁一", "何六", "李四", "张三");
		assertThat(names(ExpertFilter.all(), "stroke")).containsExactly("丁一", "李四", "何六", "张三");
		assertThat(names(ExpertFilter.all(), "termEnd")).containsExactly("何六", "张三", "李四", "丁一");
		assertThat(this.roster.list(ExpertFilter.all(), new PagedQuery(0, 10, "pinyin", true)))
			.extracting(ExpertListItem::name)
			.containsExactly("张三", "李四", "何六", "丁一");
	}

	@Test
	void aPlaceSetByHandCountsBeforeTheStrokesButBehindTheRank() {
		appoint("张三", this.member, FAR);
		long last = appoint("何六", this.member, FAR);
		long first = appoint("魏七", this.member, FAR);
		appoint("李四", this.vice, FAR);
		place(first, 1);
		place(last, 9998);
		assertThat(names(ExpertFilter.all(), null)).containsExactly("李四", "魏七", "何六", "张三");
		place(last, null);
		place(first, null);
		assertThat(names(ExpertFilter.all(), null)).containsExactly("李四", "何六", "张三", "魏七");
		for (int wrong : new int[] { 0, 9999 }) {
			assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> place(first, wrong))
				.satisfies((ex) -> assertThat(ex.violations()).extracting(Violation::field)
					.containsExactly("rosterOrder"));
		}
	}

	private void place(long id, @Nullable Integer order) {
		ExpertData data = this.experts.edit(id);
		this.experts.update(id,
				new ExpertData(data.name(), data.idNumber(), data.birthDate(), data.sex(), data.mobile(), data.email(),
						data.organisation(), data.title(), data.honorific(), data.industries(), data.biography(), order,
						data.version()),
				true);
	}

	@Test
	void everyPageContinuesTheOneBeforeFromBothEnds() {
		for (int i = 0; i < 23; i++) {
			this.experts.create(TestExperts.named("示例专家%02d".formatted(i)), false);
		}
		for (boolean descending : new boolean[] { false, true }) {
			List<Long> whole = this.roster.list(ExpertFilter.all(), new PagedQuery(0, 100, "pinyin", descending))
				.stream()
				.map(ExpertListItem::id)
				.toList();
			List<Long> pages = new ArrayList<>();
			for (int offset = 0; offset < 30; offset += 5) {
				this.roster.list(ExpertFilter.all(), new PagedQuery(offset, 5, "pinyin", descending))
					.forEach((item) -> pages.add(item.id()));
			}
			assertThat(pages).isEqualTo(whole).hasSize(23);
		}
	}

	@Test
	void tabsCountAndShowWhoBelongsThere() {
		appoint("在聘", this.member, FAR);
		appoint("快到期", this.member, LocalDate.of(2027, 1, 22));
		appoint("还不急", this.member, LocalDate.of(2027, 1, 23));
		this.experts.create(TestExperts.named("待聘"), false);
		long left = this.experts.create(TestExperts.named("离任"), false);
		this.experts.updateStanding(left, new StandingData(Standing.RESIGNED, this.member.id(), this.member.name(),
				this.member.protocolRank(), START, FAR));
		assertThat(names(ExpertFilter.of(ExpertTab.ACTIVE), null)).containsExactlyInAnyOrder("在聘", "还不急");
		assertThat(names(ExpertFilter.of(ExpertTab.EXPIRING), null)).containsExactly("快到期");
		assertThat(names(ExpertFilter.of(ExpertTab.WAITING), null)).containsExactly("待聘");
		assertThat(names(ExpertFilter.of(ExpertTab.LEFT), null)).containsExactly("离任");
		for (ExpertTab tab : ExpertTab.values()) {
			assertThat(this.roster.count(tab)).isEqualTo(names(ExpertFilter.of(tab), null).size());
		}
		assertThat(this.roster.count((ExpertTab) null)).isEqualTo(5);
	}

	@Test
	void filtersByOfficeFieldAndTermEndTogether() {
		long both = this.experts.create(
				new ExpertData("李晓", null, null, null, null, null, null, null, null, Set.of(this.beauty), null, 0),
				false);
		stand(both, this.vice, LocalDate.of(2026, 12, 31));
		appoint("王五", this.vice, FAR);
		assertThat(names(new ExpertFilter(null, null, this.vice.id(), null, null), null)).containsExactly("王五", "李晓");
		assertThat(names(new ExpertFilter(null, null, this.vice.id(), this.beauty, null), null)).containsExactly("李晓");
		assertThat(names(new ExpertFilter(null, null, null, null, TermEnd.WITHIN_60_DAYS), null)).containsExactly("李晓");
		assertThat(names(new ExpertFilter(null, "lx", this.member.id(), null, null), null)).isEmpty();
		assertThat(names(new ExpertFilter(null, null, null, null, TermEnd.OVER), null)).isEmpty();
	}

	@Test
	void showsFieldsInTheirOrderAndPhonesMasked() {
		long motors = this.industries.create(new IndustryData("电机与智能装备", 0));
		this.experts.create(new ExpertData("李晓", null, null, null, "13800005678", null, null, null, null,
				new java.util.LinkedHashSet<>(List.of(motors, this.beauty)), null, 0), false);
		assertThat(this.roster.list(ExpertFilter.all(), PagedQuery.of(0, 10))).singleElement().satisfies((item) -> {
			assertThat(item.fields()).containsExactly("电机与智能装备", "美妆与中国成分");
			assertThat(item.maskedMobile()).isEqualTo("138****5678");
			assertThat(item.status()).isEqualTo(ExpertStatus.WAITING);
		});
	}

	@Test
	void anOfficesNewNameAndRankShowAtOnce() {
		appoint("李晓", this.vice, FAR);
		appoint("王五", this.member, FAR);
		OfficeData data = this.offices.edit(this.member.id());
		this.offices.update(this.member.id(), new OfficeData("首席委员", 1, 3, null, true, data.version()));
		assertThat(this.roster.list(ExpertFilter.all(), PagedQuery.of(0, 10)))
			.extracting(ExpertListItem::name, ExpertListItem::officeName)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("王五", "首席委员"),
					org.assertj.core.groups.Tuple.tuple("李晓", "副主任"));
	}

	@Test
	void exportsWhoFitsWithMaskedPhonesAndWithoutFormulas() throws Exception {
		this.experts.create(new ExpertData("李晓", null, null, null, "13800005678", null, "=HYPERLINK(1)", null, null,
				Set.of(), null, 0), false);
		this.experts.create(TestExperts.named("王五"), false);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.roster.export(ExpertFilter.text("lixiao"), null, Texts.CHINESE, out);
		String sheet = HtmlUtils.htmlUnescape(entry(out.toByteArray(), "xl/worksheets/sheet1.xml"));
		assertThat(sheet).contains("李晓", "138****5678", "=HYPERLINK(1)<", "待聘")
			.doesNotContain("13800005678", "王五", "<f>", ">=HYPERLINK");
	}

	private long appoint(String name, OfficeItem office, LocalDate endsOn) {
		long id = this.experts.create(TestExperts.named(name), false);
		stand(id, office, endsOn);
		return id;
	}

	private void stand(long id, OfficeItem office, LocalDate endsOn) {
		this.experts.updateStanding(id,
				new StandingData(Standing.ACTIVE, office.id(), office.name(), office.protocolRank(), START, endsOn));
	}

	private List<String> names(ExpertFilter filter, @Nullable String order) {
		return this.roster.list(filter, new PagedQuery(0, 100, order, false))
			.stream()
			.map(ExpertListItem::name)
			.toList();
	}

	private static String entry(byte[] zip, String name) throws Exception {
		Path file = Files.write(Files.createTempFile("roster", ".xlsx"), zip);
		try (ZipFile workbook = new ZipFile(file.toFile());
				InputStream in = workbook.getInputStream(workbook.getEntry(name))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		finally {
			Files.delete(file);
		}
	}

}
