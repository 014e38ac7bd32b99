package org.expertcommittee.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.appointment.AppointmentFacts;
import org.expertcommittee.appointment.AppointmentStatus;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.committee.Honorific;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CertificateTest {

	private static final Instant NOW = Instant.parse("2024-11-02T02:00:00Z");

	private static final LocalDate END = LocalDate.parse("2027-11-01");

	private static final LocalDate TODAY = LocalDate.parse("2024-11-02");

	private static final SealData SEALED = new SealData(TODAY, "张三", "用印〔2024〕7号");

	private static final HandOverData HANDED = new HandOverData(TODAY, "李晓", HandOverWay.MEETING, "成立大会");

	private static final CertificateData WORDS = new CertificateData("李晓", Honorific.COMRADE, "兹聘请……", "此聘。",
			LocalDate.parse("2024-11-02"), 0);

	private final Certificate certificate = new Certificate(
			new AppointmentFacts(1, 3, 2, "李晓", "副主任", LocalDate.parse("2024-11-02"), END, 3, AppointmentStatus.ACTIVE),
			3, "示例委员会", WORDS, 9, "code", "秘书", NOW);

	@Test
	void refusesToIssueADraft() {
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(this::issue);
	}

	@Test
	void refusesToRevokeADraft() {
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.certificate.revoke("x", "秘书", NOW));
	}

	@Test
	void refusesToChangeWordsThatWentToTheSealUntilTheyAreTakenBack() {
		this.certificate.sendToSeal("秘书", NOW);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.certificate.edit(WORDS));
		this.certificate.takeBack();
		this.certificate.edit(WORDS);
		assertThat(this.certificate.status()).isEqualTo(CertificateStatus.DRAFT);
	}

	@Test
	void isIssuedOnceAndNeverChangesAgain() {
		this.certificate.sendToSeal("秘书", NOW);
		issue();
		assertThat(this.certificate.label()).isEqualTo("示例〔2024〕1号");
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(this::issue);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.certificate.edit(WORDS));
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(this.certificate::takeBack);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(this.certificate::requireDiscardable);
	}

	@Test
	void isSealedOnceAndTheRegistrationCanBePutRight() {
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.certificate.registerSeal(SEALED, "秘书", NOW));
		issued();
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.certificate.correctSeal(SEALED, "秘书", NOW));
		this.certificate.registerSeal(SEALED, "秘书", NOW);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.certificate.registerSeal(SEALED, "秘书", NOW));
		this.certificate.correctSeal(new SealData(TODAY, " 张三 ", " "), "秘书", NOW);
		assertThat(this.certificate.seal()).isEqualTo(new SealRegistration(TODAY, "张三", null, "秘书", NOW));
	}

	@Test
	void isSealedNeitherTomorrowNorBeforeItsDayAndItsIssue() {
		issued();
		refusesAt("sealedOn",
				() -> this.certificate.registerSeal(new SealData(TODAY.plusDays(1), "张三", null), "秘书", NOW));
		refusesAt("sealedOn",
				() -> this.certificate.registerSeal(new SealData(TODAY.minusDays(1), "张三", null), "秘书", NOW));
	}

	@Test
	void aDocumentDatedAheadCanBeSealedOnTheDayOfItsIssue() {
		this.certificate.edit(new CertificateData("李晓", Honorific.COMRADE, "兹聘请……", "此聘。", TODAY.plusDays(9), 0));
		issued();
		this.certificate.registerSeal(SEALED, "秘书", NOW);
		assertThat(this.certificate.seal()).isNotNull();
	}

	@Test
	void isHandedOverOnceAndOnlyAfterItWasSealed() {
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.certificate.receive(HANDED, "秘书", NOW));
		issued();
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.certificate.receive(HANDED, "秘书", NOW))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("certificate.notSealed"));
		this.certificate.registerSeal(SEALED, "秘书", NOW);
		this.certificate.receive(HANDED, "秘书", NOW);
		assertThat(this.certificate.status()).isEqualTo(CertificateStatus.RECEIVED);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.certificate.receive(HANDED, "秘书", NOW))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("certificate.alreadyReceived"));
		this.certificate.correctHandOver(new HandOverData(TODAY, "李晓", HandOverWay.POST, "SF123"), "秘书", NOW);
		assertThat(this.certificate.handOver()).extracting(HandOver::handedThrough, HandOver::receivedNote)
			.containsExactly(HandOverWay.POST, "SF123");
	}

	@Test
	void wantsTheMeetingOrTheWaybillAndADayBetweenSealAndToday() {
		issued();
		this.certificate.registerSeal(SEALED, "秘书", NOW);
		for (HandOverWay way : List.of(HandOverWay.MEETING, HandOverWay.POST)) {
			refusesAt("detail", () -> this.certificate.receive(new HandOverData(TODAY, "李晓", way, " "), "秘书", NOW));
		}
		for (LocalDate day : List.of(TODAY.minusDays(1), TODAY.plusDays(1))) {
			refusesAt("handedOn", () -> this.certificate
				.receive(new HandOverData(day, "李晓", HandOverWay.IN_PERSON, null), "秘书", NOW));
		}
		assertThat(this.certificate.status()).isEqualTo(CertificateStatus.ISSUED);
	}

	@Test
	void theHoldersConfirmationAlsoCountsAsReceived() {
		issued();
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.certificate.confirmReceipt("李晓", NOW))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("certificate.notSealed"));
		this.certificate.registerSeal(SEALED, "秘书", NOW);
		this.certificate.confirmReceipt("李晓", NOW);
		assertThat(this.certificate.status()).isEqualTo(CertificateStatus.RECEIVED);
		assertThat(this.certificate.handOver()).extracting(HandOver::handedTo, HandOver::receivedBy)
			.containsExactly("李晓", "李晓");
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.certificate.confirmReceipt("李晓", NOW));
	}

	@Test
	void isNotIssuedForAnAppointmentThatEndedOrWasMovedMeanwhile() {
		this.certificate.sendToSeal("秘书", NOW);
		this.certificate.appointmentMoved(END.plusYears(1));
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(this::issue)
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("certificate.outdated"));
		this.certificate.appointmentEnded(TODAY);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(this::issue)
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("certificate.appointmentEnded"));
		this.certificate.appointmentMoved(END);
		issue();
	}

	@Test
	void saysWhoWasQuickerWhenTwoIssueTheSame() {
		issued();
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(this.certificate::requireIssuable)
			.satisfies((ex) -> assertThat(ex.args()).containsExactly("秘书", "示例〔2024〕1号"));
	}

	@Test
	void isReplacedOnceAndOneRevokedMeanwhileStaysRevoked() {
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(this.certificate::requireReplaceable);
		issued();
		this.certificate.requireReplaceable();
		this.certificate.revoke("遗失", "秘书", NOW);
		this.certificate.replaced(NOW);
		assertThat(this.certificate.status()).isEqualTo(CertificateStatus.REVOKED);
	}

	@Test
	void keepsItsNumberWhenItIsRevokedForAReason() {
		this.certificate.sendToSeal("秘书", NOW);
		issue();
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.certificate.revoke(" ", "秘书", NOW));
		this.certificate.revoke("姓名有误", "秘书", NOW);
		assertThat(this.certificate.number()).isEqualTo("示例〔2024〕1号");
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.certificate.revoke("x", "秘书", NOW));
	}

	@Test
	void looksExpiredAfterItsLastDayUnlessItWasRevoked() {
		Validity printed = new Validity(END, null, null);
		LocalDate after = END.plusDays(1);
		assertThat(printed.shown(CertificateStatus.RECEIVED, END)).isEqualTo(CertificateStatus.RECEIVED);
		assertThat(printed.shown(CertificateStatus.RECEIVED, after)).isEqualTo(CertificateStatus.EXPIRED);
		assertThat(printed.shown(CertificateStatus.REVOKED, after)).isEqualTo(CertificateStatus.REVOKED);
		assertThat(printed.shown(CertificateStatus.DRAFT, after)).isEqualTo(CertificateStatus.DRAFT);
	}

	@Test
	void followsAnAppointmentThatIsExtendedShortenedOrEnded() {
		LocalDate later = END.plusYears(1);
		Validity extended = new Validity(END, null, later);
		assertThat(extended.shown(CertificateStatus.ISSUED, later)).isEqualTo(CertificateStatus.ISSUED);
		assertThat(extended.shown(CertificateStatus.ISSUED, later.plusDays(1))).isEqualTo(CertificateStatus.EXPIRED);
		assertThat(extended.extendedTo()).isEqualTo(later);
		Validity shortened = new Validity(END, null, TODAY);
		assertThat(shortened.shown(CertificateStatus.ISSUED, TODAY)).isEqualTo(CertificateStatus.ISSUED);
		assertThat(shortened.shown(CertificateStatus.ISSUED, TODAY.plusDays(1))).isEqualTo(CertificateStatus.EXPIRED);
		assertThat(shortened.cutShortTo()).isEqualTo(TODAY);
		assertThat(shortened.extendedTo()).isNull();
		Validity ended = new Validity(END, TODAY, later);
		assertThat(ended.shown(CertificateStatus.RECEIVED, TODAY.minusDays(1))).isEqualTo(CertificateStatus.RECEIVED);
		assertThat(ended.shown(CertificateStatus.RECEIVED, TODAY)).isEqualTo(CertificateStatus.ENDED);
		assertThat(ended.cutShortTo()).isEqualTo(TODAY);
		assertThat(ended.extendedTo()).isNull();
	}

	private void issued() {
		this.certificate.sendToSeal("秘书", NOW);
		issue();
	}

	private static void refusesAt(String field, Runnable act) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(act::run)
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo(field));
	}

	private void issue() {
		this.certificate.issue(new CertificateNumber(2024, 1, "示例〔2024〕1号"),
				new IssuedFile("0".repeat(64), 1, "f", null), "秘书", NOW);
	}

}
