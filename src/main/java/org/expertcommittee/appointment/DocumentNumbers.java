package org.expertcommittee.appointment;

import org.expertcommittee.base.InvalidInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers of 聘任文件 without gaps: one sequence per committee and year, taken under a lock
 * that lasts until the transaction ends. A number that somebody has typed before is
 * passed over.
 */
@Component
class DocumentNumbers {

	private final JdbcClient jdbc;

	DocumentNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The next number of that year.
	 * @throws InvalidInput at {@code number} when the committee has no pattern for them
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public DocumentNumber next(long committeeId, int year) {
		// The committee's row always exists, the year's may not yet.
		String pattern = this.jdbc.sql("select coalesce(document_pattern, '') from committee where id = ? for update")
			.param(committeeId)
			.query(String.class)
			.single();
		if (pattern.isBlank()) {
			throw InvalidInput.at("number", "appointment.document.noPattern");
		}
		int sequence = this.jdbc
			.sql("select last_number from document_sequence where committee_id = ? and sequence_year = ?")
			.params(committeeId, year)
			.query(Integer.class)
			.optional()
			.orElse(0);
		boolean first = sequence == 0;
		String text;
		do {
			sequence++;
			text = pattern.replace("{year}", String.valueOf(year)).replace("{seq}", String.valueOf(sequence));
		}
		while (taken(committeeId, text));
		this.jdbc
			.sql(first ? "insert into document_sequence (last_number, committee_id, sequence_year) values (?, ?, ?)"
					: "update document_sequence set last_number = ? where committee_id = ? and sequence_year = ?")
			.params(sequence, committeeId, year)
			.update();
		return new DocumentNumber(text, year, sequence);
	}

	private boolean taken(long committeeId, String text) {
		return this.jdbc.sql("select count(*) from appointment_document where committee_id = ? and document_number = ?")
			.params(committeeId, text)
			.query(Long.class)
			.single() > 0;
	}

	/**
	 * Gives the number of a document that is thrown away back, so that no gap remains.
	 * @return whether it was the last one of its year; only that can be given back
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean giveBack(long committeeId, int year, int sequence) {
		return this.jdbc
			.sql("update document_sequence set last_number = last_number - 1"
					+ " where committee_id = ? and sequence_year = ? and last_number = ?")
			.params(committeeId, year, sequence)
			.update() == 1;
	}

}
