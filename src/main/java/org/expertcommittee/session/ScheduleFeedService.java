package org.expertcommittee.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;

import org.expertcommittee.account.AccountContact;
import org.expertcommittee.account.AccountContacts;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.OnBehalf;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An expert's schedule for the calendar program that knows its secret address. */
@Service
@PreAuthorize(Access.IS_ANYONE)
@Transactional(readOnly = true)
public class ScheduleFeedService {

	private static final int MONTHS_BACK = 6;

	private static final int MONTHS_AHEAD = 12;

	private final ScheduleFeeds feeds;

	private final SessionQueries queries;

	private final SessionCalendar calendar;

	private final AccountContacts contacts;

	private final Clock clock;

	ScheduleFeedService(ScheduleFeeds feeds, SessionQueries queries, SessionCalendar calendar, AccountContacts contacts,
			Clock clock) {
		this.feeds = feeds;
		this.queries = queries;
		this.calendar = calendar;
		this.contacts = contacts;
		this.clock = clock;
	}

	/**
	 * The calendar.
	 * @throws NotFound when the address is none, or the expert's account is not in use
	 */
	public String read(String token) {
		long expertId = this.feeds.expert(token).orElseThrow(() -> new NotFound("schedule"));
		AccountContact reader = this.contacts.ofExpert(expertId)
			.flatMap(this.contacts::find)
			.orElseThrow(() -> new NotFound("schedule"));
		// What the expert may not see, the calendar program does not get either.
		return OnBehalf.call(new PortalUser(reader.id(), reader.username(), reader.displayName(),
				EnumSet.of(Role.EXPERT), expertId, 0, true, false, null), () -> calendar(expertId));
	}

	private String calendar(long expertId) {
		LocalDate today = ChinaTime.today(this.clock);
		return this.calendar.feed(
				this.queries.own(expertId, today.minusMonths(MONTHS_BACK), today.plusMonths(MONTHS_AHEAD)),
				this.queries.open(expertId), this.clock.instant());
	}

}
