package org.expertcommittee.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.expertcommittee.base.SearchWords;

/**
 * What the roster's queries take by themselves, with plain JDBC and without the portal:
 * the measure by which figures of different machines can be compared.
 */
final class QueryFloor {

	private static final String ROWS = """
			select e.id, e.name, e.title, e.office_name, e.organisation, e.term_starts_on, e.term_ends_on, e.standing,
				e.archived, e.mobile
			from expert e""";

	private final String url;

	QueryFloor(String url) {
		// Otherwise H2 answers the same question from memory, and the floor is nothing.
		this.url = url + ";OPTIMIZE_REUSE_RESULTS=0";
	}

	List<Double> page(String index, String columns, boolean descending, int times) throws SQLException {
		String order = descending ? columns.replace(",", " desc,") + " desc" : columns;
		return measure(times, ROWS + " use index (" + index + ") where e.archived = ? order by " + order + " limit 30",
				(round) -> new Object[] { false });
	}

	List<Double> count(int times) throws SQLException {
		return measure(times, "select archived, standing, count(*) from expert group by archived, standing",
				(round) -> new Object[0]);
	}

	/** Count of those whom a typed word finds, by the words' own index. */
	List<Double> search(List<String> terms) throws SQLException {
		return measure(terms.size(),
				"select count(distinct expert_id) from expert_word where archived = ? and word >= ? and word < ?",
				(round) -> range(terms.get(round)));
	}

	private static Object[] range(String term) {
		String from = SearchWords.of(term, null).iterator().next();
		return new Object[] { false, from, from + "zzzzz" };
	}

	private List<Double> measure(int times, String sql, Values values) throws SQLException {
		List<Double> millis = new ArrayList<>();
		try (Connection connection = DriverManager.getConnection(this.url, "sa", "");
				PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int pass = 0; pass < 2; pass++) {
				millis.clear();
				for (int round = 0; round < times; round++) {
					Object[] parameters = values.of(round);
					long begin = System.nanoTime();
					for (int i = 0; i < parameters.length; i++) {
						statement.setObject(i + 1, parameters[i]);
					}
					try (ResultSet set = statement.executeQuery()) {
						while (set.next()) {
							set.getString(1);
						}
					}
					millis.add((System.nanoTime() - begin) / 1e6);
				}
			}
		}
		return millis;
	}

	/** Parameters of a round. */
	private interface Values {

		Object[] of(int round);

	}

}
