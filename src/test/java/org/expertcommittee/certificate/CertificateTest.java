package org.expertcommittee.certificate;

import java.time.Instant;
import java.time.LocalDate;

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

	private static final CertificateData WORDS = new CertificateData("李晓", Honorific.COMRADE, "兹聘请……", "此聘。",
			LocalDate.parse("2024-11-02"), 0);

	private final Certificate certificate = new Certificate(
			new AppointmentFacts(1, 3, 2, "李晓", "副主任", LocalDate.parse("2024-11-02"), END, 3, AppointmentStatus.ACTIVE),
			3, "示例委员会", WORDS, "code", "秘书", NOW);

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
	void isReceivedOnceAndOnlyAfterItWasIssued() {
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.certificate.receive(null, "秘书", NOW));
		this.certificate.sendToSeal("秘书", NOW);
		issue();
		this.certificate.receive("本人", "秘书", NOW);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.certificate.receive(null, "秘书", NOW));
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
		LocalDate after = END.plusDays(1);
		assertThat(Certificate.shown(CertificateStatus.RECEIVED, END, END)).isEqualTo(CertificateStatus.RECEIVED);
		assertThat(Certificate.shown(CertificateStatus.RECEIVED, END, after)).isEqualTo(CertificateStatus.EXPIRED);
		assertThat(Certificate.shown(CertificateStatus.REVOKED, END, after)).isEqualTo(CertificateStatus.REVOKED);
		assertThat(Certificate.shown(CertificateStatus.DRAFT, END, after)).isEqualTo(CertificateStatus.DRAFT);
	}

	private void issue() {
		this.certificate.issue(new CertificateNumber(2024, 1, "示例〔2024〕1号"), new IssuedFile("0".repeat(64), 1, "f"),
				"秘书", NOW);
	}

}
