package org.expertcommittee.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import org.expertcommittee.account.AccountData;
import org.expertcommittee.account.AccountService;
import org.expertcommittee.security.AccountDirectory;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Runs what is due in the background, in the test's own thread and at the test's time; in
 * tests nothing runs by itself.
 */
public class DueJobs {

	private final DataSource dataSource;

	private final ObjectProvider<Task<?>> tasks;

	private final TestClock clock;

	private final AccountService accounts;

	private final AccountDirectory directory;

	DueJobs(DataSource dataSource, ObjectProvider<Task<?>> tasks, TestClock clock, AccountService accounts,
			AccountDirectory directory) {
		this.dataSource = dataSource;
		this.tasks = tasks;
		this.clock = clock;
		this.accounts = accounts;
		this.directory = directory;
	}

	/** Runs everything due, and what becomes due by it. */
	public void run() {
		List<Task<?>> known = new ArrayList<>();
		this.tasks.forEach(known::add);
		SettableClock now = new SettableClock();
		now.set(this.clock.instant());
		ManualScheduler scheduler = TestHelper.createManualScheduler(this.dataSource, known).clock(now).build();
		for (int round = 0; round < 3; round++) {
			scheduler.runAnyDueExecutions();
		}
	}

	/**
	 * A member of the secretariat with a stored account, without which the background
	 * cannot act for anybody.
	 */
	public PortalUser secretary(String username) throws Exception {
		Actors.admin(() -> this.accounts
			.create(new AccountData(username, "示例" + username, Set.of(Role.SECRETARIAT), null, 0)));
		return (PortalUser) this.directory.loadUserByUsername(username);
	}

}
