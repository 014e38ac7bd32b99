package org.expertcommittee.draw;

import org.expertcommittee.base.Texts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers of draws such as 抽取〔2026〕3号: one after the other within a year, taken in the
 * transaction that stores the draw. Until that ends nobody else gets one, so that two
 * people cannot begin a draw for one case.
 */
@Component
class DrawNumbers {

	private final JdbcClient jdbc;

	private final Texts texts;

	private final TransactionTemplate ownTransaction;

	DrawNumbers(JdbcClient jdbc, Texts texts, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	String next(int year) {
		if (increase(year) == 0) {
			begin(year);
			increase(year);
		}
		int number = this.jdbc.sql("select last_number from draw_sequence where sequence_year = ?")
			.param(year)
			.query(Integer.class)
			.single();
		return this.texts.get("draw.numberPattern", Texts.CHINESE, year, number);
	}

	private int increase(int year) {
		return this.jdbc.sql("update draw_sequence set last_number = last_number + 1 where sequence_year = ?")
			.param(year)
			.update();
	}

	/** A transaction of its own: somebody else may begin the year at the same moment. */
	private void begin(int year) {
		try {
			this.ownTransaction.executeWithoutResult(
					(status) -> this.jdbc.sql("insert into draw_sequence (sequence_year, last_number) values (?, 0)")
						.param(year)
						.update());
		}
		catch (DuplicateKeyException alreadyBegun) {
			// Then its row is there, which is all that is wanted.
		}
	}

}
