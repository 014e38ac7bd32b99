package org.expertcommittee.certificate;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;

import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The occasion on which many certificates were handed to their holders.
 *
 * @param detail name of the meeting, or a remark
 */
public record OccasionData(@NotNull LocalDate handedOn, @NotNull HandOverWay through,
		@PlainText(max = 200) @Nullable String detail) implements Serializable {

	/** As the options of a batch. */
	public Map<String, String> toOptions() {
		return Map.of("handedOn", this.handedOn.toString(), "through", this.through.name(), "detail",
				(this.detail != null) ? this.detail : "");
	}

	static OccasionData of(Map<String, String> options) {
		return new OccasionData(LocalDate.parse(String.valueOf(options.get("handedOn"))),
				HandOverWay.valueOf(String.valueOf(options.get("through"))), options.get("detail"));
	}

	HandOverData to(String holder) {
		return new HandOverData(this.handedOn, holder, this.through, this.detail);
	}

}
