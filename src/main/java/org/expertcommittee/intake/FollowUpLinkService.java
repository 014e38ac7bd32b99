package org.expertcommittee.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.base.Texts;
import org.expertcommittee.consultation.CaseIntakeService;
import org.expertcommittee.consultation.CaseVisibility;
import org.expertcommittee.consultation.ConsultationDetails;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.notification.Letters;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat hands an enterprise a link instead of calling it (回访链接). */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class FollowUpLinkService {

	private final FollowUpLinkRepository links;

	private final IntakeSettingService settings;

	private final CaseVisibility visibility;

	private final ConsultationService consultations;

	private final CaseIntakeService intakes;

	private final Letters letters;

	private final PortalProperties portal;

	private final Texts texts;

	private final AuditTrail audit;

	private final CurrentUser currentUser;

	private final Clock clock;

	FollowUpLinkService(FollowUpLinkRepository links, IntakeSettingService settings, CaseVisibility visibility,
			ConsultationService consultations, CaseIntakeService intakes, Letters letters, PortalProperties portal,
			Texts texts, AuditTrail audit, CurrentUser currentUser, Clock clock) {
		this.links = links;
		this.settings = settings;
		this.visibility = visibility;
		this.consultations = consultations;
		this.intakes = intakes;
		this.letters = letters;
		this.portal = portal;
		this.texts = texts;
		this.audit = audit;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** The links of a case, the latest first. */
	@Transactional(readOnly = true)
	public List<FollowUpLinkItem> of(long consultationId) {
		this.visibility.require(consultationId);
		Instant now = this.clock.instant();
		return this.links.findByConsultationIdOrderByMadeAtDescIdDesc(consultationId)
			.stream()
			.map((link) -> link.toItem(now))
			.toList();
	}

	/** Whether the case waits for what the enterprise says. */
	@Transactional(readOnly = true)
	public boolean possible(long consultationId) {
		return this.consultations.details(consultationId).status() == ConsultationStatus.IN_FOLLOW_UP;
	}

	/** Whether a link can be mailed: there are an address and a mail server. */
	@Transactional(readOnly = true)
	public boolean mailable(long consultationId) {
		return this.intakes.contact(consultationId).contactEmail() != null && this.letters.possible();
	}

	/**
	 * Makes a link; those made before are good no more.
	 * @throws IllegalAct unless the case waits for its follow-up
	 */
	public MadeLink make(long consultationId) {
		return make(consultationId, null);
	}

	/**
	 * Makes a link and mails it to the contact of the request.
	 * @throws IllegalAct when there is no address or no mail server
	 */
	public void mail(long consultationId) {
		String address = this.intakes.contact(consultationId).contactEmail();
		if (address == null || !this.letters.possible()) {
			throw new IllegalAct("intake.link.refused.mail");
		}
		MadeLink link = make(consultationId, address);
		String title = this.consultations.details(consultationId).title();
		this.letters.post(address, text("intake.link.mail.subject", title),
				text("intake.link.mail.text", title, ChinaTime.minute(link.expiresAt())), text("intake.link.mail.open"),
				link.address());
	}

	private MadeLink make(long consultationId, @Nullable String mailedTo) {
		ConsultationDetails c = this.consultations.details(consultationId);
		if (c.status() != ConsultationStatus.IN_FOLLOW_UP) {
			throw new IllegalAct("intake.link.refused.state");
		}
		Instant now = this.clock.instant();
		this.links.findByConsultationIdOrderByMadeAtDescIdDesc(consultationId)
			.stream()
			.filter((link) -> link.usableAt(now))
			.forEach((link) -> link.revoke(now));
		String token = Secrets.token();
		FollowUpLink link = this.links.save(new FollowUpLink(consultationId, token,
				Objects.requireNonNull(this.settings.get().linkDays()), mailedTo, this.currentUser.displayName(), now));
		this.audit.act("intake.makeLink", link, c.caseNumber());
		return new MadeLink(this.portal.address("/follow-up/" + token), link.expiresAt());
	}

	/** Makes a link good no more. */
	public void revoke(long id) {
		FollowUpLink link = this.links.lock(id).orElseThrow(() -> new NotFound("follow-up link " + id));
		this.visibility.require(link.consultationId());
		link.revoke(this.clock.instant());
		this.audit.act("intake.revokeLink", link, this.consultations.details(link.consultationId()).caseNumber());
	}

	private String text(String key, Object... args) {
		return this.texts.get(key, Texts.CHINESE, args);
	}

}
