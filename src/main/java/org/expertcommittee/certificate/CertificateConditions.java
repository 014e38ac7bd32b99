package org.expertcommittee.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.expertcommittee.base.SearchWords;
import org.jspecify.annotations.Nullable;

/** A filter as SQL conditions on {@code certificate c}. */
class CertificateConditions {

	/** The last day in office as known today. */
	private static final String LAST_DAY = "coalesce(c.appointment_ended_on, c.extended_to, c.ends_on)";

	private static final String VALID = "c.status in ('ISSUED', 'RECEIVED') and " + LAST_DAY
			+ " >= ? and (c.appointment_ended_on is null or c.appointment_ended_on > ?)";

	private final List<String> conditions = new ArrayList<>();

	private final List<Object> params = new ArrayList<>();

	private final LocalDate today;

	/**
	 * Makes the conditions.
	 * @param lateBefore by committee: what waits since before is late
	 */
	CertificateConditions(CertificateFilter filter, LocalDate today, Map<Long, Instant> lateBefore) {
		this.today = today;
		status(filter.status());
		if (filter.year() != null) {
			add("c.awarded_on >= ? and c.awarded_on <= ?", LocalDate.of(filter.year(), 1, 1),
					LocalDate.of(filter.year(), 12, 31));
		}
		if (filter.committeeId() != null) {
			add("c.committee_id = ?", filter.committeeId());
		}
		waiting(filter.waiting());
		if (filter.late()) {
			late(lateBefore);
		}
		text(filter.text());
	}

	String sql() {
		return this.conditions.isEmpty() ? "" : " where " + String.join(" and ", this.conditions);
	}

	/** Values of the placeholders; further ones may be added. */
	List<Object> params() {
		return new ArrayList<>(this.params);
	}

	private void add(String condition, Object... values) {
		this.conditions.add(condition);
		this.params.addAll(List.of(values));
	}

	private void status(@Nullable CertificateStatus status) {
		switch (status) {
			case null -> {
			}
			case ISSUED, RECEIVED -> add("c.status = ? and " + VALID, status.name(), this.today, this.today);
			case EXPIRED -> add("c.status in ('ISSUED', 'RECEIVED') and not (" + VALID + ")", this.today, this.today);
			case ENDED -> add("c.status in ('ISSUED', 'RECEIVED') and c.appointment_ended_on <= ?", this.today);
			default -> add("c.status = ?", status.name());
		}
	}

	private void waiting(@Nullable CertificateWaiting waiting) {
		switch (waiting) {
			case null -> {
			}
			case ISSUE -> add("c.status = 'AWAITING_SEAL'");
			case SEAL -> add("c.status = 'ISSUED' and c.sealed_on is null and " + VALID, this.today, this.today);
			case HAND_OVER ->
				add("c.status = 'ISSUED' and c.sealed_on is not null and " + VALID, this.today, this.today);
			case CONFIRMATION ->
				add("c.status = 'RECEIVED' and c.confirmed_at is null and " + VALID, this.today, this.today);
		}
	}

	private void late(Map<Long, Instant> lateBefore) {
		add("(c.status = 'AWAITING_SEAL' or (c.status = 'ISSUED' and " + VALID + "))", this.today, this.today);
		List<String> either = new ArrayList<>();
		lateBefore.forEach((committee, moment) -> {
			either.add("(c.committee_id = ? and case when c.status = 'AWAITING_SEAL' then c.submitted_at"
					+ " when c.sealed_on is null then c.issued_at else c.seal_registered_at end < ?)");
			this.params.add(committee);
			this.params.add(moment.atOffset(ZoneOffset.UTC));
		});
		this.conditions.add(either.isEmpty() ? "1 = 0" : "(" + String.join(" or ", either) + ")");
	}

	private void text(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return;
		}
		this.params.add("%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
		this.conditions.add("(lower(c.certificate_number) like ? escape '!' or ("
				+ SearchWords.condition("c.expert_id", text, this.params) + "))");
	}

}
