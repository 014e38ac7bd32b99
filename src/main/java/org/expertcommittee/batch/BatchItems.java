package org.expertcommittee.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.PagedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The records of a batch. Each passes once from waiting to done, failed or skipped; the
 * condition in the update decides, so that two runners at once cannot do the same record
 * twice.
 */
@Component
class BatchItems {

	private static final int IDS_PER_QUERY = 500;

	private static final int MOST_LABEL = 300;

	private static final int MOST_ARGS = 2000;

	private static final String END = """
			update batch_item set state = ?, claim = null, problem_key = ?, problem_args = ?, finished_at = ?
			where batch_id = ? and position = ? and state = 'WAITING'""";

	private final JdbcClient jdbc;

	private final JdbcTemplate many;

	BatchItems(JdbcClient jdbc, JdbcTemplate many) {
		this.jdbc = jdbc;
		this.many = many;
	}

	/**
	 * Adds the records.
	 * @throws org.springframework.dao.DuplicateKeyException when another batch that began
	 * at the same moment is to do the same to one of them
	 */
	void add(long batchId, String kind, List<Chosen> subjects) {
		List<Object[]> rows = new ArrayList<>(subjects.size());
		for (Chosen subject : subjects) {
			rows.add(new Object[] { batchId, rows.size() + 1, subject.id(), shortened(subject.label()),
					claim(kind, subject.id()) });
		}
		this.many.batchUpdate("""
				insert into batch_item (batch_id, position, subject_id, label, state, claim)
				values (?, ?, ?, ?, 'WAITING', ?)""", rows);
	}

	private static String claim(String kind, long subjectId) {
		return kind + ":" + subjectId;
	}

	/** The records among these that wait in another batch of that kind. */
	List<Chosen> claimed(String kind, List<Chosen> subjects) {
		List<Chosen> found = new ArrayList<>();
		for (int from = 0; from < subjects.size(); from += IDS_PER_QUERY) {
			List<String> claims = subjects.subList(from, Math.min(from + IDS_PER_QUERY, subjects.size()))
				.stream()
				.map((subject) -> claim(kind, subject.id()))
				.toList();
			found.addAll(this.jdbc.sql("select subject_id, label from batch_item where claim in (:claims)")
				.param("claims", claims)
				.query((row, number) -> new Chosen(row.getLong("subject_id"), row.getString("label")))
				.list());
		}
		return found;
	}

	/** The next records that wait. */
	List<Item> waiting(long batchId, int limit) {
		return this.jdbc.sql("""
				select position, subject_id from batch_item where batch_id = ? and state = 'WAITING'
				order by position limit ?""")
			.params(batchId, limit)
			.query((row, number) -> new Item(row.getInt("position"), row.getLong("subject_id")))
			.list();
	}

	/**
	 * Marks a record done; to be called first in the transaction of the act.
	 * @return whether it is this caller's to do
	 */
	boolean done(long batchId, int position, Instant at) {
		return end(batchId, position, ItemState.DONE, null, at);
	}

	boolean failed(long batchId, int position, BatchProblem problem, Instant at) {
		return end(batchId, position, ItemState.FAILED, problem, at);
	}

	private boolean end(long batchId, int position, ItemState state, @Nullable BatchProblem problem, Instant at) {
		return this.jdbc.sql(END)
			.param(state.name())
			.param((problem != null) ? problem.messageKey() : null)
			.param((problem != null) ? args(problem) : null)
			.param(at.atOffset(ZoneOffset.UTC))
			.param(batchId)
			.param(position)
			.update() == 1;
	}

	/** Gives up all that wait; returns how many. */
	int skipRest(long batchId, Instant at) {
		return this.jdbc
			.sql("""
					update batch_item set state = 'SKIPPED', claim = null, problem_key = 'batch.problem.skipped', finished_at = ?
					where batch_id = ? and state = 'WAITING'""")
			.params(at.atOffset(ZoneOffset.UTC), batchId)
			.update();
	}

	Counts counts(long batchId) {
		return this.jdbc
			.sql("""
					select count(case when state = 'WAITING' then 1 end) as waiting, count(case when state = 'DONE' then 1 end) as done,
					count(case when state = 'FAILED' then 1 end) as failed, count(case when state = 'SKIPPED' then 1 end) as skipped
					from batch_item where batch_id = ?""")
			.param(batchId)
			.query((row, number) -> new Counts(row.getInt("waiting"), row.getInt("done"), row.getInt("failed"),
					row.getInt("skipped")))
			.single();
	}

	List<Long> doneSubjects(long batchId) {
		return this.jdbc
			.sql("select subject_id from batch_item where batch_id = ? and state = 'DONE' order by position")
			.param(batchId)
			.query(Long.class)
			.list();
	}

	/** Those not done, in order; all of them when asked for. */
	List<Chosen> undone(long batchId, boolean all) {
		return this.jdbc.sql(
				"select subject_id, label from batch_item where batch_id = ? and (? or state <> 'DONE') order by position")
			.params(batchId, all)
			.query((row, number) -> new Chosen(row.getLong("subject_id"), row.getString("label")))
			.list();
	}

	List<BatchFailure> failures(long batchId, PagedQuery page) {
		return this.jdbc.sql("""
				select * from batch_item where batch_id = ? and state in ('FAILED', 'SKIPPED')
				order by state, position limit ? offset ?""")
			.params(batchId, page.limit(), page.offset())
			.query((row, number) -> failure(row))
			.list();
	}

	private static BatchFailure failure(ResultSet row) throws SQLException {
		return new BatchFailure(row.getInt("position"), row.getLong("subject_id"), row.getString("label"),
				ItemState.SKIPPED.name().equals(row.getString("state")),
				new BatchProblem(row.getString("problem_key"), Json.values(row.getString("problem_args"))));
	}

	private static String args(BatchProblem problem) {
		String json = Json.write(problem.args());
		return (json.length() <= MOST_ARGS) ? json : Json.write(List.of());
	}

	static String shortened(String label) {
		if (label.length() <= MOST_LABEL) {
			return label;
		}
		int end = MOST_LABEL - 1;
		return label.substring(0, Character.isHighSurrogate(label.charAt(end - 1)) ? end - 1 : end) + "…";
	}

	static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	enum ItemState {

		DONE, FAILED, SKIPPED

	}

	record Item(int position, long subjectId) {
	}

	record Counts(int waiting, int done, int failed, int skipped) {
	}

}
