package org.expertcommittee.calendar;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a form edits of the official calendar.
 *
 * @param lastDay the last of several days entered together; nothing for one day
 * @param name of the holiday
 * @param source number of the notice, such as 国办发明电〔2025〕7号
 */
public record SpecialDayData(@NotNull LocalDate day, @Nullable LocalDate lastDay, @NotNull DayKind kind,
		@NotBlank @PlainText(max = 40) String name, @PlainText(max = 80) @Nullable String source, long version) {
}
