package org.expertcommittee.recusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.expertcommittee.base.ChinaTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks the ties up in the database. A case has few of them, so they are read by the case
 * and not by the experts.
 */
@Component
@Transactional
class StoredTies implements RecusalCheck {

	private static final long NOBODY = -1;

	/** Ties that reach the case today; one that was declared for it always does. */
	private static final String IN_CASE = """
			r.status = :active and (r.consultationId = :consultation
			or (r.endsOn is null or r.endsOn >= :today or r.kind in :always
			or r.kind in :afterwards and r.endsOn >= :threeYearsAgo)
			and (r.projectId = :project or r.kind not in :always
			and (r.enterpriseId in :enterprises or r.creditCode in (select e.creditCode from Enterprise e
			where e.id in :enterprises and e.creditCode is not null))))""";

	private static final String NOT_WAIVED = """
			not exists (select w from RecusalWaiver w where w.expertId = r.expertId and w.consultationId = :consultation
			and w.status = org.expertcommittee.recusal.WaiverStatus.APPROVED and w.decidedAt >= r.changedAt)""";

	private final EntityManager entityManager;

	private final Clock clock;

	StoredTies(EntityManager entityManager, Clock clock) {
		this.entityManager = entityManager;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<Long, List<Conflict>> conflicts(RecusalCase subject, Collection<Long> expertIds) {
		if (expertIds.isEmpty()) {
			return Map.of();
		}
		Map<Long, List<Conflict>> all = conflicts(subject);
		Set<Long> wanted = new HashSet<>(expertIds);
		all.keySet().retainAll(wanted);
		return all;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<Long, List<Conflict>> conflicts(RecusalCase subject) {
		long consultation = orNobody(subject.consultationId());
		List<Long> enterprises = enterprises(subject);
		Map<Long, List<Conflict>> found = new LinkedHashMap<>();
		this.entityManager
			.createQuery("select r from Recusal r where " + IN_CASE + " and " + NOT_WAIVED
					+ " order by r.expertId, r.kind, r.id", Recusal.class)
			.setParameter("active", Recusal.State.ACTIVE)
			.setParameter("today", today())
			.setParameter("threeYearsAgo", today().minusYears(RecusalKind.YEARS_AFTER))
			.setParameter("always", kinds(RecusalKind.Reach.ALWAYS))
			.setParameter("afterwards", kinds(RecusalKind.Reach.THREE_YEARS_AFTER))
			.setParameter("consultation", consultation)
			.setParameter("project", orNobody(subject.projectId()))
			.setParameter("enterprises", enterprises)
			.getResultList()
			.forEach((tie) -> found.computeIfAbsent(tie.expertId(), (id) -> new ArrayList<>()).add(tie.toConflict()));
		contactPersons(enterprises, consultation)
			.forEach((conflict) -> found.computeIfAbsent(conflict.expertId(), (id) -> new ArrayList<>()).add(conflict));
		return found;
	}

	/** Experts whom an enterprise names as the one to call: the same person by number. */
	private List<Conflict> contactPersons(List<Long> enterprises, long consultation) {
		return this.entityManager.createQuery("""
				select x.id, e.name from Enterprise e join Expert x on x.mobile = e.contactPhone
				where e.id in :enterprises and not exists (select w from RecusalWaiver w where w.expertId = x.id
				and w.consultationId = :consultation
				and w.status = org.expertcommittee.recusal.WaiverStatus.APPROVED) order by x.id""", Object[].class)
			.setParameter("enterprises", enterprises)
			.setParameter("consultation", consultation)
			.getResultStream()
			.map((row) -> new Conflict((Long) row[0], null, RecusalKind.OWN_EMPLOYMENT, "recusal.conflict.contact",
					(String) row[1], null, null, RecusalSource.REGISTER))
			.toList();
	}

	@Override
	@Transactional(readOnly = true)
	public Map<Long, List<Hint>> hints(RecusalCase subject, Collection<Long> expertIds) {
		if (expertIds.isEmpty()) {
			return Map.of();
		}
		List<String> names = this.entityManager
			.createQuery("select e.name from Enterprise e where e.id in :enterprises order by e.id", String.class)
			.setParameter("enterprises", enterprises(subject))
			.getResultList();
		Map<Long, List<Hint>> found = new LinkedHashMap<>();
		this.entityManager
			.createQuery("select x.id, x.organisation from Expert x where x.id in :ids and x.organisation is not null",
					Object[].class)
			.setParameter("ids", expertIds)
			.getResultStream()
			.forEach((row) -> alike(found, "recusal.hint.organisation", (Long) row[0], (String) row[1], names));
		Set<Long> conflicting = conflicts(subject).keySet();
		this.entityManager.createQuery("""
				select r.expertId, r.partyName from Recusal r where r.expertId in :ids
				and r.status = :active order by r.id""", Object[].class)
			.setParameter("active", Recusal.State.ACTIVE)
			.setParameter("ids", expertIds)
			.getResultStream()
			.filter((row) -> !conflicting.contains((Long) row[0]))
			.forEach((row) -> alike(found, "recusal.hint.party", (Long) row[0], (String) row[1], names));
		return found;
	}

	private static void alike(Map<Long, List<Hint>> found, String key, long expertId, String theirs,
			List<String> names) {
		names.stream()
			.filter((name) -> SimilarNames.alike(name, theirs))
			.forEach((name) -> found.computeIfAbsent(expertId, (id) -> new ArrayList<>())
				.add(new Hint(expertId, key, theirs, name)));
	}

	@Override
	@Transactional(readOnly = true)
	public TiedTo tiedTo(long expertId) {
		List<Recusal> all = this.entityManager
			.createQuery("select r from Recusal r where r.expertId = :expert and r.status = :active", Recusal.class)
			.setParameter("expert", expertId)
			.setParameter("active", Recusal.State.ACTIVE)
			.getResultList();
		List<Recusal> ties = all.stream().filter((tie) -> tie.countsOn(today())).toList();
		List<Recusal> toParties = ties.stream()
			.filter((tie) -> tie.kind().reach() != RecusalKind.Reach.ALWAYS)
			.toList();
		Set<Long> enterprises = new TreeSet<>(numbers(toParties.stream().map(Recusal::enterpriseId)));
		Set<String> codes = toParties.stream()
			.map(Recusal::creditCode)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(TreeSet::new));
		enterprises.addAll(this.entityManager.createQuery("""
				select e.id from Enterprise e where e.creditCode in :codes
				union select e.id from Enterprise e join Expert x on x.mobile = e.contactPhone
				where x.id = :expert""", Long.class)
			.setParameter("codes", codes.isEmpty() ? Set.of("-") : codes)
			.setParameter("expert", expertId)
			.getResultList());
		Set<Long> waived = new HashSet<>(this.entityManager.createQuery("""
				select w.consultationId from RecusalWaiver w where w.expertId = :expert
				and w.status = org.expertcommittee.recusal.WaiverStatus.APPROVED""", Long.class)
			.setParameter("expert", expertId)
			.getResultList());
		return new TiedTo(enterprises, codes, numbers(ties.stream().map(Recusal::projectId)),
				numbers(all.stream().map(Recusal::consultationId)), waived);
	}

	@Override
	public void hold(long expertId) {
		this.entityManager.createNativeQuery("select id from expert where id = :id for update")
			.setParameter("id", expertId)
			.getResultList();
	}

	/** The enterprise that asks and the one whose project it is. */
	private List<Long> enterprises(RecusalCase subject) {
		if (subject.projectId() == null) {
			return List.of(subject.enterpriseId());
		}
		List<Long> owners = this.entityManager
			.createQuery("select p.enterpriseId from Project p where p.id = :id and p.enterpriseId is not null",
					Long.class)
			.setParameter("id", subject.projectId())
			.getResultList();
		return Stream.concat(Stream.of(subject.enterpriseId()), owners.stream()).distinct().toList();
	}

	private LocalDate today() {
		return ChinaTime.today(this.clock);
	}

	private static Set<RecusalKind> kinds(RecusalKind.Reach reach) {
		return EnumSet.allOf(RecusalKind.class)
			.stream()
			.filter((kind) -> kind.reach() == reach)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(RecusalKind.class)));
	}

	private static Set<Long> numbers(Stream<@Nullable Long> ids) {
		return ids.filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
	}

	private static long orNobody(@Nullable Long id) {
		return (id != null) ? id : NOBODY;
	}

}
