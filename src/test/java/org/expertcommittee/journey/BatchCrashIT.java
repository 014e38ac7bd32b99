package org.expertcommittee.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.expertcommittee.testing.RunningPortal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A batch that issues certificates goes on by itself after {@code kill -9} in the middle,
 * and every record has one certificate with its own number.
 */
class BatchCrashIT {

	private static final int RECORDS = 120;

	private static final int KILLS = 2;

	private static final long BATCH = 9_000_000;

	private static final long FIRST = 9_100_000;

	@Test
	void issuingManyCertificatesSurvivesBeingKilledInTheMiddle() throws Exception {
		try (RunningPortal portal = RunningPortal.start("--portal.demo=true")) {
			portal.kill();
			long before = look(portal, BatchCrashIT::beginBatch);
			int interrupted = 0;
			for (int round = 1; round <= KILLS; round++) {
				portal.restart();
				awaitFurtherFiles(portal, 5);
				portal.kill();
				long done = look(portal, (statement) -> number(statement, items("DONE")));
				interrupted += (done > 0 && done < RECORDS) ? 1 : 0;
				assertThat(look(portal, BatchCrashIT::issued) - before).isEqualTo(done);
			}
			assertThat(interrupted).as("kills in the middle").isPositive();
			portal.restart();
			awaitFurtherFiles(portal, 1);
			awaitQuiet(portal);
			portal.kill();

			look(portal, (statement) -> {
				assertThat(number(statement, items("DONE"))).isEqualTo(RECORDS);
				assertThat(number(statement, "select count(*) from batch where state = 'DONE'")).isEqualTo(1);
				assertThat(number(statement, "select count(*) from scheduled_tasks where task_name = 'batch'"))
					.isZero();
				assertThat(number(statement, "select count(*) from certificate where appointment_id >= " + FIRST))
					.isEqualTo(RECORDS);
				assertThat(number(statement,
						"select count(distinct appointment_id) from certificate where appointment_id >= " + FIRST))
					.isEqualTo(RECORDS);
				assertThat(number(statement, "select max(sequence_number) - count(*) from certificate "
						+ "where sequence_number is not null and sequence_year = (select sequence_year from certificate "
						+ "where appointment_id = " + FIRST + ")"))
					.as("gaps in the numbers")
					.isZero();
				return 0L;
			});
		}
	}

	/**
	 * Makes appointments like the one of the demo data and a batch of all of them, as the
	 * service would have left it.
	 */
	private static long beginBatch(Statement statement) throws SQLException {
		long before = issued(statement);
		statement.execute("set referential_integrity false");
		for (int i = 0; i < RECORDS; i++) {
			long id = FIRST + i;
			copy(statement, "expert", "select min(expert_id) from appointment where status = 'ACTIVE'", id, "id");
			copy(statement, "appointment", "select min(id) from appointment where status = 'ACTIVE'", id, "id",
					"expert_id");
			statement.execute("insert into batch_item (batch_id, position, subject_id, label, state, claim) values ("
					+ BATCH + ", " + (i + 1) + ", " + id + ", '示例" + i + "', 'WAITING', 'certificate.prepareAndIssue:"
					+ id + "')");
		}
		statement.execute("set referential_integrity true");
		statement
			.execute("insert into batch (id, version, kind, label, options, state, total, started_by, started_by_name, "
					+ "started_at) values (" + BATCH + ", 0, 'certificate.prepareAndIssue', '示例0', '{}', 'QUEUED', "
					+ RECORDS + ", 'secretary', '示例秘书01', current_timestamp)");
		statement
			.execute("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) values "
					+ "('batch', '" + BATCH + "', current_timestamp, false, 1)");
		return before;
	}

	/** Copies a row; those columns of the copy become the new id. */
	private static void copy(Statement statement, String table, String which, long id, String... columns)
			throws SQLException {
		List<String> names = new ArrayList<>();
		List<String> values = new ArrayList<>();
		try (ResultSet result = statement.executeQuery("select column_name from information_schema.columns "
				+ "where table_schema = 'PUBLIC' and lower(table_name) = '" + table + "'")) {
			while (result.next()) {
				String name = result.getString(1);
				names.add(name);
				values.add(List.of(columns).contains(name.toLowerCase(Locale.ROOT)) ? String.valueOf(id) : name);
			}
		}
		statement.execute("insert into " + table + " (" + String.join(", ", names) + ") select "
				+ String.join(", ", values) + " from " + table + " where id = (" + which + " and id < " + FIRST + ")");
	}

	private static String items(String state) {
		return "select count(*) from batch_item where state = '" + state + "' and batch_id = " + BATCH;
	}

	private static long issued(Statement statement) throws SQLException {
		return number(statement, "select count(*) from certificate where sequence_number is not null");
	}

	/**
	 * Every certificate is a file, which can be counted while the portal has the
	 * database.
	 */
	private static void awaitFurtherFiles(RunningPortal portal, int enough) throws InterruptedException {
		long before = files(portal);
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (files(portal) < before + enough && System.nanoTime() < end) {
			Thread.sleep(20);
		}
	}

	private static void awaitQuiet(RunningPortal portal) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
		long before = -1;
		while (files(portal) != before && System.nanoTime() < end) {
			before = files(portal);
			TimeUnit.SECONDS.sleep(8);
		}
	}

	private static long files(RunningPortal portal) {
		Path folder = Path.of(portal.databaseUrl().substring("jdbc:h2:file:".length())).resolveSibling("files");
		AtomicLong found = new AtomicLong();
		try {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					if (file.getFileName().toString().matches("[0-9a-f]{64}")) {
						found.incrementAndGet();
					}
					return FileVisitResult.CONTINUE;
				}

				// The portal moves its temporary files away while they are being counted.
				@Override
				public FileVisitResult visitFileFailed(Path file, IOException problem) {
					return FileVisitResult.CONTINUE;
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return found.get();
	}

	private static long look(RunningPortal portal, Look look) throws SQLException {
		try (Connection database = DriverManager.getConnection(portal.databaseUrl() + ";WRITE_DELAY=0", "sa", "");
				Statement statement = database.createStatement()) {
			return look.at(statement);
		}
	}

	private static long number(Statement statement, String query) throws SQLException {
		try (ResultSet result = statement.executeQuery(query)) {
			result.next();
			return result.getLong(1);
		}
	}

	@FunctionalInterface
	private interface Look {

		long at(Statement statement) throws SQLException;

	}

}
