package org.expertcommittee.appointment;

import java.time.Clock;
import java.util.List;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.Texts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.TermItem;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 换届 as a plan: from which term to which, and what it amounts to. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class RenewalService {

	/** Longest thank-you letter, in characters. */
	public static final int LETTER_LENGTH = 2000;

	private final RenewalRepository renewals;

	private final RenewalQueries queries;

	private final RenewalChoices choices;

	private final RenewalForecast forecast;

	private final CommitteeService committees;

	private final AuditTrail audit;

	private final Checks checks;

	private final Texts texts;

	private final CurrentUser currentUser;

	private final Clock clock;

	RenewalService(RenewalRepository renewals, RenewalQueries queries, RenewalChoices choices, RenewalForecast forecast,
			CommitteeService committees, AuditTrail audit, Checks checks, Texts texts, CurrentUser currentUser,
			Clock clock) {
		this.renewals = renewals;
		this.queries = queries;
		this.choices = choices;
		this.forecast = forecast;
		this.committees = committees;
		this.audit = audit;
		this.checks = checks;
		this.texts = texts;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** Every 换届, the latest first. */
	@Transactional(readOnly = true)
	public List<RenewalItem> list(PagedQuery page) {
		return this.queries.all(page);
	}

	@Transactional(readOnly = true)
	public long count() {
		return this.renewals.count();
	}

	/**
	 * A 换届.
	 * @throws NotFound when there is none of that id
	 */
	@Transactional(readOnly = true)
	public RenewalItem get(long id) {
		return this.queries.get(id).orElseThrow(() -> new NotFound("renewal " + id));
	}

	/** What the plan amounts to now. */
	@Transactional(readOnly = true)
	public RenewalSummary summary(long id) {
		return this.forecast.of(get(id));
	}

	/**
	 * Starts a 换届; returns its id.
	 * @throws InvalidInput at {@code newTermId} when that is no later term of the same
	 * committee, or there is a 换届 between the two already; at {@code startsOn} when the
	 * day is outside the new term
	 */
	public long start(RenewalData data) {
		this.checks.valid(data);
		TermItem oldTerm = check(data);
		refuseSecond(data, 0);
		Renewal renewal = this.renewals
			.save(new Renewal(oldTerm.committeeId(), data, this.texts.get("renewal.letter.usual", Texts.CHINESE),
					this.currentUser.displayName(), this.clock.instant()));
		act("start", renewal);
		return renewal.requireId();
	}

	/** Moves a plan to another new term or first day; the choices stay. */
	public void update(long id, RenewalData data) {
		this.checks.valid(data);
		Renewal renewal = lock(id);
		renewal.requireVersion(data.version());
		if (renewal.oldTermId() != data.oldTermId()) {
			throw InvalidInput.at("oldTermId", "renewal.oldTermFixed");
		}
		check(data);
		refuseSecond(data, id);
		renewal.change(data);
		act("update", renewal);
	}

	/** Words the thank-you letter. */
	public void word(long id, RenewalLetter letter) {
		this.checks.valid(letter);
		letter.requireKnownPlaceholders();
		Renewal renewal = lock(id);
		renewal.requireVersion(letter.version());
		renewal.word(letter.text().strip());
		act("letter", renewal);
	}

	/**
	 * Removes a plan with its choices; the trail keeps it.
	 * @throws IllegalAct when it has been executed
	 */
	public void discard(long id) {
		Renewal renewal = lock(id);
		renewal.requirePlanning();
		act("discard", renewal);
		this.choices.deleteAll(id);
		this.renewals.delete(renewal);
	}

	private TermItem check(RenewalData data) {
		TermItem oldTerm = this.committees.term(data.oldTermId());
		TermItem newTerm = this.committees.term(data.newTermId());
		if (oldTerm.committeeId() != newTerm.committeeId()) {
			throw InvalidInput.at("newTermId", "renewal.otherCommittee");
		}
		if (!newTerm.startsOn().isAfter(oldTerm.startsOn())) {
			throw InvalidInput.at("newTermId", "renewal.notLater", oldTerm.name(), newTerm.name());
		}
		if (!newTerm.contains(data.startsOn())) {
			throw InvalidInput.at("startsOn", "renewal.startOutside", newTerm.name(), newTerm.startsOn(),
					newTerm.endsOn());
		}
		return oldTerm;
	}

	private void refuseSecond(RenewalData data, long self) {
		this.renewals.findByOldTermIdAndNewTermId(data.oldTermId(), data.newTermId())
			.filter((other) -> other.requireId() != self)
			.ifPresent((other) -> {
				throw InvalidInput.at("newTermId", "renewal.already");
			});
	}

	private void act(String verb, Renewal renewal) {
		this.renewals.flush();
		String label = this.queries.get(renewal.requireId())
			.map((item) -> item.oldTermName() + " → " + item.newTermName())
			.orElse("");
		this.audit.act("renewal." + verb, renewal, label);
	}

	private Renewal lock(long id) {
		return this.renewals.lockById(id).orElseThrow(() -> new NotFound("renewal " + id));
	}

}
