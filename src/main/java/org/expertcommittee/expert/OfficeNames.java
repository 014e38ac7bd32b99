package org.expertcommittee.expert;

import java.util.Set;

import org.expertcommittee.committee.OfficeChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the offices' names and ranks in the experts' rows true. */
@Component
class OfficeNames {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	OfficeNames(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	@EventListener
	void officeChanged(OfficeChanged office) {
		this.jdbc.sql("update expert set office_name = ?, protocol_rank = ?, version = version + 1 where office_id = ?")
			.params(office.name(), office.protocolRank(), office.id())
			.update();
		this.events.publishEvent(new ExpertsChanged(Set.of()));
	}

}
