package org.expertcommittee.certificate;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is registered of the hand-over.
 *
 * @param handedOn not in the future and not before the seal
 * @param handedTo who took it
 * @param detail name of the meeting or number of the waybill, which these ways require;
 * else a remark
 */
public record HandOverData(@NotNull LocalDate handedOn, @NotBlank @PlainText(max = 40) String handedTo,
		@NotNull HandOverWay through, @PlainText(max = 200) @Nullable String detail) {
}
