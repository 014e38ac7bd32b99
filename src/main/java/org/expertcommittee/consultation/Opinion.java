package org.expertcommittee.consultation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.Untracked;
import org.jspecify.annotations.Nullable;

/**
 * What an expert writes: a draft until it is submitted, then unchangeable unless it is
 * returned for completion. What it was before is kept in versions.
 */
@Entity
@EntityListeners(PastWorkListener.class)
@Table(name = "opinion")
class Opinion extends BaseEntity {

	/** While writing, the text is kept so often. */
	private static final Duration PAUSE = Duration.ofMinutes(10);

	@OneToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "assignment_id")
	private Assignment assignment;

	// Drafts are saved every few seconds; the trail keeps the submission.
	@Untracked
	private String text;

	@Untracked
	private Instant savedAt;

	private @Nullable Instant submittedAt;

	@Untracked
	private @Nullable Instant keptAt;

	@Untracked
	@OneToMany(mappedBy = "opinion", cascade = CascadeType.PERSIST)
	@OrderBy("edition")
	private List<OpinionVersion> versions = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Opinion() {
	}

	Opinion(Assignment assignment, String text, Instant at) {
		assignment.requireWritable();
		this.assignment = assignment;
		this.text = text;
		this.savedAt = at;
		this.keptAt = at;
	}

	/** Saves the draft; now and then what it was before is kept. */
	void save(String newText, String by, Instant at) {
		requireDraft();
		if (this.keptAt == null || this.keptAt.plus(PAUSE).isBefore(at)) {
			keep(this.text, by, this.savedAt);
			this.keptAt = at;
		}
		this.text = newText;
		this.savedAt = at;
	}

	/** Keeps a text as a version, unless it is empty or the latest version says it. */
	void keep(String any, String by, Instant at) {
		if (!any.isBlank() && versions().stream()
			.max(Comparator.comparingInt(OpinionVersion::edition))
			.filter((last) -> last.text().equals(any))
			.isEmpty()) {
			add(any, false, by, at);
		}
	}

	void submit(String by, Instant at) {
		requireDraft();
		this.submittedAt = at;
		add(this.text, true, by, at);
	}

	/** 退回补充: the expert writes on; what was submitted stays as it is. */
	void giveBack(String reason, LocalDate submitBy, String by, Instant at) {
		if (this.submittedAt == null) {
			throw new IllegalAct("consultation.refused.returnOpinion");
		}
		this.submittedAt = null;
		this.versions.stream()
			.filter(OpinionVersion::submitted)
			.max(Comparator.comparingInt(OpinionVersion::edition))
			.ifPresent((last) -> last.giveBack(reason, submitBy, by, at));
	}

	/** The expert is asked again; what was submitted before stays as a version. */
	void writeAgain() {
		this.assignment.requireWritable();
		this.submittedAt = null;
	}

	private void requireDraft() {
		if (this.submittedAt != null) {
			throw new IllegalAct("consultation.refused.opinion");
		}
	}

	private void add(String any, boolean submitted, String by, Instant at) {
		int edition = this.versions.stream().mapToInt(OpinionVersion::edition).max().orElse(0) + 1;
		this.versions.add(new OpinionVersion(this, edition, any, submitted, by, at));
	}

	/** When it was last handed in, if ever. */
	Optional<Instant> lastSubmission() {
		return this.versions.stream()
			.filter(OpinionVersion::submitted)
			.map(OpinionVersion::writtenAt)
			.max(Comparator.naturalOrder());
	}

	Assignment assignment() {
		return this.assignment;
	}

	String text() {
		return this.text;
	}

	Instant savedAt() {
		return this.savedAt;
	}

	@Nullable Instant submittedAt() {
		return this.submittedAt;
	}

	List<OpinionVersion> versions() {
		return List.copyOf(this.versions);
	}

}
