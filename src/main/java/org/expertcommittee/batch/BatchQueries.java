package org.expertcommittee.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.expertcommittee.base.PagedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads batches with the numbers of their records in one query. */
@Component
class BatchQueries {

	private static final String ROWS = """
			select b.*,
			(select count(*) from batch_item i where i.batch_id = b.id and i.state = 'DONE') as done,
			(select count(*) from batch_item i where i.batch_id = b.id and i.state = 'FAILED') as failed,
			(select count(*) from batch_item i where i.batch_id = b.id and i.state = 'SKIPPED') as skipped
			from batch b""";

	private final JdbcClient jdbc;

	BatchQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<BatchProgress> find(long id) {
		return this.jdbc.sql(ROWS + " where b.id = ?").param(id).query((row, number) -> progress(row)).optional();
	}

	/** The newest first. */
	List<BatchProgress> list(BatchFilter filter, String account, PagedQuery page) {
		List<Object> params = new ArrayList<>();
		String sql = ROWS + where(filter, account, params) + " order by b.started_at desc, b.id desc limit ? offset ?";
		params.add(page.limit());
		params.add(page.offset());
		return this.jdbc.sql(sql).params(params).query((row, number) -> progress(row)).list();
	}

	long count(BatchFilter filter, String account) {
		List<Object> params = new ArrayList<>();
		return this.jdbc.sql("select count(*) from batch b" + where(filter, account, params))
			.params(params)
			.query(Long.class)
			.single();
	}

	private static String where(BatchFilter filter, String account, List<Object> params) {
		List<String> conditions = new ArrayList<>();
		if (filter.tab() != null) {
			List<BatchState> states = filter.tab().states();
			conditions.add("b.state in (" + String.join(", ", states.stream().map((state) -> "?").toList()) + ")");
			states.forEach((state) -> params.add(state.name()));
		}
		if (filter.mine()) {
			conditions.add("b.started_by = ?");
			params.add(account);
		}
		return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
	}

	private static BatchProgress progress(ResultSet row) throws SQLException {
		String problem = row.getString("problem_key");
		return new BatchProgress(row.getLong("id"), row.getString("kind"), row.getString("label"),
				BatchState.valueOf(row.getString("state")), row.getInt("total"), row.getInt("done"),
				row.getInt("failed"), row.getInt("skipped"), row.getString("started_by_name"),
				Objects.requireNonNull(BatchItems.moment(row, "started_at")), BatchItems.moment(row, "finished_at"),
				row.getString("cancelled_by"),
				(problem != null) ? new BatchProblem(problem, Json.values(row.getString("problem_args"))) : null,
				product(row));
	}

	private static BatchProgress.@Nullable Product product(ResultSet row) throws SQLException {
		String name = row.getString("file_name");
		return (name != null) ? new BatchProgress.Product(name, row.getString("file_type"), row.getLong("file_size"))
				: null;
	}

}
