package org.expertcommittee.expert;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the stored search words of experts true. */
@Component
class ExpertWords {

	private final JdbcTemplate jdbc;

	ExpertWords(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Writes the words of an expert whose row is in the database already. */
	void write(Expert expert) {
		long id = expert.requireId();
		this.jdbc.update("delete from expert_word where expert_id = ?", id);
		List<Object[]> rows = SearchWords.of(expert.name(), expert.organisation())
			.stream()
			.map((word) -> new Object[] { id, word })
			.toList();
		this.jdbc.batchUpdate("insert into expert_word (expert_id, word) values (?, ?)", rows);
	}

}
