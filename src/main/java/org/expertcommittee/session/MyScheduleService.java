package org.expertcommittee.session;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.expert.AbsenceService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 我的日程 of the expert who is logged in. Another expert's session is not found. */
@Service
@PreAuthorize(Access.IS_EXPERT)
@Transactional(readOnly = true)
public class MyScheduleService {

	private final SessionQueries queries;

	private final SessionCalendar calendar;

	private final ScheduleFeeds feeds;

	private final AbsenceService absences;

	private final AuditTrail audit;

	private final CurrentUser currentUser;

	private final Clock clock;

	MyScheduleService(SessionQueries queries, SessionCalendar calendar, ScheduleFeeds feeds, AbsenceService absences,
			AuditTrail audit, CurrentUser currentUser, Clock clock) {
		this.queries = queries;
		this.calendar = calendar;
		this.feeds = feeds;
		this.absences = absences;
		this.audit = audit;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** Own sessions of an own assignment, the latest first. */
	public List<MySession> ofAssignment(long assignmentId) {
		return this.queries.ofAssignment(self(), assignmentId).stream().map(SessionQueries.Own::toMine).toList();
	}

	/** What is on these days, in order. */
	public List<ScheduleItem> list(LocalDate from, LocalDate to) {
		long expertId = self();
		List<ScheduleItem> items = new ArrayList<>();
		this.queries.own(expertId, from, to).forEach((own) -> {
			MySession s = own.toMine();
			LocalDate day = ChinaTime.day(s.startsAt());
			String where = (s.place() != null) ? s.place() : s.enterprise();
			items.add(new ScheduleItem(ScheduleItem.Kind.SESSION, day, day, s.startsAt(), s.endsAt(), s.title(), where,
					s.assignmentId(), s.id()));
		});
		this.queries.open(expertId).forEach((one) -> {
			LocalDate day = one.pending() ? one.replyBy() : one.deadline();
			if (!day.isBefore(from) && !day.isAfter(to)) {
				items.add(new ScheduleItem(one.pending() ? ScheduleItem.Kind.REPLY : ScheduleItem.Kind.DEADLINE, day,
						day, null, null, one.title(), one.enterprise(), one.assignmentId(), null));
			}
		});
		this.absences.of(expertId)
			.stream()
			.filter((one) -> !one.firstDay().isAfter(to) && !one.lastDay().isBefore(from))
			.forEach((one) -> items
				.add(new ScheduleItem(ScheduleItem.Kind.ABSENCE, one.firstDay().isBefore(from) ? from : one.firstDay(),
						one.lastDay().isAfter(to) ? to : one.lastDay(), null, null,
						(one.note() != null) ? one.note() : "", "", null, null)));
		items.sort(Comparator.comparing(ScheduleItem::day).thenComparing(ScheduleItem::kind));
		return items;
	}

	/** Own hours in sessions held on these days. */
	public BigDecimal hours(LocalDate from, LocalDate to) {
		return this.queries.hours(from, to, self())
			.stream()
			.map(SessionHours::hours)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * An own session as a file for a calendar.
	 * @throws NotFound when there is none of that id or it is another expert's
	 */
	public String calendar(long sessionId) {
		SessionQueries.Own own = this.queries.own(self(), sessionId)
			.orElseThrow(() -> new NotFound("session " + sessionId));
		return this.calendar.single(own.session(), own.about(), "my/assignments/" + own.assignmentId());
	}

	/** Whether a calendar program may read the own schedule. */
	public boolean subscribed() {
		return this.feeds.exists(self());
	}

	/**
	 * Makes the address under which a calendar program reads the own schedule; an earlier
	 * one ends. It is told once.
	 * @return path with a leading slash
	 */
	@Transactional
	public String subscribe() {
		String path = this.feeds.renew(self(), this.clock.instant());
		this.audit.act("schedule.subscribe", this.currentUser.displayName());
		return path;
	}

	/** Ends that address. */
	@Transactional
	public void unsubscribe() {
		this.feeds.end(self());
		this.audit.act("schedule.unsubscribe", this.currentUser.displayName());
	}

	private long self() {
		return this.currentUser.requireExpertId();
	}

}
