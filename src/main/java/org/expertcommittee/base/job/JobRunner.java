package org.expertcommittee.base.job;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Starts the jobs when the portal is ready for people, and stops them before anything
 * else is taken down.
 */
@Component
class JobRunner implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

	private final ObjectProvider<Scheduler> scheduler;

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	private final boolean enabled;

	private volatile boolean running;

	JobRunner(ObjectProvider<Scheduler> scheduler, DataSource dataSource, JdbcClient jdbc,
			@Value("${portal.jobs.enabled:true}") boolean enabled) {
		this.scheduler = scheduler;
		this.dataSource = dataSource;
		this.jdbc = jdbc;
		this.enabled = enabled;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		if (this.enabled && !this.running) {
			this.running = true;
			releaseWhatWasInterrupted();
			this.scheduler.getObject().start();
		}
	}

	/**
	 * A database file belongs to this process alone: whatever is marked as being worked
	 * on was interrupted by a crash and can go on at once. On a server another node may
	 * be at it, so its heartbeat decides, within about a minute and a half.
	 */
	void releaseWhatWasInterrupted() {
		if (embedded()) {
			int released = this.jdbc
				.sql("""
						update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
						where picked = true""")
				.update();
			if (released > 0) {
				log.info("Going on with {} interrupted jobs", released);
			}
		}
	}

	private boolean embedded() {
		try (Connection connection = this.dataSource.getConnection()) {
			String url = connection.getMetaData().getURL();
			return url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:tcp:") && !url.startsWith("jdbc:h2:ssl:");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public boolean isAutoStartup() {
		return false;
	}

	@Override
	public void start() {
		// Begins with ApplicationReadyEvent, after the first start has made its records.
	}

	@Override
	public void stop() {
		if (this.running) {
			this.running = false;
			this.scheduler.getObject().stop();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

}
