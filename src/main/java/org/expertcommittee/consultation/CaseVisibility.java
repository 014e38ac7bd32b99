package org.expertcommittee.consultation;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.expertcommittee.account.AccountContacts;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.recusal.RecusalCase;
import org.expertcommittee.recusal.RecusalCheck;
import org.expertcommittee.recusal.TiedTo;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.PortalUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Of which cases the person who asks may learn nothing, because the account belongs to an
 * expert who has to stay away from them. Whatever lists, counts, finds or hands out cases
 * for the secretariat asks here. People whose account belongs to no expert cost no query.
 */
@Component
public class CaseVisibility {

	/** What {@link #hidden()} answers when nothing is hidden. */
	static final Set<Long> NO_CASE = Set.of(-1L);

	private static final Set<String> NO_CODE = Set.of("-");

	private final EntityManager entityManager;

	private final ConsultationRepository consultations;

	private final RecusalCheck check;

	private final AccountContacts accounts;

	private final CurrentUser currentUser;

	CaseVisibility(EntityManager entityManager, ConsultationRepository consultations, RecusalCheck check,
			AccountContacts accounts, CurrentUser currentUser) {
		this.entityManager = entityManager;
		this.consultations = consultations;
		this.check = check;
		this.accounts = accounts;
		this.currentUser = currentUser;
	}

	/** As messages name what is about a case, for the secretariat. */
	public static String about(long consultationId) {
		return "consultation:" + consultationId;
	}

	/** The same about an expert's own part. */
	public static String aboutPart(long assignmentId) {
		return "assignment:" + assignmentId;
	}

	/**
	 * Ids of the hidden cases for {@code c.id not in :hidden}; never empty, as a query
	 * cannot say "in nothing".
	 */
	public Set<Long> hidden() {
		Set<Long> hidden = secret();
		return hidden.isEmpty() ? NO_CASE : hidden;
	}

	/** The same, empty when there is none: for those who then need not look at all. */
	public Set<Long> secret() {
		return self().map(this::from).orElse(Set.of());
	}

	/**
	 * The same for SQL whose parameters have no names.
	 * @param column with the case's id
	 * @param params to which those of the condition are added
	 */
	public String notHidden(String column, List<Object> params) {
		Set<Long> hidden = hidden();
		params.addAll(hidden);
		return Collections.nCopies(hidden.size(), "?")
			.stream()
			.collect(Collectors.joining(", ", column + " not in (", ")"));
	}

	/** The hidden cases of each of these accounts, those without any left out. */
	public Map<Long, Set<Long>> hiddenFrom(Collection<Long> accountIds) {
		Map<Long, Set<Long>> hidden = new HashMap<>();
		this.accounts.byExpert().forEach((expertId, account) -> {
			Set<Long> own = accountIds.contains(account) ? from(expertId) : Set.of();
			if (!own.isEmpty()) {
				hidden.put(account, own);
			}
		});
		return hidden;
	}

	/** Cases of which this expert may learn nothing. */
	Set<Long> from(long expertId) {
		TiedTo tied = this.check.tiedTo(expertId);
		if (tied.nothing()) {
			return Set.of();
		}
		// Each part has its index, which "or" would not use.
		Set<Long> hidden = new TreeSet<>(this.entityManager.createQuery("""
				select c.id from Consultation c where c.enterpriseId in :enterprises
				union select c.id from Consultation c where c.id in :cases
				union select c.id from Consultation c where c.projectId in :projects
				union select c.id from Consultation c join Project p on p.id = c.projectId
				where p.enterpriseId in :enterprises
				union select c.id from Consultation c where c.unverified and c.statedCreditCode in :codes
				union select c.id from Consultation c join Enterprise e on e.creditCode = c.statedCreditCode
				where c.unverified and e.id in :enterprises""", Long.class)
			.setParameter("enterprises", orNone(tied.enterprises(), NO_CASE))
			.setParameter("cases", orNone(tied.consultations(), NO_CASE))
			.setParameter("projects", orNone(tied.projects(), NO_CASE))
			.setParameter("codes", orNone(tied.creditCodes(), NO_CODE))
			.getResultList());
		hidden.removeIf((id) -> tied.waived().contains(id) && waived(id, expertId));
		return hidden;
	}

	/** A waiver does not cover what was declared after it. */
	private boolean waived(long id, long expertId) {
		Consultation c = this.entityManager.find(Consultation.class, id);
		return c == null || this.check.conflicts(c.toRecusalCase(), List.of(expertId)).isEmpty();
	}

	public boolean hides(long consultationId) {
		return secret().contains(consultationId);
	}

	/**
	 * Refuses a hidden case, and what is none: the two cannot be told apart.
	 * @throws NotFound when there is none, or it is hidden
	 */
	public void require(long consultationId) {
		if (hides(consultationId) || !this.consultations.existsById(consultationId)) {
			throw new NotFound("consultation " + consultationId);
		}
	}

	/**
	 * The case, for the secretariat to read.
	 * @throws NotFound when there is none, or it is hidden
	 */
	Consultation find(long id) {
		return Optional.of(id)
			.filter((one) -> !hides(one))
			.flatMap(this.consultations::findById)
			.orElseThrow(() -> new NotFound("consultation " + id));
	}

	/**
	 * The case, for the secretariat to act on: whoever comes second sees what the first
	 * one did.
	 * @throws NotFound when there is none, or it is hidden
	 */
	Consultation lock(long id) {
		return Optional.of(id)
			.filter((one) -> !hides(one))
			.flatMap(this.consultations::lock)
			.orElseThrow(() -> new NotFound("consultation " + id));
	}

	/**
	 * Whoever has to stay away from a party does not bring its cases in either.
	 * @param field at which that is said
	 * @throws InvalidInput when the person who acts has a tie
	 */
	void requireNoOwnTie(long enterpriseId, @Nullable Long projectId, @Nullable Long consultationId, String field) {
		self().ifPresent((expertId) -> {
			if (!this.check.conflicts(new RecusalCase(enterpriseId, projectId, consultationId), List.of(expertId))
				.isEmpty()) {
				throw InvalidInput.at(field, "consultation.ownTie");
			}
		});
	}

	private Optional<Long> self() {
		return this.currentUser.find().map(PortalUser::expertId);
	}

	private static <T> Collection<T> orNone(Set<T> values, Set<T> none) {
		return values.isEmpty() ? none : values;
	}

}
