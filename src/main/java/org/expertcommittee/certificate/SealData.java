package org.expertcommittee.certificate;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is registered of the seal.
 *
 * @param sealedOn not in the future, and not before both the day on the document and the
 * day of issue
 * @param sealedBy who put the seal on it
 * @param approvalNumber of the approval of the seal's use
 */
public record SealData(@NotNull LocalDate sealedOn, @NotBlank @PlainText(max = 40) String sealedBy,
		@PlainText(max = 60) @Nullable String approvalNumber) implements Serializable {

	/** As the options of a batch. */
	public Map<String, String> toOptions() {
		return Map.of("sealedOn", this.sealedOn.toString(), "sealedBy", this.sealedBy, "approvalNumber",
				(this.approvalNumber != null) ? this.approvalNumber : "");
	}

	static SealData of(Map<String, String> options) {
		return new SealData(LocalDate.parse(String.valueOf(options.get("sealedOn"))),
				String.valueOf(options.get("sealedBy")), options.get("approvalNumber"));
	}

}
