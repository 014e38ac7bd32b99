package org.expertcommittee.appointment;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.Texts;
import org.expertcommittee.committee.OfficeItem;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Choosing for the members of a 换届, for one and for many. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class RenewalPlanService {

	private final RenewalRepository renewals;

	private final RenewalQueries queries;

	private final RenewalChoices choices;

	private final OfficeService offices;

	private final AuditTrail audit;

	private final Checks checks;

	private final Texts texts;

	private final CurrentUser currentUser;

	RenewalPlanService(RenewalRepository renewals, RenewalQueries queries, RenewalChoices choices,
			OfficeService offices, AuditTrail audit, Checks checks, Texts texts, CurrentUser currentUser) {
		this.renewals = renewals;
		this.queries = queries;
		this.choices = choices;
		this.offices = offices;
		this.audit = audit;
		this.checks = checks;
		this.texts = texts;
		this.currentUser = currentUser;
	}

	/**
	 * Members of the old term who fit; orders: {@code office} (protocol, by default),
	 * {@code name} (pinyin), {@code ends}.
	 */
	@Transactional(readOnly = true)
	public List<RenewalMember> list(long renewalId, RenewalFilter filter, PagedQuery page) {
		return this.queries.members(item(renewalId), filter, page);
	}

	@Transactional(readOnly = true)
	public long count(long renewalId, RenewalFilter filter) {
		return this.queries.count(item(renewalId), filter);
	}

	/**
	 * A member.
	 * @throws NotFound when the appointment is none of the old term's
	 */
	@Transactional(readOnly = true)
	public RenewalMember get(long renewalId, long appointmentId) {
		return member(item(renewalId), appointmentId);
	}

	/** All members who fit, in the list's own order, for an act on them. */
	@Transactional(readOnly = true)
	public List<Chosen> chosen(long renewalId, RenewalFilter filter) {
		return this.queries.chosen(item(renewalId), filter);
	}

	/**
	 * Chooses for one member; it is stored at once.
	 * @throws org.expertcommittee.base.StaleData when somebody else has chosen meanwhile
	 * @throws InvalidInput at {@code officeId} when the other office is missing, closed
	 * or the present one
	 * @throws IllegalAct when the 换届 has been executed
	 */
	public RenewalMember choose(long renewalId, long appointmentId, RenewalChoice choice) {
		this.checks.valid(choice);
		Renewal renewal = lockPlan(renewalId);
		RenewalItem item = item(renewalId);
		RenewalMember member = member(item, appointmentId);
		Long officeId = office(item, choice.decision(), choice.officeId());
		if (officeId != null && officeId == member.officeId()) {
			throw InvalidInput.at("officeId", "renewal.sameOffice", member.officeName());
		}
		this.choices.set(renewalId, appointmentId,
				new RenewalChoice(choice.decision(), officeId, blankToNull(choice.note()), choice.version()),
				this.currentUser.displayName());
		RenewalMember after = member(item, appointmentId);
		this.audit.act("renewal.choose", renewal,
				after.name() + " " + after.officeName() + " → " + word(choice.decision(), after.newOfficeName()));
		return after;
	}

	/**
	 * Chooses the same for all members who fit, whatever was chosen before; who holds the
	 * other office already is renewed in it.
	 * @param note replaces the notes; nothing leaves them
	 * @return for how many
	 */
	public long chooseAll(long renewalId, RenewalFilter filter, RenewalDecision decision, @Nullable Long officeId,
			@Nullable String note) {
		RenewalItem item = item(renewalId);
		return chooseAll(item, RenewalMembers.of(item).fitting(filter, item.startsOn()), decision, officeId, note);
	}

	/** Chooses the same for the members with these appointments. */
	public long chooseAll(long renewalId, Collection<Long> appointmentIds, RenewalDecision decision,
			@Nullable Long officeId, @Nullable String note) {
		if (appointmentIds.isEmpty()) {
			throw InvalidInput.whole("renewal.nobodyChosen");
		}
		RenewalItem item = item(renewalId);
		return chooseAll(item, RenewalMembers.of(item).among(appointmentIds), decision, officeId, note);
	}

	private long chooseAll(RenewalItem item, RenewalMembers members, RenewalDecision decision, @Nullable Long officeId,
			@Nullable String note) {
		this.checks.valid(new RenewalChoice(decision, officeId, note, 0));
		Renewal renewal = lockPlan(item.id());
		Long office = office(item, decision, officeId);
		long changed = this.choices.setAll(item, members, decision, office, blankToNull(note),
				this.currentUser.displayName());
		String name = (office != null) ? this.offices.get(office).name() : null;
		this.audit.act("renewal.chooseAll", renewal,
				this.texts.get("renewal.trail.many", Texts.CHINESE, word(decision, name), changed));
		return changed;
	}

	private @Nullable Long office(RenewalItem item, RenewalDecision decision, @Nullable Long officeId) {
		if (decision != RenewalDecision.REASSIGN) {
			return null;
		}
		return this.offices.active(item.committeeId())
			.stream()
			.map(OfficeItem::id)
			.filter((id) -> Objects.equals(id, officeId))
			.findFirst()
			.orElseThrow(() -> InvalidInput.at("officeId", "renewal.officeMissing"));
	}

	private String word(RenewalDecision decision, @Nullable String office) {
		String word = this.texts.get(decision.messageKey(), Texts.CHINESE);
		return (decision == RenewalDecision.REASSIGN && office != null) ? word + " " + office : word;
	}

	private Renewal lockPlan(long id) {
		Renewal renewal = this.renewals.lockById(id).orElseThrow(() -> new NotFound("renewal " + id));
		renewal.requirePlanning();
		return renewal;
	}

	private RenewalMember member(RenewalItem renewal, long appointmentId) {
		return this.queries.member(renewal, appointmentId)
			.orElseThrow(() -> new NotFound("member " + appointmentId + " of renewal " + renewal.id()));
	}

	private RenewalItem item(long id) {
		return this.queries.get(id).orElseThrow(() -> new NotFound("renewal " + id));
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
