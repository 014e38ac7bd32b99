package org.expertcommittee.consultation;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.Untracked;
import org.jspecify.annotations.Nullable;

/** One version of the joint report (综合意见) of a case; only issuing changes it. */
@Entity
@Table(name = "case_report")
@Untracked
class CaseReport extends BaseEntity {

	private long consultationId;

	private int edition;

	private String title;

	private String text;

	private String savedBy;

	private Instant savedAt;

	private @Nullable String issuedBy;

	private @Nullable Instant issuedAt;

	@SuppressWarnings("NullAway.Init")
	protected CaseReport() {
	}

	CaseReport(long consultationId, int edition, ReportData data, String by, Instant at) {
		this.consultationId = consultationId;
		this.edition = edition;
		this.title = data.title().strip();
		this.text = data.text().strip();
		this.savedBy = by;
		this.savedAt = at;
	}

	/** 签发. */
	void issue(String by, Instant at) {
		if (this.issuedAt != null) {
			throw new IllegalAct("consultation.refused.reportIssued");
		}
		this.issuedBy = by;
		this.issuedAt = at;
	}

	long consultationId() {
		return this.consultationId;
	}

	int edition() {
		return this.edition;
	}

	String title() {
		return this.title;
	}

	String text() {
		return this.text;
	}

	@Nullable Instant issuedAt() {
		return this.issuedAt;
	}

	ReportItem toItem() {
		return new ReportItem(requireId(), this.edition, this.title, this.text, this.savedBy, this.savedAt,
				this.issuedBy, this.issuedAt);
	}

}
