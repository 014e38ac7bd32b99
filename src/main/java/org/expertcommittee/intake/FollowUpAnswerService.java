package org.expertcommittee.intake;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.expertcommittee.base.Checks;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.Texts;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.ConsultationDetails;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.FollowUpData;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.SystemActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an enterprise does with a link of the follow-up. */
@Service
@PreAuthorize(Access.IS_ANYONE)
public class FollowUpAnswerService {

	private final FollowUpLinkRepository links;

	private final ConsultationService consultations;

	private final CaseWorkService work;

	private final Checks checks;

	private final Texts texts;

	private final TransactionTemplate transaction;

	private final Clock clock;

	FollowUpAnswerService(FollowUpLinkRepository links, ConsultationService consultations, CaseWorkService work,
			Checks checks, Texts texts, PlatformTransactionManager transactions, Clock clock) {
		this.links = links;
		this.consultations = consultations;
		this.work = work;
		this.checks = checks;
		this.texts = texts;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** The case of a link that can be used now; looking changes nothing. */
	public Optional<OpenFollowUp> find(String token) {
		return this.links.findByTokenHash(FollowUpLink.hash(token))
			.filter((link) -> link.usableAt(this.clock.instant()))
			.flatMap((link) -> asVisitor(() -> {
				ConsultationDetails c = this.consultations.details(link.consultationId());
				return (c.status() == ConsultationStatus.IN_FOLLOW_UP)
						? Optional.of(new OpenFollowUp(c.title(), Objects.requireNonNullElse(c.answer(), "")))
						: Optional.empty();
			}));
	}

	/**
	 * Notes what the enterprise says; the link is used up.
	 * @throws NotFound when the link is unknown, expired, revoked or used, or the case
	 * does not wait for it any more
	 */
	public void submit(String token, FollowUpData data) {
		this.checks.valid(data);
		asVisitor(() -> this.transaction.execute((status) -> {
			FollowUpLink link = this.links.lockByTokenHash(FollowUpLink.hash(token))
				.filter((one) -> one.usableAt(this.clock.instant()))
				.orElseThrow(() -> new NotFound("follow-up link"));
			try {
				this.work.followUp(link.consultationId(), data);
			}
			catch (IllegalAct ex) {
				throw new NotFound("follow-up of " + link.consultationId() + ": " + ex.messageKey());
			}
			link.use(this.clock.instant());
			return true;
		}));
	}

	private <T> T asVisitor(Supplier<T> act) {
		return SystemActor.visitor(this.texts.get("intake.actor.link", Locale.SIMPLIFIED_CHINESE), act);
	}

}
