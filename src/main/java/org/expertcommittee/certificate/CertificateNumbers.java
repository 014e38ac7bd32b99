package org.expertcommittee.certificate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers without gaps: one sequence per committee and year of award. The next number is
 * taken under a lock that lasts until the transaction ends, so a failure gives it back
 * and nobody can have taken a later one meanwhile.
 */
@Component
class CertificateNumbers {

	private final JdbcClient jdbc;

	CertificateNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public CertificateNumber next(long committeeId, int year, String pattern) {
		// The committee's row always exists, the year's may not yet.
		this.jdbc.sql("select id from committee where id = ? for update").param(committeeId).query(Long.class).single();
		int updated = this.jdbc.sql(
				"update certificate_sequence set last_number = last_number + 1 where committee_id = ? and sequence_year = ?")
			.params(committeeId, year)
			.update();
		if (updated == 0) {
			this.jdbc
				.sql("insert into certificate_sequence (committee_id, sequence_year, last_number) values (?, ?, 1)")
				.params(committeeId, year)
				.update();
		}
		int sequence = this.jdbc
			.sql("select last_number from certificate_sequence where committee_id = ? and sequence_year = ?")
			.params(committeeId, year)
			.query(Integer.class)
			.single();
		return new CertificateNumber(year, sequence,
				pattern.replace("{year}", String.valueOf(year)).replace("{seq}", String.valueOf(sequence)));
	}

}
