package org.expertcommittee.intake;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.Untracked;

/**
 * Which form became which case. Of the form and its receipt only hashes are kept; each
 * form counts once.
 */
@Entity
@Table(name = "online_request")
@Untracked
class OnlineRequest extends BaseEntity {

	private long consultationId;

	private String formHash;

	private String contentHash;

	private String receiptHash;

	private Instant receivedAt;

	@SuppressWarnings("NullAway.Init")
	protected OnlineRequest() {
	}

	OnlineRequest(long consultationId, String formHash, String contentHash, String receiptHash, Instant at) {
		this.consultationId = consultationId;
		this.formHash = formHash;
		this.contentHash = contentHash;
		this.receiptHash = receiptHash;
		this.receivedAt = at;
	}

	long consultationId() {
		return this.consultationId;
	}

	boolean says(String hash) {
		return this.contentHash.equals(hash);
	}

	Instant receivedAt() {
		return this.receivedAt;
	}

}
