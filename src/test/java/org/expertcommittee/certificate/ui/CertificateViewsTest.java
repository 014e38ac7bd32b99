package org.expertcommittee.certificate.ui;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import org.expertcommittee.appointment.AppointmentData;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.certificate.CertificateFileService;
import org.expertcommittee.certificate.CertificateHandOverService;
import org.expertcommittee.certificate.CertificateListItem;
import org.expertcommittee.certificate.CertificateService;
import org.expertcommittee.certificate.CertificateStatus;
import org.expertcommittee.certificate.CertificateWaiting;
import org.expertcommittee.certificate.HandOverWay;
import org.expertcommittee.certificate.PreparableItem;
import org.expertcommittee.committee.CommitteeData;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.committee.TermData;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.TestClock;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** The secretariat and an expert at work on certificates. */
@As(Role.SECRETARIAT)
class CertificateViewsTest extends ViewTest {

	private static final LocalDate START = LocalDate.parse("2024-11-02");

	@Autowired
	CommitteeService committees;

	@Autowired
	OfficeService offices;

	@Autowired
	ExpertService experts;

	@Autowired
	AppointmentService appointments;

	@Autowired
	CertificateService certificates;

	@Autowired
	CertificateFileService files;

	@Autowired
	CertificateHandOverService handOvers;

	@Autowired
	TestClock clock;

	private long term;

	private long lixiao;

	private long issued;

	private long draft;

	@BeforeEach
	void prepareTwo() {
		SystemActor.run(() -> {
			this.committees.save(CommitteeData.named("示例委员会", "示例", "示").withNumberPattern("示聘字〔{year}〕{seq}号"));
			this.term = this.committees.createTerm(new TermData("第一届", START, LocalDate.parse("2027-11-01"), 0));
			this.lixiao = expert("李晓");
			this.issued = this.certificates.prepare(active(this.lixiao, 1));
			this.certificates.sendToSeal(this.issued);
			this.certificates.issue(this.issued);
			this.draft = this.certificates.prepare(active(expert("王五"), 3));
		});
	}

	@Test
	void theListShowsNumberHolderOfficeAndState() {
		navigate(CertificateListView.class);

		assertThat(rows())
			.extracting(CertificateListItem::number, CertificateListItem::holderName, CertificateListItem::officeName,
					CertificateListItem::state)
			.containsExactlyInAnyOrder(tuple(null, "王五", "委员", CertificateStatus.DRAFT),
					tuple("示聘字〔2026〕1号", "李晓", "副主任", CertificateStatus.ISSUED));
	}

	@Test
	void theAddressNarrowsTheListToAStateAndAName() {
		UI.getCurrent().navigate("certificates", QueryParameters.fromString("state=DRAFT&q=ww"));

		assertThat(rows()).extracting(CertificateListItem::holderName).containsExactly("王五");
	}

	@Test
	void issuesADraftAfterAQuestion() {
		CertificateDetailsView view = open(this.draft);
		assertThat(words(view)).contains("王五", "草稿", "未编号");
		click("签发聘书");
		assertThat(this.files.get(this.draft).number()).isNull();
		test(find(ConfirmDialog.class).single()).confirm();

		assertThat(this.files.get(this.draft).number()).isEqualTo("示聘字〔2026〕2号");
		assertThat(words(view)).contains("已制发", "示聘字〔2026〕2号", "签名有效，签发后未被修改", "下载");
	}

	@Test
	void thePageSaysWhoMustActNextAndLeadsFromTheSealToTheHandOver() {
		CertificateDetailsView view = open(this.issued);
		assertThat(words(view)).contains("用印登记", "待秘书处办理");
		assertThat(find(Button.class).withText("登记签领").all()).isEmpty();
		click("用印登记");
		find(TextField.class).withCaption("用印审批编号").single().setValue("用印〔2026〕3号");
		click("登记");
		assertThat(words(view)).contains("用印〔2026〕3号", "登记签领");
		click("登记签领");
		click("登记");

		assertThat(this.files.get(this.issued).status()).isEqualTo(CertificateStatus.RECEIVED);
		assertThat(words(view)).contains("已签领", "当面领取", "待本人确认");
	}

	@Test
	void aMeetingWithoutItsNameIsRefusedAtTheField() {
		SystemActor.run(() -> this.handOvers.registerSeal(this.issued, this.handOvers.likelySeal()));
		open(this.issued);
		click("登记签领");
		@SuppressWarnings("unchecked")
		ComboBox<HandOverWay> through = (ComboBox<HandOverWay>) find(ComboBox.class).withCaption("签领方式").single();
		through.setValue(HandOverWay.MEETING);
		click("登记");

		assertThat(find(TextField.class).withCaption("会议名称、运单号或备注").single().getErrorMessage()).isEqualTo("请填写会议名称。");
		assertThat(this.files.get(this.issued).status()).isEqualTo(CertificateStatus.ISSUED);
	}

	@Test
	void replacingOpensADraftThatLeadsBackToTheOldOne() {
		open(this.issued);
		click("换发");
		click("换发");
		assertThat(words((Component) getCurrentView())).contains("草稿", "前一份", "示聘字〔2026〕1号", "换发原因：遗失");
		click("签发聘书");
		test(find(ConfirmDialog.class).single()).confirm();

		assertThat(words(open(this.issued))).contains("已换发", "后一份", "示聘字〔2026〕2号");
	}

	@Test
	void theListSaysWhatWaitsAndForHowLong() {
		this.clock.advance(Duration.ofDays(9));
		UI.getCurrent().navigate("certificates", QueryParameters.fromString("waiting=LATE"));

		assertThat(rows())
			.extracting(CertificateListItem::holderName, CertificateListItem::waiting, CertificateListItem::waitingDays,
					CertificateListItem::late)
			.containsExactly(tuple("李晓", CertificateWaiting.SEAL, 9L, true));
	}

	@Test
	void appointmentsWithoutACertificateWaitToBePreparedTogether() {
		SystemActor.run(() -> active(expert("赵六"), 3));
		navigate(CertificatePrepareView.class);

		assertThat(((Grid<?>) find(Grid.class).single()).getDataProvider()
			.fetch(new Query<>(0, 100, List.of(), null, null))
			.map(PreparableItem.class::cast)).extracting(PreparableItem::expertName).containsExactly("赵六");
	}

	@Test
	void anExpertConfirmsTheReceipt() throws Exception {
		CertificateDetailsView before = Actors.expert(this.lixiao, () -> open(this.issued));
		assertThat(words(before)).doesNotContain("确认签收");
		SystemActor.run(() -> this.handOvers.registerSeal(this.issued, this.handOvers.likelySeal()));
		Actors.expert(this.lixiao, () -> {
			MyCertificatesView mine = navigate(MyCertificatesView.class);
			click("确认签收");
			test(find(ConfirmDialog.class).single()).confirm();
			assertThat(words(mine)).contains("已签领").doesNotContain("确认签收");
			return true;
		});
		assertThat(this.files.get(this.issued).confirmedAt()).isNotNull();
	}

	@Test
	void revokesOnlyWithAReason() {
		CertificateDetailsView view = open(this.issued);
		click("作废");
		click("作废");
		assertThat(this.files.get(this.issued).status()).isEqualTo(CertificateStatus.ISSUED);
		find(TextArea.class).single().setValue("姓名有误");
		click("作废");

		assertThat(this.files.get(this.issued).status()).isEqualTo(CertificateStatus.REVOKED);
		assertThat(words(view)).contains("已作废", "姓名有误");
		assertThat(find(Button.class).withText("作废").all()).isEmpty();
	}

	@Test
	void anExpertsPageOffersTheCertificateOfEachAppointmentThatHasNone() {
		SystemActor.run(() -> active(this.lixiao, 4));
		UI.getCurrent().navigate("experts/" + this.lixiao);
		click("制作聘书");

		assertThat(words((Component) getCurrentView())).contains("李晓", "顾问聘书", "草稿");
	}

	@Test
	void approvingOnAnExpertsPageOffersTheCertificateAtOnce() {
		long proposed = SystemActor.call(() -> propose(this.lixiao, 4));
		SystemActor.run(() -> this.appointments.submit(proposed));
		UI.getCurrent().navigate("experts/" + this.lixiao);
		assertThat(find(Button.class).withText("制作聘书").all()).isEmpty();
		click("批准");
		// The dialog asks for a comment, which may be left empty.
		click("批准");

		assertThat(find(Button.class).withText("制作聘书").all()).hasSize(1);
	}

	@Test
	void anExpertSeesOwnIssuedCertificatesOnly() throws Exception {
		MyCertificatesView mine = Actors.expert(this.lixiao, () -> navigate(MyCertificatesView.class));

		assertThat(words(mine)).contains("示聘字〔2026〕1号", "副主任", "已制发", "下载").doesNotContain("委员", "王五");
		CertificateDetailsView own = Actors.expert(this.lixiao, () -> open(this.issued));
		assertThat(words(own)).contains("李晓", "示聘字〔2026〕1号").doesNotContain("登记签领", "作废");
	}

	@Test
	void somebodyElsesCertificateLooksLikeNone() throws Exception {
		Actors.expert(this.lixiao, () -> {
			UI.getCurrent().navigate("certificates/" + this.draft);
			assertThat(words((Component) getCurrentView())).doesNotContain("王五");
			assertThat(getCurrentView()).isNotInstanceOf(CertificateDetailsView.class);
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.files.download(this.draft));
			return true;
		});
	}

	@Test
	@As(Role.ADMIN)
	void administratorsDoNotSeeCertificates() {
		UI.getCurrent().navigate("certificates");
		assertThat(getCurrentView()).isNotInstanceOf(CertificateListView.class);
		UI.getCurrent().navigate("certificates/" + this.issued);
		assertThat(getCurrentView()).isNotInstanceOf(CertificateDetailsView.class);
	}

	@Test
	void theSettingsNameTheSigningKeyAndTheFonts() {
		UI.getCurrent().navigate("settings", QueryParameters.fromString("part=certificates"));

		assertThat(words((Component) getCurrentView())).contains("聘书签名", "使用中", "已签发 1 份", "霞鹜文楷、思源宋体（内置）");
	}

	private CertificateDetailsView open(long id) {
		UI.getCurrent().navigate("certificates/" + id);
		return (CertificateDetailsView) getCurrentView();
	}

	private List<CertificateListItem> rows() {
		return ((Grid<?>) find(Grid.class).single()).getDataProvider()
			.fetch(new Query<>(0, 100, List.of(), null, null))
			.map(CertificateListItem.class::cast)
			.toList();
	}

	private static String words(Component view) {
		return view.getElement().getTextRecursively();
	}

	private long expert(String name) {
		return this.experts
			.create(new ExpertData(name, null, null, null, null, null, null, null, null, Set.of(), null, 0), true);
	}

	private long propose(long expert, int office) {
		return this.appointments
			.propose(AppointmentData.of(expert, this.term, this.offices.active().get(office).id(), START, 3));
	}

	private long active(long expert, int office) {
		long id = propose(expert, office);
		this.appointments.submit(id);
		SystemActor.demonstrate("director", "示例主任", () -> {
			this.appointments.approve(id, null);
			return true;
		});
		return id;
	}

}
