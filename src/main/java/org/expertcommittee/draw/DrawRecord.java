package org.expertcommittee.draw;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Everything about a draw.
 *
 * @param secret what was committed to; told only after the draw
 * @param entries the whole pool in its canonical order
 */
public record DrawRecord(DrawItem item, String filter, @Nullable Integer workloadCap, String algorithm,
		int algorithmVersion, @Nullable String secret, String commitment, String poolHash, @Nullable String publicInput,
		@Nullable String seed, @Nullable String drawnBy, @Nullable String confirmedBy, @Nullable Instant confirmedAt,
		@Nullable String voidedBy, @Nullable Instant voidedAt, @Nullable String voidReason, List<EntryItem> entries) {

	public DrawState state() {
		return this.item.state();
	}

	/** Who was drawn, the first one first. */
	public List<EntryItem> drawn() {
		return of(EntryResult.DRAWN);
	}

	/** Who stands by, in the order in which they are called. */
	public List<EntryItem> standingBy() {
		return of(EntryResult.SUBSTITUTE);
	}

	public List<EntryItem> excluded() {
		return this.entries.stream().filter((one) -> one.result() == EntryResult.EXCLUDED).toList();
	}

	/**
	 * How many of the places are without an expert who was asked and has not declined.
	 */
	public int vacancies() {
		long called = this.entries.stream().filter((one) -> one.call() == EntryCall.CALLED).count();
		return (state() == DrawState.CONFIRMED) ? (int) Math.max(0, this.item.wanted() - called) : 0;
	}

	/** Whether somebody stands by who has not had a turn. */
	public boolean substituteLeft() {
		return standingBy().stream().anyMatch((one) -> one.call() == null);
	}

	private List<EntryItem> of(EntryResult result) {
		return this.entries.stream()
			.filter((one) -> one.result() == result)
			.sorted(Comparator.comparingInt((one) -> Objects.requireNonNull(one.rank())))
			.toList();
	}

}
