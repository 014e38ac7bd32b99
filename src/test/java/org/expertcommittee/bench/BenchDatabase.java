package org.expertcommittee.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/** The database under measurement: H2 in a data folder, or a PostgreSQL of its own. */
final class BenchDatabase implements AutoCloseable {

	private final String name;

	private final String url;

	private final String user;

	private final @Nullable EmbeddedPostgres server;

	private BenchDatabase(String name, String url, String user, @Nullable EmbeddedPostgres server) {
		this.name = name;
		this.url = url;
		this.user = user;
		this.server = server;
	}

	/** As the portal opens it. */
	static BenchDatabase h2(Path folder) {
		return new BenchDatabase("H2",
				"jdbc:h2:file:" + folder.resolve("portal") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=24576",
				"sa", null);
	}

	/** With the settings that PostgreSQL has out of the box. */
	static BenchDatabase postgres(Path folder) throws IOException {
		EmbeddedPostgres server = EmbeddedPostgres.builder()
			.setDataDirectory(folder.resolve("postgres"))
			.setCleanDataDirectory(false)
			.start();
		return new BenchDatabase("PostgreSQL", server.getJdbcUrl("postgres", "postgres"), "postgres", server);
	}

	String name() {
		return this.name;
	}

	boolean h2() {
		return this.server == null;
	}

	/** What the portal has to be told. */
	List<String> settings() {
		return List.of("--spring.datasource.url=" + this.url, "--spring.datasource.username=" + this.user,
				"--spring.datasource.password=" + (h2() ? "" : "postgres"));
	}

	Connection connect() throws SQLException {
		return DriverManager.getConnection(this.url, this.user, h2() ? "" : "postgres");
	}

	/** For writing a lot, when the portal does not run. */
	Connection connectToFill() throws SQLException {
		String quick = h2() ? this.url.replace("CACHE_SIZE=24576", "CACHE_SIZE=262144")
				: this.url + "&reWriteBatchedInserts=true";
		Connection connection = DriverManager.getConnection(quick, this.user, h2() ? "" : "postgres");
		connection.setAutoCommit(false);
		return connection;
	}

	/**
	 * Takes a table's primary key away: word by word, H2 would write the same pages again
	 * and again, gigabytes and minutes.
	 */
	static void dropKey(Connection connection, String table) throws SQLException {
		execute(connection, isH2(connection) ? "alter table " + table + " drop primary key"
				: "alter table " + table + " drop constraint " + table + "_pkey");
	}

	/** After filling: the planner's figures, and H2's file without what is no more. */
	static void finish(Connection connection) throws SQLException {
		execute(connection, "analyze");
		connection.commit();
		if (isH2(connection)) {
			execute(connection, "shutdown compact");
		}
		else {
			connection.setAutoCommit(true);
			execute(connection, "vacuum analyze");
		}
	}

	static void execute(Connection connection, String... commands) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String command : commands) {
				statement.execute(command);
			}
		}
	}

	/** One row of a batch. */
	static void add(PreparedStatement statement, @Nullable Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			statement.setObject(i + 1, values[i]);
		}
		statement.addBatch();
	}

	private static boolean isH2(Connection connection) throws SQLException {
		return "H2".equals(connection.getMetaData().getDatabaseProductName());
	}

	@Override
	public void close() throws IOException {
		if (this.server != null) {
			this.server.close();
		}
	}

}
