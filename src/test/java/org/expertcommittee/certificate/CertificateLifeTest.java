package org.expertcommittee.certificate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.expertcommittee.appointment.AppointmentEnded;
import org.expertcommittee.appointment.AppointmentPeriodChanged;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.committee.Honorific;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What becomes of a certificate after it was issued, on both databases. */
@ServiceTest
@As(Role.SECRETARIAT)
class CertificateLifeTest {

	private static final LocalDate START = LocalDate.parse("2024-11-02");

	private static final LocalDate END = LocalDate.parse("2027-11-01");

	private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

	@Autowired
	ApplicationContext context;

	@Autowired
	ExpertService experts;

	@Autowired
	CertificateService certificates;

	@Autowired
	CertificateHandOverService handOvers;

	@Autowired
	CertificateFileService files;

	@Autowired
	VerificationService verification;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private SampleCommittee committee;

	@BeforeEach
	void enterTheCommittee() {
		this.committee = SampleCommittee.enter(this.context);
	}

	@Test
	void isSealedHandedOverAndConfirmedByItsHolder() throws Exception {
		long expert = expert("李晓", null);
		long id = issued(active(expert));
		assertThat(waiting(CertificateWaiting.SEAL)).containsExactly(id);

		this.handOvers.registerSeal(id, new SealData(TODAY, "示例用印人", "用印〔2026〕3号"));
		assertThat(waiting(CertificateWaiting.SEAL)).isEmpty();
		assertThat(waiting(CertificateWaiting.HAND_OVER)).containsExactly(id);

		this.handOvers.receive(id, new HandOverData(TODAY, "李晓", HandOverWay.MEETING, "第一届成立大会"));
		CertificateDetails details = this.files.get(id);
		assertThat(details.state()).isEqualTo(CertificateStatus.RECEIVED);
		assertThat(details.seal()).isNotNull()
			.extracting(SealRegistration::sealedOn, SealRegistration::sealedBy, SealRegistration::sealApproval)
			.containsExactly(TODAY, "示例用印人", "用印〔2026〕3号");
		assertThat(details.handOver()).isNotNull()
			.extracting(HandOver::handedTo, HandOver::handedThrough, HandOver::receivedNote)
			.containsExactly("李晓", HandOverWay.MEETING, "第一届成立大会");
		assertThat(waiting(CertificateWaiting.CONFIRMATION)).containsExactly(id);

		confirmAs(expert, id);
		assertThat(this.files.get(id).confirmedAt()).isEqualTo(this.clock.instant());
		assertThat(waiting(CertificateWaiting.CONFIRMATION)).isEmpty();
	}

	@Test
	void aCorrectedRegistrationLeavesBothInTheTrail() {
		long id = issued(active(expert("李晓", null)));
		this.handOvers.registerSeal(id, new SealData(TODAY, "张三", null));
		this.handOvers.correctSeal(id, new SealData(TODAY, "示例用印人", "用印〔2026〕3号"));
		List<String> changes = this.jdbc.sql("select details from audit_entry where action = 'certificate.correctSeal'")
			.query(String.class)
			.list();
		assertThat(changes).singleElement().asString().contains("张三", "示例用印人");
	}

	@Test
	void theHolderAndNobodyElseConfirmsAnIssuedAndSealedCertificate() throws Exception {
		long holder = expert("李晓", null);
		long other = expert("示例乙", null);
		long appointment = active(holder);
		long id = this.certificates.prepare(appointment);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> confirmAs(holder, id));
		this.certificates.sendToSeal(id);
		this.certificates.issue(id);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> confirmAs(holder, id));
		this.handOvers.registerSeal(id, new SealData(TODAY, "张三", null));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> confirmAs(other, id));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> Actors.auditor(() -> {
			this.files.confirmReceipt(id);
			return true;
		}));
		confirmAs(holder, id);
		assertThat(this.files.get(id).state()).isEqualTo(CertificateStatus.RECEIVED);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> confirmAs(holder, id));
	}

	@Test
	void replacesALostOneByANewNumberAndTheChainIsSeenFromBothEnds() throws Exception {
		long expert = expert("李晓", null);
		long old = issued(active(expert));
		long next = this.certificates.replace(old, ReplaceReason.LOST, "搬家时遗失");
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.certificates.replace(old, ReplaceReason.OTHER, null));
		assertThat(this.files.get(old).state()).isEqualTo(CertificateStatus.ISSUED);
		assertThat(Actors.expert(expert, () -> this.files.links(old)).successor()).isNull();

		this.certificates.sendToSeal(next);
		this.certificates.issue(next);
		assertThat(this.files.get(old).state()).isEqualTo(CertificateStatus.REPLACED);
		assertThat(this.files.links(old).successor()).isNotNull()
			.extracting(CertificateLinks.Link::number, CertificateLinks.Link::reason, CertificateLinks.Link::note)
			.containsExactly("示聘字〔2026〕2号", ReplaceReason.LOST, "搬家时遗失");
		assertThat(this.files.links(next).predecessor()).isNotNull()
			.extracting(CertificateLinks.Link::id, CertificateLinks.Link::state)
			.containsExactly(old, CertificateStatus.REPLACED);
		assertThat(this.verification.byCode(this.files.get(old).verifyCode())).get()
			.extracting(PublicCertificate::state, PublicCertificate::successorNumber, PublicCertificate::valid)
			.containsExactly(CertificateStatus.REPLACED, "示聘字〔2026〕2号", false);
		assertThat(this.verification.byCode(this.files.get(next).verifyCode())).get()
			.extracting(PublicCertificate::valid, PublicCertificate::successorNumber)
			.containsExactly(true, null);
		assertThat(this.files.check(old).good()).isTrue();
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.certificates.replace(old, ReplaceReason.LOST, null));
	}

	@Test
	void aReplacementTakesTheNameAsItIsNow() {
		long expert = expert("李小", null);
		long old = issued(active(expert));
		ExpertData data = this.experts.edit(expert);
		this.experts.update(expert, rename(data, "李晓"), true);
		long next = this.certificates.replace(old, ReplaceReason.NAME_CORRECTED, null);
		assertThat(this.certificates.edit(next).holderName()).isEqualTo("李晓");
		assertThat(this.certificates.edit(next).bodyText()).contains("李晓");
		assertThat(this.files.get(old).holderName()).isEqualTo("李小");
	}

	@Test
	void discardingTheReplacementLeavesTheOldOneAsItWas() {
		long old = issued(active(expert("李晓", null)));
		this.certificates.discard(this.certificates.replace(old, ReplaceReason.MISPRINTED, null));
		assertThat(this.files.get(old).state()).isEqualTo(CertificateStatus.ISSUED);
		assertThat(this.files.links(old).successor()).isNull();
		this.certificates.replace(old, ReplaceReason.MISPRINTED, null);
	}

	@Test
	void aReplacementOfOneRevokedMeanwhileIsStillIssued() {
		long old = issued(active(expert("李晓", null)));
		long next = this.certificates.replace(old, ReplaceReason.MISPRINTED, null);
		this.certificates.revoke(old, "错字");
		this.certificates.sendToSeal(next);
		this.certificates.issue(next);
		assertThat(this.files.get(old).state()).isEqualTo(CertificateStatus.REVOKED);
		assertThat(this.files.get(next).state()).isEqualTo(CertificateStatus.ISSUED);
	}

	@Test
	void followsTheEndOfItsAppointment() {
		long appointment = active(expert("李晓", null));
		long id = issued(appointment);
		tell(new AppointmentEnded(appointment, TODAY));
		CertificateDetails details = this.files.get(id);
		assertThat(details.state()).isEqualTo(CertificateStatus.ENDED);
		assertThat(details.endedOn()).isEqualTo(TODAY);
		assertThat(details.endsOn()).isEqualTo(END);
		assertThat(this.certificates.count(CertificateFilter.of(CertificateStatus.ISSUED))).isZero();
		assertThat(this.certificates.count(CertificateFilter.of(CertificateStatus.EXPIRED))).isEqualTo(1);
		assertThat(this.certificates.count(CertificateFilter.of(CertificateStatus.ENDED))).isEqualTo(1);
		assertThat(this.certificates.ofAppointment(appointment)).singleElement()
			.extracting(CertificateListItem::state, CertificateListItem::endedOn, CertificateListItem::waiting)
			.containsExactly(CertificateStatus.ENDED, TODAY, null);
		assertThat(this.verification.byCode(details.verifyCode())).get()
			.extracting(PublicCertificate::valid, PublicCertificate::endedOn)
			.containsExactly(false, TODAY);
	}

	@Test
	void followsAnExtensionAndAllowsANewDocumentForIt() {
		long appointment = active(expert("李晓", null));
		long id = issued(appointment);
		LocalDate later = END.plusMonths(6);
		tell(new AppointmentPeriodChanged(appointment, later));
		assertThat(this.files.get(id).extendedTo()).isEqualTo(later);
		this.clock.set(END.plusDays(1));
		assertThat(this.files.get(id).state()).isEqualTo(CertificateStatus.ISSUED);
		assertThat(this.certificates.count(CertificateFilter.of(CertificateStatus.ISSUED))).isEqualTo(1);
		this.clock.set(later.plusDays(1));
		assertThat(this.files.get(id).state()).isEqualTo(CertificateStatus.EXPIRED);
		assertThat(this.certificates.count(CertificateFilter.of(CertificateStatus.EXPIRED))).isEqualTo(1);
	}

	@Test
	void aDraftOfAnAppointmentThatWasMovedMustBeWordedAnew() {
		long appointment = active(expert("李晓", null));
		long id = this.certificates.prepare(appointment);
		tell(new AppointmentPeriodChanged(appointment, END.plusMonths(6)));
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.certificates.sendToSeal(id));
		tell(new AppointmentPeriodChanged(appointment, END));
		this.certificates.sendToSeal(id);
	}

	@Test
	void bringsADraftUpToTheNewestWordingAndName() {
		long expert = expert("李小", null);
		long id = this.certificates.prepare(active(expert));
		CertificateData before = this.certificates.edit(id);
		this.certificates.update(id, new CertificateData(before.holderName(), Honorific.PROFESSOR, before.bodyText(),
				before.closing(), START, before.version()));
		this.experts.update(expert, rename(this.experts.edit(expert), "李晓"), true);
		this.certificates.reword(id);
		assertThat(this.certificates.edit(id)).satisfies((words) -> {
			assertThat(words.holderName()).isEqualTo("李晓");
			assertThat(words.bodyText()).contains("李晓 教授");
			assertThat(words.awardedOn()).isEqualTo(START);
		});
		this.certificates.sendToSeal(id);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.certificates.reword(id));
	}

	@Test
	void addressesTheHolderAsTheyWish() {
		long id = this.certificates.prepare(active(expert("李晓", Honorific.PROFESSOR)));
		assertThat(this.certificates.edit(id).honorific()).isEqualTo(Honorific.PROFESSOR);
		assertThat(this.certificates.edit(id).bodyText()).contains("李晓 教授");
	}

	@Test
	void findsWhatWaitsForTooLong() {
		long id = issued(active(expert("李晓", null)));
		CertificateFilter late = new CertificateFilter(null, null, null, null, null, true);
		assertThat(this.certificates.count(late)).isZero();
		this.clock.advance(Duration.ofDays(8));
		assertThat(this.certificates.list(late, PagedQuery.of(0, 9))).singleElement()
			.extracting(CertificateListItem::id, CertificateListItem::late)
			.containsExactly(id, true);
		this.handOvers.registerSeal(id, new SealData(TODAY, "张三", null));
		assertThat(this.certificates.count(late)).isZero();
		this.clock.advance(Duration.ofDays(8));
		assertThat(this.certificates.count(late)).isEqualTo(1);
		this.handOvers.receive(id, new HandOverData(TODAY, "李晓", HandOverWay.IN_PERSON, null));
		assertThat(this.certificates.count(late)).isZero();
	}

	private List<Long> waiting(CertificateWaiting waiting) {
		return this.certificates.list(CertificateFilter.waiting(waiting), PagedQuery.of(0, 100))
			.stream()
			.peek((item) -> assertThat(item.waiting()).isEqualTo(waiting))
			.map(CertificateListItem::id)
			.toList();
	}

	private void tell(Object event) {
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(event));
	}

	private void confirmAs(long expert, long id) throws Exception {
		Actors.expert(expert, () -> {
			this.files.confirmReceipt(id);
			return true;
		});
	}

	private static ExpertData rename(ExpertData data, String name) {
		return new ExpertData(name, data.idNumber(), data.birthDate(), data.sex(), data.mobile(), data.email(),
				data.organisation(), data.title(), data.honorific(), data.industries(), data.biography(),
				data.version());
	}

	private long expert(String name, @Nullable Honorific honorific) {
		return this.experts
			.create(new ExpertData(name, null, null, null, null, null, null, null, honorific, Set.of(), null, 0), true);
	}

	private long active(long expert) {
		return this.committee.appointed(expert, "委员");
	}

	private long issued(long appointment) {
		long id = this.certificates.prepare(appointment);
		this.certificates.sendToSeal(id);
		this.certificates.issue(id);
		return id;
	}

}
