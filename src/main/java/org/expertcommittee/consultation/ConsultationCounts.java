package org.expertcommittee.consultation;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.calendar.WorkingDays;
import org.expertcommittee.consultation.ConsultationRepository.Recent;
import org.expertcommittee.consultation.ConsultationRepository.Titled;
import org.expertcommittee.consultation.ConsultationSummary.RecentEvent;
import org.expertcommittee.consultation.ConsultationSummary.Week;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Counts the cases for the home page. */
@Component
class ConsultationCounts {

	private static final int WEEKS = 8;

	private static final int UPCOMING = 6;

	private static final int RECENT = 8;

	private final ConsultationRepository consultations;

	private final ConsultationQueries queries;

	private final CaseVisibility visibility;

	private final WorkingDays workingDays;

	private final Clock clock;

	ConsultationCounts(ConsultationRepository consultations, ConsultationQueries queries, CaseVisibility visibility,
			WorkingDays workingDays, Clock clock) {
		this.consultations = consultations;
		this.queries = queries;
		this.workingDays = workingDays;
		this.visibility = visibility;
		this.clock = clock;
	}

	ConsultationSummary summary() {
		Map<ConsultationStatus, Long> byStatus = new EnumMap<>(ConsultationStatus.class);
		for (ConsultationStatus status : ConsultationStatus.values()) {
			byStatus.put(status, 0L);
		}
		Set<Long> hidden = this.visibility.hidden();
		byStatus.putAll(this.queries.countByStatus(ConsultationFilter.ALL));
		List<ConsultationListItem> late = nearest(Due.OVERDUE);
		List<ConsultationListItem> waiting = this.queries.list(ConsultationFilter.of(Due.HAND_OVER),
				new PagedQuery(0, UPCOMING, "receivedOn", false));
		List<ConsultationListItem> soon = nearest(Due.WEEK);
		LocalDate tomorrow = this.workingDays.plus(ChinaTime.today(this.clock), 1);
		return new ConsultationSummary(count(byStatus, ConsultationStatus.SUBMITTED),
				this.queries.count(ConsultationFilter.of(Due.OVERDUE)), this.queries.countDueUntil(tomorrow),
				count(byStatus, ConsultationStatus.IN_FOLLOW_UP), this.consultations.countToAssign(hidden), byStatus,
				this.queries.count(ConsultationFilter.of(Due.HAND_OVER)), nearest(List.of(late, waiting, soon)),
				recent(hidden), weeks(hidden));
	}

	/** Late answers first, then cases nobody was asked for in time, each case once. */
	private static List<ConsultationListItem> nearest(List<List<ConsultationListItem>> parts) {
		Map<Long, ConsultationListItem> once = new LinkedHashMap<>();
		parts.stream().flatMap(List::stream).forEach((item) -> once.putIfAbsent(item.id(), item));
		return once.values().stream().limit(UPCOMING).toList();
	}

	private static long count(Map<ConsultationStatus, Long> byStatus, ConsultationStatus status) {
		return byStatus.getOrDefault(status, 0L);
	}

	private List<ConsultationListItem> nearest(Due due) {
		return this.queries.list(ConsultationFilter.of(due), new PagedQuery(0, UPCOMING, "deadline", false));
	}

	private List<RecentEvent> recent(Set<Long> hidden) {
		List<Recent> events = this.consultations.lastEvents(hidden, Limit.of(RECENT));
		Set<Long> ids = events.stream().map(Recent::consultationId).collect(Collectors.toSet());
		Map<Long, String> titles = this.consultations.titles(ids)
			.stream()
			.collect(Collectors.toMap(Titled::getId, Titled::getTitle));
		return events.stream()
			.map((one) -> new RecentEvent(one.consultationId(), titles.getOrDefault(one.consultationId(), ""),
					one.event().toItem()))
			.toList();
	}

	private List<Week> weeks(Set<Long> hidden) {
		LocalDate first = monday(ChinaTime.today(this.clock)).minusWeeks(WEEKS - 1L);
		Map<LocalDate, Long> received = byWeek(this.consultations.receivedSince(first, hidden));
		Map<LocalDate, Long> closed = byWeek(
				this.consultations.closedSince(ChinaTime.startOf(first), hidden).stream().map(ChinaTime::day).toList());
		return IntStream.range(0, WEEKS)
			.mapToObj(first::plusWeeks)
			.map((monday) -> new Week(monday, received.getOrDefault(monday, 0L), closed.getOrDefault(monday, 0L)))
			.toList();
	}

	private static Map<LocalDate, Long> byWeek(List<LocalDate> days) {
		return days.stream().collect(Collectors.groupingBy(ConsultationCounts::monday, Collectors.counting()));
	}

	private static LocalDate monday(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

}
