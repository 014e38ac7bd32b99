package org.expertcommittee.certificate;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * 用印登记: that the seal was put on it.
 *
 * @param sealedBy who sealed it
 * @param sealApproval number of the approval of the seal's use, if there is one
 */
@Embeddable
public record SealRegistration(LocalDate sealedOn, String sealedBy, @Nullable String sealApproval,
		String sealRegisteredBy, Instant sealRegisteredAt) {

	static SealRegistration of(SealData data, String by, Instant at) {
		String approval = data.approvalNumber();
		return new SealRegistration(data.sealedOn(), data.sealedBy().strip(),
				(approval != null && !approval.isBlank()) ? approval.strip() : null, by, at);
	}

	SealData toData() {
		return new SealData(this.sealedOn, this.sealedBy, this.sealApproval);
	}

	/** As the trail shows it. */
	@Override
	public String toString() {
		return this.sealedOn + " " + this.sealedBy + ((this.sealApproval != null) ? " " + this.sealApproval : "");
	}

}
