package org.expertcommittee.consultation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

import org.expertcommittee.base.SearchWords;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Migration that writes the search words of cases and enterprises from before there were
 * any: SQL does not know pinyin.
 */
@Component
class SearchWordsFiller extends BaseJavaMigration {

	private static final int BATCH = 500;

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("20.1");
	}

	@Override
	public String getDescription() {
		return "fill search words";
	}

	@Override
	protected void init() {
		// The version does not stand in the name of the class.
	}

	@Override
	public void migrate(Context context) throws SQLException {
		fill(context.getConnection(), (title, first, second) -> SearchWords.ofTitle(title, first, second));
	}

	/** Writes what such words are of the title or name and of the two other texts. */
	static void fill(Connection connection, Words words) throws SQLException {
		fill(connection, "select id, title, case_number, stated_enterprise from consultation",
				"insert into consultation_word (consultation_id, word) values (?, ?)", words);
		fill(connection, "select id, name, credit_code, tags from enterprise",
				"insert into enterprise_word (enterprise_id, word) values (?, ?)", words);
	}

	private static void fill(Connection connection, String texts, String insert, Words words) throws SQLException {
		try (Statement read = connection.createStatement();
				PreparedStatement write = connection.prepareStatement(insert)) {
			read.setFetchSize(BATCH);
			int rows = 0;
			try (ResultSet row = read.executeQuery(texts)) {
				while (row.next()) {
					for (String word : words.of(row.getString(2), row.getString(3), row.getString(4))) {
						write.setLong(1, row.getLong(1));
						write.setString(2, word);
						write.addBatch();
					}
					if (++rows % BATCH == 0) {
						write.executeBatch();
					}
				}
			}
			write.executeBatch();
		}
	}

	/** Makes the words to store. */
	interface Words {

		Set<String> of(String title, @Nullable String first, @Nullable String second);

	}

}
