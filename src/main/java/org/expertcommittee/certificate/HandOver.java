package org.expertcommittee.certificate;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * 签领: that it came to its holder.
 *
 * @param handedThrough nothing where the holder confirmed it before it was registered
 * @param receivedNote name of the meeting, number of the waybill, or a remark
 * @param receivedBy who registered it
 */
@Embeddable
public record HandOver(@Nullable LocalDate handedOn, @Nullable String handedTo,
		@Enumerated(EnumType.STRING) @Nullable HandOverWay handedThrough, @Nullable String receivedNote,
		String receivedBy, Instant receivedAt) {

	static HandOver of(HandOverData data, String by, Instant at) {
		String detail = data.detail();
		return new HandOver(data.handedOn(), data.handedTo().strip(), data.through(),
				(detail != null && !detail.isBlank()) ? detail.strip() : null, by, at);
	}

	/** For the form; what is not known is taken from what is likely. */
	HandOverData toData(HandOverData likely) {
		return new HandOverData((this.handedOn != null) ? this.handedOn : likely.handedOn(),
				(this.handedTo != null) ? this.handedTo : likely.handedTo(),
				(this.handedThrough != null) ? this.handedThrough : likely.through(), this.receivedNote);
	}

	/** As the trail shows it. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(String.valueOf((this.handedOn != null) ? this.handedOn : ""));
		if (this.handedTo != null) {
			text.append(' ').append(this.handedTo);
		}
		if (this.receivedNote != null) {
			text.append(' ').append(this.receivedNote);
		}
		return text.toString().strip();
	}

}
