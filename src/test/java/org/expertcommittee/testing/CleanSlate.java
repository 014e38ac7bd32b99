package org.expertcommittee.testing;

import java.util.List;

import org.expertcommittee.base.Memory;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Empties every table and sets the clock back before each test. */
public class CleanSlate implements TestExecutionListener, Ordered {

	@Override
	public void beforeTestMethod(TestContext context) {
		JdbcClient jdbc = context.getApplicationContext().getBean(JdbcClient.class);
		List<String> tables = jdbc.sql("""
				select table_name from information_schema.tables
				where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
				and lower(table_name) not in ('flyway_schema_history', 'audit_head')""").query(String.class).list();
		if (TestDatabase.onPostgres()) {
			jdbc.sql("truncate table " + String.join(", ", tables) + " cascade").update();
		}
		else {
			jdbc.sql("set referential_integrity false").update();
			tables.forEach((table) -> jdbc.sql("truncate table " + table).update());
			jdbc.sql("set referential_integrity true").update();
		}
		jdbc.sql("update audit_head set position = 0, hash = ?").param("0".repeat(64)).update();
		context.getApplicationContext().getBeansOfType(Memory.class).values().forEach(Memory::forget);
		context.getApplicationContext().getBean(TestClock.class).reset();
	}

	@Override
	public int getOrder() {
		// Before the security context and any test data.
		return 1;
	}

}
