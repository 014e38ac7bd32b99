package org.expertcommittee.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

import org.expertcommittee.expert.ExpertsChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes in the transaction of each change whose texts changed, so that the index of every
 * node catches up after the commit, whatever happens to the node that made the change.
 */
@Component
class TextChanges {

	/**
	 * Transactions become visible in another order than they wrote; none takes longer.
	 */
	static final Duration OVERLAP = Duration.ofMinutes(10);

	/** An index that has not caught up for so long is built anew. */
	private static final Duration KEPT = Duration.ofDays(60);

	private final JdbcClient jdbc;

	private final Clock clock;

	TextChanges(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@EventListener
	void expertsChanged(ExpertsChanged event) {
		note(event.ids());
	}

	@EventListener
	void workChanged(PastWorkChanged event) {
		note(event.expertIds());
	}

	private void note(Collection<Long> expertIds) {
		expertIds.stream().distinct().forEach(this::insert);
	}

	/** Marks that an index begins to be built now. */
	Change mark() {
		Instant now = insert(null);
		return since(now).stream()
			.filter((change) -> change.expertId() == null)
			.reduce((first, second) -> second)
			.orElseThrow();
	}

	private Instant insert(@Nullable Long expertId) {
		// As exact as the database keeps it.
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		this.jdbc.sql("insert into expert_text_change (expert_id, changed_at) values (?, ?)")
			.param(expertId)
			.param(now.atOffset(ZoneOffset.UTC))
			.update();
		return now;
	}

	/** Changes from that moment on, in their order. */
	List<Change> since(Instant moment) {
		return this.jdbc.sql(
				"select position, expert_id, changed_at from expert_text_change where changed_at >= ? order by position")
			.param(moment.atOffset(ZoneOffset.UTC))
			.query((set, number) -> new Change(set.getLong(1), set.getObject(2, Long.class),
					set.getObject(3, OffsetDateTime.class).toInstant()))
			.list();
	}

	void forgetOld() {
		this.jdbc.sql("delete from expert_text_change where changed_at < ?")
			.param(this.clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * One change.
	 *
	 * @param expertId nothing for the mark of an index
	 */
	record Change(long position, @Nullable Long expertId, Instant at) {
	}

}
