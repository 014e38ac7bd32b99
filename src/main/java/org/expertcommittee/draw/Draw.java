package org.expertcommittee.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Sensitive;
import org.expertcommittee.base.Untracked;
import org.jspecify.annotations.Nullable;

/**
 * 随机抽取: a fixed pool, a secret that was committed to, and the lots. Nothing of it changes
 * once it is written; another result needs another draw.
 */
@Entity
@Table(name = "draw")
class Draw extends BaseEntity {

	private String drawNumber;

	private long consultationId;

	private String caseNumber;

	private String caseTitle;

	private String enterpriseName;

	private @Nullable Long termId;

	private String industryIds;

	private String officeIds;

	private String filterWords;

	private int wanted;

	private int substitutes;

	private @Nullable Integer workloadCap;

	@Enumerated(EnumType.STRING)
	private DrawState state;

	private String algorithm;

	private int algorithmVersion;

	@Sensitive
	private String secret;

	private String commitment;

	private String poolHash;

	private int poolSize;

	private int eligible;

	private @Nullable String publicInput;

	private @Nullable String seed;

	private @Nullable String witnesses;

	private String preparedBy;

	private Instant preparedAt;

	private @Nullable String drawnBy;

	private @Nullable Instant drawnAt;

	private @Nullable String confirmedBy;

	private @Nullable Instant confirmedAt;

	private int replyDays;

	private @Nullable String voidedBy;

	private @Nullable Instant voidedAt;

	private @Nullable String voidReason;

	@Untracked
	@OneToMany(mappedBy = "draw", cascade = CascadeType.PERSIST)
	@OrderBy("position")
	private List<DrawEntry> entries = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Draw() {
	}

	/**
	 * Fixes the pool and commits to a secret.
	 * @param pool in its canonical order
	 * @throws InvalidInput when too few take part
	 */
	Draw(String number, DrawCase subject, DrawData data, DrawPool pool, String secret, String by, Instant at) {
		int places = data.wanted() + data.substitutes();
		if (pool.items().isEmpty()) {
			throw InvalidInput.at("industryIds", "draw.poolEmpty");
		}
		if (data.wanted() > pool.eligible()) {
			throw InvalidInput.at("wanted", "draw.tooFew", pool.eligible(), data.wanted());
		}
		if (places > pool.eligible()) {
			throw InvalidInput.at("substitutes", "draw.tooFewSubstitutes", pool.eligible(), places);
		}
		this.drawNumber = number;
		this.consultationId = subject.id();
		this.caseNumber = subject.number();
		this.caseTitle = subject.title();
		this.enterpriseName = subject.enterprise();
		this.termId = data.termId();
		this.industryIds = ids(data.industryIds());
		this.officeIds = ids(data.officeIds());
		this.filterWords = pool.filter();
		this.wanted = data.wanted();
		this.substitutes = data.substitutes();
		this.workloadCap = data.workloadCap();
		this.state = DrawState.PREPARED;
		this.algorithm = Lottery.NAME;
		this.algorithmVersion = Lottery.VERSION;
		this.secret = secret;
		this.commitment = Lottery.commitment(secret);
		this.poolSize = pool.items().size();
		this.eligible = (int) pool.eligible();
		this.poolHash = Lottery
			.poolHash(pool.items().stream().filter(PoolItem::eligible).map(PoolItem::expertId).toList());
		this.preparedBy = by;
		this.preparedAt = at;
		for (PoolItem each : pool.items()) {
			this.entries.add(new DrawEntry(this, this.entries.size() + 1, each));
		}
	}

	/** 抽取: the lots decide. */
	void draw(String watchedBy, @Nullable String input, String by, Instant at) {
		require(DrawState.PREPARED, "draw");
		this.publicInput = input;
		this.witnesses = watchedBy;
		String drawnSeed = Lottery.seed(this.secret, input);
		this.seed = drawnSeed;
		Map<Long, DrawEntry> byNumber = new HashMap<>();
		this.entries.stream()
			.filter((one) -> one.result() == EntryResult.ELIGIBLE)
			.forEach((one) -> byNumber.put(one.expertId(), one));
		int rank = 0;
		for (long number : Lottery.order(drawnSeed, byNumber.keySet())) {
			rank++;
			EntryResult result = (rank <= this.wanted) ? EntryResult.DRAWN
					: (rank <= this.wanted + this.substitutes) ? EntryResult.SUBSTITUTE : EntryResult.NOT_DRAWN;
			Objects.requireNonNull(byNumber.get(number)).place(Lottery.digest(drawnSeed, number), rank, result);
		}
		this.state = DrawState.DRAWN;
		this.drawnBy = by;
		this.drawnAt = at;
	}

	/**
	 * 确认.
	 * @param days how many working days a substitute who is called later has to reply
	 */
	void confirm(int days, String by, Instant at) {
		require(DrawState.DRAWN, "confirm");
		this.state = DrawState.CONFIRMED;
		this.replyDays = days;
		this.confirmedBy = by;
		this.confirmedAt = at;
	}

	/** 作废. */
	void cancel(String reason, String by, Instant at) {
		if (this.state == DrawState.VOID) {
			throw new IllegalAct("draw.refused.void");
		}
		if (reason.isBlank()) {
			throw InvalidInput.at("reason", "base.reasonRequired");
		}
		this.state = DrawState.VOID;
		this.voidReason = reason.strip();
		this.voidedBy = by;
		this.voidedAt = at;
	}

	void require(DrawState wantedState, String act) {
		if (this.state != wantedState) {
			throw new IllegalAct("draw.refused." + act);
		}
	}

	/** Whose turn it is: drawn ones, then substitutes, who have not been called yet. */
	Optional<DrawEntry> next() {
		return placed().filter((one) -> one.called() == null).findFirst();
	}

	/** Places without an expert who was called and has not declined. */
	int vacancies() {
		return this.wanted - called().size();
	}

	List<DrawEntry> called() {
		return placed().filter((one) -> one.called() == EntryCall.CALLED).toList();
	}

	private java.util.stream.Stream<DrawEntry> placed() {
		return this.entries.stream()
			.filter((one) -> one.result() == EntryResult.DRAWN || one.result() == EntryResult.SUBSTITUTE)
			.sorted(Comparator.comparing((one) -> Objects.requireNonNull(one.rank())));
	}

	private static String ids(Collection<Long> ids) {
		return ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
	}

	String number() {
		return this.drawNumber;
	}

	long consultationId() {
		return this.consultationId;
	}

	String caseTitle() {
		return this.caseTitle;
	}

	DrawState state() {
		return this.state;
	}

	int replyDays() {
		return this.replyDays;
	}

	@Nullable Integer workloadCap() {
		return this.workloadCap;
	}

	List<DrawEntry> entries() {
		return List.copyOf(this.entries);
	}

	DrawItem toItem() {
		return new DrawItem(requireId(), this.drawNumber, this.consultationId, this.caseNumber, this.caseTitle,
				this.enterpriseName, this.state, this.poolSize, this.eligible, this.wanted, this.substitutes,
				this.preparedBy, this.preparedAt, this.witnesses, this.drawnAt);
	}

	/**
	 * The secret stays one until the lots are drawn, also when it never comes to that.
	 */
	DrawRecord toRecord() {
		return new DrawRecord(toItem(), this.filterWords, this.workloadCap, this.algorithm, this.algorithmVersion,
				(this.drawnAt != null) ? this.secret : null, this.commitment, this.poolHash, this.publicInput,
				this.seed, this.drawnBy, this.confirmedBy, this.confirmedAt, this.voidedBy, this.voidedAt,
				this.voidReason, this.entries.stream().map(DrawEntry::toItem).toList());
	}

}
