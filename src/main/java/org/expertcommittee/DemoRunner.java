package org.expertcommittee;

import java.util.Comparator;
import java.util.List;

import org.expertcommittee.base.DemoData;
import org.expertcommittee.security.SystemActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty portal with the demo data, all of it or nothing. */
@Component
@ConditionalOnBooleanProperty("portal.demo")
@Order(10)
class DemoRunner implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(DemoRunner.class);

	private final List<DemoData> parts;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	DemoRunner(List<DemoData> parts, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.parts = parts.stream().sorted(Comparator.comparingInt(DemoData::order)).toList();
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void run(ApplicationArguments args) {
		if (this.jdbc.sql("select count(*) from account").query(Long.class).single() == 0) {
			SystemActor
				.run(() -> this.transaction.executeWithoutResult((status) -> this.parts.forEach(DemoData::create)));
			log.info("Demo data created");
		}
	}

}
