package org.expertcommittee.consultation;

import org.expertcommittee.committee.CommitteeService;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers of cases such as 瀍产咨〔2026〕17号: one after the other within a year. The number is
 * taken in the transaction that stores the case, so that none is lost when that fails.
 */
@Component
class CaseNumbers {

	private final JdbcClient jdbc;

	private final CommitteeService committee;

	private final TransactionTemplate ownTransaction;

	CaseNumbers(JdbcClient jdbc, CommitteeService committee, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.committee = committee;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** The next number of a year; others wait until the transaction ends. */
	String next(int year) {
		if (increase(year) == 0) {
			begin(year);
			increase(year);
		}
		int number = this.jdbc.sql("select last_number from consultation_sequence where sequence_year = ?")
			.param(year)
			.query(Integer.class)
			.single();
		return this.committee.require()
			.casePattern()
			.replace("{year}", String.valueOf(year))
			.replace("{seq}", String.valueOf(number));
	}

	private int increase(int year) {
		return this.jdbc.sql("update consultation_sequence set last_number = last_number + 1 where sequence_year = ?")
			.param(year)
			.update();
	}

	/** A transaction of its own: somebody else may begin the year at the same moment. */
	private void begin(int year) {
		try {
			this.ownTransaction.executeWithoutResult((status) -> this.jdbc
				.sql("insert into consultation_sequence (sequence_year, last_number) values (?, 0)")
				.param(year)
				.update());
		}
		catch (DuplicateKeyException alreadyBegun) {
			// Then its row is there, which is all that is wanted.
		}
	}

}
