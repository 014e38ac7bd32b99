package org.expertcommittee.fee;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A sheet with everything on it.
 *
 * @param people one row for each who is paid
 * @param items what the rows are made of, by person and day
 */
public record FeeSheetDetails(Facts facts, List<FeePerson> people, List<FeeItemRow> items) {

	public BigDecimal net() {
		return sum(FeePerson::net);
	}

	public BigDecimal tax() {
		return sum(FeePerson::tax);
	}

	public BigDecimal gross() {
		return sum(FeePerson::gross);
	}

	private BigDecimal sum(Function<FeePerson, BigDecimal> amount) {
		return this.people.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * The sheet itself.
	 *
	 * @param preparedLogin whoever prepared or last changed it, who may not check it
	 */
	public record Facts(long id, String title, LocalDate firstDay, LocalDate lastDay, FeeSheetState state,
			String preparedBy, String preparedLogin, Instant preparedAt, @Nullable String confirmedBy,
			@Nullable Instant confirmedAt, @Nullable LocalDate paidOn, @Nullable String voidReason) {
	}

}
