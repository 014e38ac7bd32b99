package org.expertcommittee.expert;

import java.util.List;
import java.util.stream.Stream;

import org.expertcommittee.base.SearchWords;
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
		boolean archived = expert.archived();
		this.jdbc.update("delete from expert_word where expert_id = ?", id);
		Stream<String> fields = expert.industries().stream().map(SearchWords::field);
		List<Object[]> rows = Stream.concat(SearchWords.of(expert.name(), expert.organisation()).stream(), fields)
			.map((word) -> new Object[] { id, archived, word })
			.toList();
		this.jdbc.batchUpdate("insert into expert_word (expert_id, archived, word) values (?, ?, ?)", rows);
	}

	/** Takes over whether the expert is archived. */
	void move(Expert expert) {
		this.jdbc.update("update expert_word set archived = ? where expert_id = ?", expert.archived(),
				expert.requireId());
	}

}
