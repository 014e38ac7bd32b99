package org.expertcommittee.certificate;

import java.time.Clock;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the secretariat registers of issued certificates: the seal and the hand-over. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class CertificateHandOverService {

	private final CertificateRepository certificates;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	CertificateHandOverService(CertificateRepository certificates, AuditTrail audit, Checks checks,
			CurrentUser currentUser, Clock clock) {
		this.certificates = certificates;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** What is registered of the seal, else what is likely: today, by whoever asks. */
	@Transactional(readOnly = true)
	public SealData seal(long id) {
		SealRegistration known = find(id).seal();
		return (known != null) ? known.toData() : likelySeal();
	}

	/** What is likely of a seal that is registered now: today, by whoever asks. */
	@Transactional(readOnly = true)
	public SealData likelySeal() {
		return new SealData(ChinaTime.today(this.clock), this.currentUser.displayName(), null);
	}

	/** What is registered of the hand-over, else what is likely: today, to the holder. */
	@Transactional(readOnly = true)
	public HandOverData handOver(long id) {
		Certificate certificate = find(id);
		HandOver known = certificate.handOver();
		HandOverData likely = new HandOverData(ChinaTime.today(this.clock), certificate.holderName(),
				HandOverWay.IN_PERSON, null);
		return (known != null) ? known.toData(likely) : likely;
	}

	/**
	 * 用印登记: when, by whom and on whose approval the seal was put on it.
	 * @throws org.expertcommittee.base.IllegalAct when it is not issued or registered
	 * already
	 * @throws org.expertcommittee.base.InvalidInput at {@code sealedOn} for a day in the
	 * future or before both the day on the document and the day of issue
	 */
	public void registerSeal(long id, SealData data) {
		this.checks.valid(data);
		Certificate certificate = find(id);
		certificate.registerSeal(data, this.currentUser.displayName(), this.clock.instant());
		this.audit.act("certificate.registerSeal", certificate, certificate.label());
	}

	/** Puts a wrong registration of the seal right; the trail keeps both. */
	public void correctSeal(long id, SealData data) {
		this.checks.valid(data);
		Certificate certificate = find(id);
		certificate.correctSeal(data, this.currentUser.displayName(), this.clock.instant());
		this.audit.act("certificate.correctSeal", certificate, certificate.label());
	}

	/**
	 * 签领登记: when, to whom and in which way it was handed over.
	 * @throws org.expertcommittee.base.IllegalAct when it is not issued, its seal is not
	 * registered, or it was handed over already
	 * @throws org.expertcommittee.base.InvalidInput at {@code handedOn} for a day in the
	 * future or before the seal; at {@code detail} without the meeting's name or the
	 * waybill's number
	 */
	public void receive(long id, HandOverData data) {
		this.checks.valid(data);
		Certificate certificate = find(id);
		certificate.receive(data, this.currentUser.displayName(), this.clock.instant());
		this.audit.act("certificate.receive", certificate, certificate.label());
	}

	/** Puts a wrong registration of the hand-over right; the trail keeps both. */
	public void correctHandOver(long id, HandOverData data) {
		this.checks.valid(data);
		Certificate certificate = find(id);
		certificate.correctHandOver(data, this.currentUser.displayName(), this.clock.instant());
		this.audit.act("certificate.correctHandOver", certificate, certificate.label());
	}

	private Certificate find(long id) {
		return this.certificates.findById(id).orElseThrow(() -> new NotFound("certificate " + id));
	}

}
