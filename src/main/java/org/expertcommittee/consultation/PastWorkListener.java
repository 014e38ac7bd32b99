package org.expertcommittee.consultation;

import java.util.List;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import org.expertcommittee.matching.PastWorkChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells whoever looks for experts that what somebody works on, or wrote, changed, whoever
 * changed it.
 */
class PastWorkListener {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	PastWorkListener(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	@PostPersist
	@PostUpdate
	void changed(Object record) {
		switch (record) {
			case Assignment assignment -> tell(List.of(assignment.expertId()));
			case Opinion opinion when opinion.submittedAt() != null -> tell(List.of(opinion.assignment().expertId()));
			case Consultation consultation ->
				tell(this.jdbc.sql("select expert_id from assignment where consultation_id = ?")
					.param(consultation.getId())
					.query(Long.class)
					.list());
			default -> {
				// A draft is nobody else's business.
			}
		}
	}

	private void tell(List<Long> experts) {
		if (!experts.isEmpty()) {
			this.events.publishEvent(new PastWorkChanged(experts));
		}
	}

}
