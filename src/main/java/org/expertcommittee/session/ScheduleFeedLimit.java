package org.expertcommittee.session;

import java.time.Duration;

import org.expertcommittee.base.VisitorLimit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often one address may read schedules; calendar programs ask a few times an hour.
 */
@Component
class ScheduleFeedLimit extends VisitorLimit {

	ScheduleFeedLimit(@Value("${portal.schedule-feed.per-minute:60}") int perMinute) {
		super(perMinute, Duration.ofMinutes(1));
	}

}
