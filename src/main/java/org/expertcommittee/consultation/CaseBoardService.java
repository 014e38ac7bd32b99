package org.expertcommittee.consultation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.expertcommittee.calendar.WorkingDays;
import org.expertcommittee.security.Access;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases as a board by state and as a calendar. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional(readOnly = true)
public class CaseBoardService {

	/** A calendar with more is read by nobody; days tell how many there are. */
	private static final int MOST_ON_CALENDAR = 500;

	private final ConsultationQueries queries;

	private final ObjectProvider<CaseDates> dates;

	private final WorkingDays workingDays;

	CaseBoardService(ConsultationQueries queries, ObjectProvider<CaseDates> dates, WorkingDays workingDays) {
		this.queries = queries;
		this.dates = dates;
		this.workingDays = workingDays;
	}

	/**
	 * A column for every state, in order; the filter's own state is not looked at.
	 * @param limit most cases a column
	 */
	public List<BoardColumn> columns(ConsultationFilter filter, int limit) {
		List<ConsultationStatus> all = Arrays.asList(ConsultationStatus.values());
		Map<ConsultationStatus, List<ConsultationListItem>> items = this.queries.byStatus(filter, all, limit);
		Map<ConsultationStatus, Long> totals = this.queries.countByStatus(filter);
		return all.stream()
			.map((status) -> new BoardColumn(status, totals.getOrDefault(status, 0L),
					items.getOrDefault(status, List.of())))
			.toList();
	}

	/** One column. */
	public BoardColumn column(ConsultationFilter filter, ConsultationStatus status, int limit) {
		return new BoardColumn(status, this.queries.count(filter.withStatus(status)),
				this.queries.byStatus(filter, List.of(status), limit).getOrDefault(status, List.of()));
	}

	/**
	 * Deadlines, and what takes place, on these days. Without a state in the filter,
	 * deadlines are those of cases that still await their answer.
	 */
	public CaseCalendar calendar(ConsultationFilter filter, LocalDate from, LocalDate to) {
		List<CaseDate> found = this.dates.stream()
			.flatMap((source) -> source.between(from, to, MOST_ON_CALENDAR).stream())
			.toList();
		Map<Long, ConsultationListItem> about = this.queries
			.some(filter, found.stream().map(CaseDate::consultationId).distinct().toList())
			.stream()
			.collect(Collectors.toMap(ConsultationListItem::id, Function.identity()));
		List<CaseCalendar.Date> shown = found.stream().flatMap((one) -> {
			ConsultationListItem item = about.get(one.consultationId());
			return (item != null) ? Stream.of(new CaseCalendar.Date(one, item)) : Stream.empty();
		}).toList();
		Set<LocalDate> free = Stream.iterate(from, (day) -> !day.isAfter(to), (day) -> day.plusDays(1))
			.filter((day) -> !this.workingDays.isWorkingDay(day))
			.collect(Collectors.toSet());
		return new CaseCalendar(this.queries.due(filter, from, to, MOST_ON_CALENDAR),
				this.queries.countDue(filter, from, to), shown, free);
	}

}
