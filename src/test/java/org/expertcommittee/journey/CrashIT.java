package org.expertcommittee.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.expertcommittee.testing.RawBrowser;
import org.expertcommittee.testing.RunningPortal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the portal has acknowledged survives {@code kill -9}. */
class CrashIT {

	private static final int WRITERS = 4;

	private static final int ROUNDS = 2;

	@Test
	void nothingAcknowledgedIsLostWhenThePortalIsKilledWhileWriting() throws Exception {
		try (RunningPortal portal = RunningPortal.start()) {
			AtomicInteger acknowledged = new AtomicInteger();
			for (int round = 1; round <= ROUNDS; round++) {
				writeUntilKilled(portal, acknowledged, round * 20);
				try (Connection database = DriverManager.getConnection(portal.databaseUrl(), "sa", "");
						Statement statement = database.createStatement()) {
					assertThat(number(statement, "select count(*) from audit_entry where action = 'account.login'"))
						.isGreaterThanOrEqualTo(acknowledged.get());
					assertThat(number(statement, "select max(position) from audit_entry"))
						.isEqualTo(number(statement, "select count(*) from audit_entry"))
						.isEqualTo(number(statement, "select position from audit_head"));
				}
				portal.restart();
			}
		}
	}

	/**
	 * Wrong passwords are the simplest write that a stranger can cause: each one answered
	 * is one in the trail.
	 */
	private static void writeUntilKilled(RunningPortal portal, AtomicInteger acknowledged, int enough)
			throws InterruptedException, ExecutionException {
		try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
			var writers = IntStream.range(0, WRITERS).mapToObj((i) -> threads.submit((Callable<Void>) () -> {
				try (RawBrowser browser = new RawBrowser(portal)) {
					while (true) {
						if (browser.login("nobody" + i, "wrong").statusCode() == 302) {
							acknowledged.incrementAndGet();
						}
					}
				}
			})).toList();
			while (acknowledged.get() < enough) {
				assertThat(writers).noneMatch((writer) -> writer.isDone());
				Thread.sleep(20);
			}
			portal.kill();
			for (var writer : writers) {
				try {
					writer.get();
				}
				catch (ExecutionException ended) {
					assertThat(ended.getCause()).isInstanceOf(RuntimeException.class);
				}
			}
		}
	}

	private static long number(Statement statement, String query) throws SQLException {
		try (ResultSet result = statement.executeQuery(query)) {
			result.next();
			return result.getLong(1);
		}
	}

}
