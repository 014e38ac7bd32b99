package org.expertcommittee.consultation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.expertcommittee.attachment.AttachmentData;
import org.expertcommittee.attachment.ReceivedFile;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.enterprise.EnterpriseDetails;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking a request in whole (登记咨询): its needs, whom to ask about it, its files; and
 * whether the enterprise has asked before.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class CaseIntakeService {

	/** More needs than one request can have. */
	public static final int MOST_NEEDS = 20;

	private final ConsultationService cases;

	private final CaseVisibility visibility;

	private final ConsultationNeedRepository needRows;

	private final CaseNeeds needs;

	private final CaseFiles files;

	private final SimilarCases similar;

	private final EnterpriseService enterprises;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	CaseIntakeService(ConsultationService cases, CaseVisibility visibility, ConsultationNeedRepository needRows,
			CaseNeeds needs, CaseFiles files, SimilarCases similar, EnterpriseService enterprises, AuditTrail audit,
			Checks checks, CurrentUser currentUser, Clock clock) {
		this.cases = cases;
		this.visibility = visibility;
		this.needRows = needRows;
		this.needs = needs;
		this.files = files;
		this.similar = similar;
		this.enterprises = enterprises;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Takes in a request with everything that belongs to it, or nothing of it, and
	 * returns its id.
	 * @throws InvalidInput at the field that cannot be
	 */
	public long register(CaseRegistration registration) {
		ConsultationData data = withNeeds(registration.data(), registration.needs());
		this.checks.valid(registration.contact());
		String newEnterprise = registration.newEnterprise();
		long id = (newEnterprise != null) ? this.cases.registerForNew(newEnterprise, data) : this.cases.register(data);
		Consultation consultation = this.visibility.find(id);
		this.needs.replace(id, registration.needs());
		consultation.contact(CaseContact.of(registration.contact()));
		keep(consultation, registration.files());
		return id;
	}

	/** Corrects what was written down when the request came in. */
	public void update(long id, ConsultationData data, List<NeedData> wanted, ContactData contact) {
		this.visibility.require(id);
		this.checks.valid(contact);
		this.needs.replace(id, wanted);
		this.cases.update(id, withNeeds(data, wanted));
		this.visibility.find(id).contact(CaseContact.of(contact));
	}

	private ConsultationData withNeeds(ConsultationData data, List<NeedData> all) {
		if (all.size() > MOST_NEEDS) {
			throw InvalidInput.at("need", "consultation.tooManyNeeds", MOST_NEEDS);
		}
		return this.checks.valid(data.withNeed(all.isEmpty() ? "" : CaseNeeds.together(all)));
	}

	/** Keeps received files with the case and says so in its timeline. */
	void keep(Consultation consultation, List<ReceivedFile> received) {
		for (ReceivedFile file : received) {
			AttachmentData kept = this.files.keep(CaseFiles.ofCase(consultation.requireId()), file);
			consultation.fileAdded(kept.fileName(), this.currentUser.displayName(), this.clock.instant());
		}
	}

	/**
	 * Checks a file and stores its bytes while the form is still open.
	 * @throws InvalidInput when the file is not welcome
	 */
	public ReceivedFile receive(String fileName, byte[] content) {
		return this.files.receive(fileName, content);
	}

	/** Open and recent cases of the enterprise, those that seem alike first. */
	@Transactional(readOnly = true)
	public List<SimilarCase> similar(long enterpriseId, String title, String need) {
		return this.similar.find(enterpriseId, title, need, this.visibility.hidden());
	}

	/** How a case came in; who is to be asked is the enterprise's contact otherwise. */
	@Transactional(readOnly = true)
	public CaseIntake intake(long id) {
		Consultation c = this.visibility.find(id);
		CaseContact own = c.contact();
		String stated = c.statedEnterprise();
		CaseIntake.StatedEnterprise sender = (stated != null)
				? new CaseIntake.StatedEnterprise(stated, Objects.requireNonNullElse(c.statedCreditCode(), "")) : null;
		if (own == null && c.enterpriseId() != 0) {
			EnterpriseDetails enterprise = this.enterprises.details(c.enterpriseId());
			return new CaseIntake(this.needs.of(id), enterprise.contactName(), enterprise.maskedPhone(), null, sender,
					c.unverified(), c.discarded());
		}
		CaseContact contact = (own != null) ? own : new CaseContact(null, null, null);
		return new CaseIntake(this.needs.of(id), contact.contactName(), contact.maskedPhone(), contact.maskedEmail(),
				sender, c.unverified(), c.discarded());
	}

	/** The case's own contact, for its form. */
	@Transactional(readOnly = true)
	public ContactData contact(long id) {
		CaseContact contact = this.visibility.find(id).contact();
		return (contact != null) ? contact.toData() : ContactData.NONE;
	}

	/** The telephone to call about the case; that it was read is recorded. */
	public String revealPhone(long id) {
		Consultation c = this.visibility.find(id);
		CaseContact contact = c.contact();
		if (contact == null) {
			return (c.enterpriseId() != 0) ? this.enterprises.revealPhone(c.enterpriseId()) : "";
		}
		this.audit.act("consultation.revealContact", c, c.caseNumber());
		return Objects.requireNonNullElse(contact.contactPhone(), "");
	}

	/** The address to write to about the case; that it was read is recorded. */
	public String revealEmail(long id) {
		Consultation c = this.visibility.find(id);
		CaseContact contact = c.contact();
		this.audit.act("consultation.revealContact", c, c.caseNumber());
		return (contact != null) ? Objects.requireNonNullElse(contact.contactEmail(), "") : "";
	}

	/** Notes that one of the needs is answered. */
	public void needAnswered(long consultationId, long needId) {
		Consultation c = this.visibility.lock(consultationId);
		c.requireNotClosed();
		need(consultationId, needId).answered(this.currentUser.displayName(), this.clock.instant());
		this.audit.act("consultation.needAnswered", c, c.caseNumber());
	}

	/** Takes back that a need is answered. */
	public void needReopened(long consultationId, long needId) {
		Consultation c = this.visibility.lock(consultationId);
		c.requireNotClosed();
		need(consultationId, needId).reopen();
		this.audit.act("consultation.needReopened", c, c.caseNumber());
	}

	private ConsultationNeed need(long consultationId, long needId) {
		return this.needRows.findById(needId)
			.filter((need) -> need.consultationId() == consultationId)
			.orElseThrow(() -> new NotFound("need " + needId));
	}

}
