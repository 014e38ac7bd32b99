package org.expertcommittee.consultation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;

import org.expertcommittee.base.SearchWords;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * Migration that writes the words of neighbouring numbers, as in 〔2019〕5号, for what is
 * there already: 5号 alone stands in a tenth of all case numbers.
 */
@Component
class NumberWordsFiller extends BaseJavaMigration {

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("24.1");
	}

	@Override
	public String getDescription() {
		return "fill words of numbers";
	}

	@Override
	protected void init() {
		// The version does not stand in the name of the class.
	}

	@Override
	public void migrate(Context context) throws SQLException {
		Connection connection = context.getConnection();
		try (Statement statement = connection.createStatement()) {
			// Whoever comes from before there were words has them from that migration.
			statement.executeUpdate("delete from consultation_word where word >= 'n' and word < 'o'");
			statement.executeUpdate("delete from enterprise_word where word >= 'n' and word < 'o'");
		}
		SearchWordsFiller.fill(connection, (title, first, second) -> {
			Set<String> words = new LinkedHashSet<>(SearchWords.numbers(title));
			if (first != null) {
				words.addAll(SearchWords.numbers(first));
			}
			if (second != null) {
				words.addAll(SearchWords.numbers(second));
			}
			return words;
		});
	}

}
