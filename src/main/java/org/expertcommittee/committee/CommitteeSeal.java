package org.expertcommittee.committee;

import java.time.Instant;

import jakarta.persistence.Entity;
import org.expertcommittee.base.BaseEntity;

/** The picture of a committee's seal; earlier ones stay in the store of files. */
@Entity
class CommitteeSeal extends BaseEntity {

	private long committeeId;

	private String sha256;

	private int width;

	private int height;

	private String savedBy;

	private Instant savedAt;

	@SuppressWarnings("NullAway.Init")
	protected CommitteeSeal() {
	}

	@SuppressWarnings("NullAway.Init")
	CommitteeSeal(long committeeId, String sha256, SealPicture picture, String savedBy, Instant savedAt) {
		this.committeeId = committeeId;
		replace(sha256, picture, savedBy, savedAt);
	}

	final void replace(String newSha256, SealPicture picture, String by, Instant at) {
		this.sha256 = newSha256;
		this.width = picture.width();
		this.height = picture.height();
		this.savedBy = by;
		this.savedAt = at;
	}

	SealInfo toInfo() {
		return new SealInfo(this.committeeId, this.sha256, this.width, this.height, this.savedBy, this.savedAt);
	}

	String sha256() {
		return this.sha256;
	}

}
