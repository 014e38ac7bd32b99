package org.expertcommittee.recommendation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.SearchKeys;
import org.expertcommittee.base.Untracked;
import org.jspecify.annotations.Nullable;

/**
 * One actionable item of the advice that a case brought, and what becomes of it. Every
 * act checks the state, changes it and adds to the history.
 */
@Entity
@Table(name = "recommendation")
class Recommendation extends BaseEntity {

	private static final Set<RecommendationStatus> DECIDABLE = EnumSet
		.complementOf(EnumSet.of(RecommendationStatus.IMPLEMENTED));

	private long consultationId;

	private @Nullable Long assignmentId;

	private @Nullable Long expertId;

	private boolean byExpert;

	@Untracked
	private int place;

	private String text;

	@Untracked
	private String searchKey;

	private @Nullable String unit;

	private @Nullable LocalDate dueOn;

	@Enumerated(EnumType.STRING)
	private RecommendationStatus status;

	@Enumerated(EnumType.STRING)
	private @Nullable RecommendationStatus decision;

	@Untracked
	private @Nullable Instant decidedAt;

	private @Nullable String note;

	private @Nullable LocalDate implementedOn;

	private @Nullable String evidence;

	private @Nullable BigDecimal effectNumber;

	private @Nullable String effectUnit;

	private @Nullable String effectWords;

	@Untracked
	private @Nullable Instant givenAt;

	@Untracked
	private Instant createdAt;

	@Untracked
	private String createdBy;

	@Untracked
	@OneToMany(mappedBy = "recommendation", cascade = CascadeType.ALL)
	@OrderBy("happenedAt desc, id desc")
	private List<RecommendationChange> changes = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Recommendation() {
	}

	/**
	 * Writes one down. The data has passed its own checks.
	 * @param byExpert whether the expert writes it, who gives it with the opinion;
	 * otherwise the secretariat takes it from one
	 */
	@SuppressWarnings("NullAway.Init")
	Recommendation(Source source, boolean byExpert, int place, RecommendationData data, By by) {
		this.consultationId = source.consultationId();
		this.assignmentId = source.assignmentId();
		this.expertId = source.expertId();
		this.byExpert = byExpert;
		this.place = place;
		this.status = RecommendationStatus.OPEN;
		this.createdAt = by.at();
		this.createdBy = by.name();
		this.givenAt = byExpert ? null : by.at();
		plan(data.unit(), data.dueOn(), by);
		word(data.text());
		record(RecommendationAct.WRITTEN, null, by);
	}

	/** Handed in with the opinion. */
	void give(By by) {
		if (this.givenAt == null) {
			this.givenAt = by.at();
			record(RecommendationAct.GIVEN, null, by);
		}
	}

	/**
	 * Other words before the case is answered.
	 * @param answeredAt when the case was answered last
	 */
	void edit(RecommendationData data, @Nullable Instant answeredAt, By by) {
		requireWordable(answeredAt);
		String before = this.text;
		plan(data.unit(), data.dueOn(), by);
		word(data.text());
		record(RecommendationAct.EDITED, before.equals(this.text) ? null : before, by);
	}

	/** Makes two of one; returns the second. */
	Recommendation split(SplitData data, @Nullable Instant answeredAt, By by) {
		requireWordable(answeredAt);
		String before = this.text;
		word(data.first());
		record(RecommendationAct.SPLIT, before, by);
		Recommendation second = new Recommendation(new Source(this.consultationId, this.assignmentId, this.expertId),
				this.byExpert, this.place, new RecommendationData(data.second(), null, null, null, 0), by);
		second.unit = this.unit;
		second.dueOn = this.dueOn;
		second.givenAt = this.givenAt;
		second.word(second.text);
		second.record(RecommendationAct.SPLIT, before, by);
		return second;
	}

	/** 更正 of words that the answer to the enterprise has gone out with. */
	void correct(CorrectionData data, By by) {
		String before = this.text;
		word(data.text());
		record(RecommendationAct.CORRECTED, data.reason().strip() + "\n" + before, by);
	}

	/** Another unit or another day. */
	void replan(PlanData data, By by) {
		if (!this.status.pending()) {
			throw new IllegalAct("recommendation.refused.plan");
		}
		String before = planned();
		plan(data.unit(), data.dueOn(), by);
		record(RecommendationAct.PLANNED, before + " → " + planned(), by);
	}

	/** 采纳. */
	void adopt(AdoptionData data, By by) {
		requireNotPast(data.dueOn(), by);
		decide(RecommendationStatus.ADOPTED, RecommendationAct.ADOPTED, data.note(), by);
		plan(data.unit(), data.dueOn(), by);
	}

	/** 部分采纳; which part is said. */
	void adoptPartly(AdoptionData data, By by) {
		String part = data.note();
		if (part == null || part.isBlank()) {
			throw InvalidInput.at("note", "recommendation.partNeeded");
		}
		requireNotPast(data.dueOn(), by);
		decide(RecommendationStatus.PARTLY_ADOPTED, RecommendationAct.PARTLY_ADOPTED, part, by);
		plan(data.unit(), data.dueOn(), by);
	}

	/** 未采纳, with the reason. */
	void reject(String reason, By by) {
		decide(RecommendationStatus.REJECTED, RecommendationAct.REJECTED, reason(reason), by);
	}

	private void decide(RecommendationStatus decided, RecommendationAct act, @Nullable String why, By by) {
		if (!DECIDABLE.contains(this.status)) {
			throw new IllegalAct("recommendation.refused.decideImplemented");
		}
		if (this.status == decided) {
			throw new IllegalAct("recommendation.refused.decided");
		}
		this.status = decided;
		this.decision = decided;
		this.decidedAt = by.at();
		this.note = (why != null) ? why.strip() : null;
		record(act, this.note, by);
	}

	/**
	 * 已落实.
	 * @param files whether files show it
	 */
	void implement(ImplementationData data, boolean files, By by) {
		if (!this.status.toImplement()) {
			throw new IllegalAct("recommendation.refused.implement");
		}
		if (data.implementedOn().isAfter(ChinaTime.day(by.at()))) {
			throw InvalidInput.at("implementedOn", "recommendation.implementedInFuture");
		}
		if (this.givenAt != null && data.implementedOn().isBefore(ChinaTime.day(this.givenAt))) {
			throw InvalidInput.at("implementedOn", "recommendation.implementedTooEarly", ChinaTime.day(this.givenAt));
		}
		if (data.evidence() == null && !files) {
			throw InvalidInput.at("evidence", "recommendation.evidenceNeeded");
		}
		Effect effect = Effect.of(data);
		this.status = RecommendationStatus.IMPLEMENTED;
		this.implementedOn = data.implementedOn();
		this.evidence = data.evidence();
		this.effectNumber = effect.number();
		this.effectUnit = effect.unit();
		this.effectWords = effect.words();
		record(RecommendationAct.IMPLEMENTED,
				Stream.of(this.evidence, Effect.amount(this.effectNumber, this.effectUnit), this.effectWords)
					.filter(Objects::nonNull)
					.collect(Collectors.joining("\n")),
				by);
	}

	/** 重新研究: back to where nothing is decided, with the reason. */
	void reconsider(String reason, By by) {
		if (this.status == RecommendationStatus.OPEN) {
			throw new IllegalAct("recommendation.refused.reconsider");
		}
		String why = reason(reason);
		this.status = RecommendationStatus.OPEN;
		this.decision = null;
		this.decidedAt = null;
		this.note = null;
		this.implementedOn = null;
		this.effectNumber = null;
		this.effectUnit = null;
		this.effectWords = null;
		this.evidence = null;
		record(RecommendationAct.RECONSIDERED, why, by);
	}

	void fileAdded(String fileName, By by) {
		requireFiles();
		record(RecommendationAct.FILE_ADDED, fileName, by);
	}

	void fileRemoved(String fileName, By by) {
		if (this.status == RecommendationStatus.IMPLEMENTED) {
			throw new IllegalAct("recommendation.refused.removeFile");
		}
		record(RecommendationAct.FILE_REMOVED, fileName, by);
	}

	/**
	 * @throws IllegalAct when it is not adopted, so that nothing can show its effect
	 */
	void requireFiles() {
		if (!this.status.toImplement() && this.status != RecommendationStatus.IMPLEMENTED) {
			throw new IllegalAct("recommendation.refused.file");
		}
	}

	/**
	 * @throws IllegalAct when something was decided, or the enterprise has the words
	 * already
	 */
	void requireWordable(@Nullable Instant answeredAt) {
		if (!wordable(answeredAt)) {
			throw new IllegalAct("recommendation.refused.edit");
		}
	}

	/** Whether nothing was decided and it did not go out with the answer. */
	boolean wordable(@Nullable Instant answeredAt) {
		return wordable(this.status, this.givenAt, answeredAt);
	}

	static boolean wordable(RecommendationStatus status, @Nullable Instant givenAt, @Nullable Instant answeredAt) {
		return status == RecommendationStatus.OPEN
				&& (givenAt == null || answeredAt == null || givenAt.isAfter(answeredAt));
	}

	private void word(String words) {
		this.text = words.strip();
		this.searchKey = SearchKeys.of(Words.shortened(this.text, Words.SEARCHED), this.unit);
	}

	private void plan(@Nullable String newUnit, @Nullable LocalDate newDay, By by) {
		if (newDay != null && !newDay.equals(this.dueOn)) {
			requireNotPast(newDay, by);
		}
		this.unit = (newUnit == null || newUnit.isBlank()) ? null : newUnit.strip();
		this.dueOn = newDay;
		if (this.text != null) {
			word(this.text);
		}
	}

	private static void requireNotPast(LocalDate day, By by) {
		if (day.isBefore(ChinaTime.day(by.at()))) {
			throw InvalidInput.at("dueOn", "recommendation.duePast");
		}
	}

	private String planned() {
		return Objects.toString(this.unit, "—") + " " + Objects.toString(this.dueOn, "—");
	}

	private static String reason(String reason) {
		if (reason.isBlank()) {
			throw InvalidInput.at("reason", "base.reasonRequired");
		}
		return reason.strip();
	}

	private void record(RecommendationAct act, @Nullable String words, By by) {
		this.changes.add(new RecommendationChange(this, act, words, by.name(), by.at()));
	}

	long consultationId() {
		return this.consultationId;
	}

	@Nullable Long assignmentId() {
		return this.assignmentId;
	}

	@Nullable Long expertId() {
		return this.expertId;
	}

	boolean byExpert() {
		return this.byExpert;
	}

	boolean given() {
		return this.givenAt != null;
	}

	String text() {
		return this.text;
	}

	@Nullable String note() {
		return this.note;
	}

	RecommendationStatus status() {
		return this.status;
	}

	List<HistoryItem> history() {
		return this.changes.stream().map(RecommendationChange::toItem).toList();
	}

	/**
	 * As a list shows it.
	 * @param expertName of who gave it, or empty
	 */
	RecommendationListItem toItem(String caseNumber, String caseTitle, long enterpriseId, String enterprise,
			String expertName, LocalDate today) {
		boolean late = this.status.pending() && this.dueOn != null && this.dueOn.isBefore(today);
		return new RecommendationListItem(requireId(), this.consultationId, caseNumber, caseTitle, enterpriseId,
				enterprise, this.expertId, expertName, this.byExpert, this.text, this.unit, this.dueOn, this.status,
				this.decision, this.decidedAt, this.note, this.implementedOn, this.evidence,
				Effect.amount(this.effectNumber, this.effectUnit), this.effectWords, this.givenAt, late, getVersion());
	}

	RecommendationData toData() {
		return new RecommendationData(this.text, this.assignmentId, this.unit, this.dueOn, getVersion());
	}

	/** Where a recommendation comes from. */
	record Source(long consultationId, @Nullable Long assignmentId, @Nullable Long expertId) {
	}

	/** Who acts when. */
	record By(String name, Instant at) {
	}

}
