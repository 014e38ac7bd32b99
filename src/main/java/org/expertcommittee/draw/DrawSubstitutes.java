package org.expertcommittee.draw;

import java.time.Clock;
import java.util.List;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.Texts;
import org.expertcommittee.base.Violation;
import org.expertcommittee.notification.NotificationKind;
import org.expertcommittee.notification.NotificationSender;
import org.expertcommittee.notification.Recipients;
import org.expertcommittee.notification.Reminder;
import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls substitutes into the places of those who have declined, one transaction each. It
 * looks at what is, not at what happened, so it may run at any time and more than once.
 */
@Component
class DrawSubstitutes {

	private final DrawRepository draws;

	private final DrawCalls calls;

	private final NotificationSender sender;

	private final Recipients recipients;

	private final AuditTrail audit;

	private final Texts texts;

	private final TransactionTemplate transaction;

	private final Clock clock;

	DrawSubstitutes(DrawRepository draws, DrawCalls calls, NotificationSender sender, Recipients recipients,
			AuditTrail audit, Texts texts, PlatformTransactionManager transactions, Clock clock) {
		this.draws = draws;
		this.calls = calls;
		this.sender = sender;
		this.recipients = recipients;
		this.audit = audit;
		this.texts = texts;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** Returns how many were called. */
	int fill(long drawId) {
		int called = 0;
		while (true) {
			@Nullable Long[] asked = new Long[1];
			try {
				if (!Boolean.TRUE.equals(this.transaction.execute((status) -> callOne(drawId, asked)))) {
					return called;
				}
				called++;
			}
			catch (InvalidInput ex) {
				Long expertId = asked[0];
				if (expertId == null) {
					throw ex;
				}
				// The case does not take this one: the next is asked instead.
				this.transaction.executeWithoutResult((status) -> skip(drawId, expertId, words(ex)));
			}
		}
	}

	private boolean callOne(long drawId, @Nullable Long[] asked) {
		Draw draw = lock(drawId);
		if (draw.state() != DrawState.CONFIRMED) {
			return false;
		}
		DrawCase subject = this.calls.caseOf(draw.consultationId());
		this.calls.noteDeclined(draw, subject);
		int vacancies = draw.vacancies();
		if (vacancies <= 0) {
			return false;
		}
		if (!subject.assignable()) {
			tell(draw, "case", draw.number(), draw.caseTitle());
			return false;
		}
		DrawEntry next = this.calls.next(draw, subject).orElse(null);
		if (next == null) {
			tell(draw, "none", draw.number(), draw.caseTitle(), String.valueOf(vacancies));
			return false;
		}
		asked[0] = next.expertId();
		this.calls.call(draw, subject, next);
		this.audit.act("draw.call", draw, draw.number() + " " + next.expertName());
		tell(draw, "called", draw.number(), draw.caseTitle(), next.expertName());
		return true;
	}

	private void skip(long drawId, long expertId, String why) {
		Draw draw = lock(drawId);
		draw.entries()
			.stream()
			.filter((one) -> one.expertId() == expertId && one.called() == null)
			.forEach((one) -> one.skip(why, this.clock.instant()));
	}

	private void tell(Draw draw, String what, String... args) {
		long declined = draw.entries().stream().filter((one) -> one.called() == EntryCall.DECLINED).count();
		String occasion = "draw-" + what + ":" + draw.requireId() + ":" + declined + ":" + draw.vacancies();
		for (long account : this.recipients.withRole(Role.SECRETARIAT)) {
			this.sender.tell(new Reminder(account, NotificationKind.DRAW, occasion, "draw.notice." + what,
					List.of(args), "consultations/" + draw.consultationId()));
		}
	}

	private String words(InvalidInput ex) {
		Violation first = ex.violations().getFirst();
		return this.texts.get(first.messageKey(), Texts.CHINESE, first.args().toArray());
	}

	private Draw lock(long id) {
		return this.draws.lock(id).orElseThrow(() -> new NotFound("draw " + id));
	}

}
