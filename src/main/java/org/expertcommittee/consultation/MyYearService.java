package org.expertcommittee.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.EntityManager;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 我的履职: an expert's own work by year. */
@Service
@PreAuthorize(Access.IS_EXPERT)
@Transactional(readOnly = true)
public class MyYearService {

	private final EntityManager entityManager;

	private final ObjectProvider<WorkHours> hours;

	private final CurrentUser currentUser;

	private final Clock clock;

	MyYearService(EntityManager entityManager, ObjectProvider<WorkHours> hours, CurrentUser currentUser, Clock clock) {
		this.entityManager = entityManager;
		this.hours = hours;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** Every year in which the expert was asked, the latest first; this year always. */
	public List<YearOfWork> years() {
		long expertId = this.currentUser.requireExpertId();
		Map<Integer, Counts> years = new TreeMap<>(java.util.Comparator.reverseOrder());
		years.put(ChinaTime.today(this.clock).getYear(), new Counts());
		this.entityManager
			.createQuery("""
					select a.status as status, a.assignedAt as assignedAt, a.submittedAt as submittedAt,
					c.satisfaction as satisfaction, c.followedUpAt as followedUpAt
					from Assignment a join a.consultation c where a.expertId = :expertId and a.recusedAt is null""",
					Row.class)
			.setParameter("expertId", expertId)
			.getResultList()
			.forEach((row) -> count(years, row));
		WorkHours known = this.hours.getIfAvailable();
		return years.entrySet()
			.stream()
			.map((entry) -> entry.getValue()
				.toYear(entry.getKey(),
						(known != null) ? known.hours(expertId, LocalDate.of(entry.getKey(), 1, 1),
								LocalDate.of(entry.getKey(), 12, 31)) : null))
			.toList();
	}

	private static void count(Map<Integer, Counts> years, Row row) {
		Counts asked = years.computeIfAbsent(ChinaTime.day(row.assignedAt()).getYear(), (any) -> new Counts());
		asked.asked++;
		if (row.status() == AssignmentStatus.DECLINED) {
			asked.declined++;
		}
		else if (row.status() == AssignmentStatus.ACCEPTED || row.status() == AssignmentStatus.SUBMITTED) {
			asked.accepted++;
		}
		if (row.submittedAt() != null) {
			years.computeIfAbsent(ChinaTime.day(row.submittedAt()).getYear(), (any) -> new Counts()).opinions++;
			if (row.satisfaction() != null && row.followedUpAt() != null) {
				years.computeIfAbsent(ChinaTime.day(row.followedUpAt()).getYear(), (any) -> new Counts()).satisfaction
					.merge(row.satisfaction(), 1L, Long::sum);
			}
		}
	}

	/** One assignment. */
	record Row(AssignmentStatus status, Instant assignedAt, @Nullable Instant submittedAt,
			@Nullable Satisfaction satisfaction, @Nullable Instant followedUpAt) {
	}

	private static final class Counts {

		private long asked;

		private long accepted;

		private long declined;

		private long opinions;

		private final Map<Satisfaction, Long> satisfaction = new EnumMap<>(Satisfaction.class);

		private YearOfWork toYear(int year, java.math.@Nullable BigDecimal hours) {
			return new YearOfWork(year, this.asked, this.accepted, this.declined, this.opinions, hours,
					Map.copyOf(this.satisfaction));
		}

	}

}
