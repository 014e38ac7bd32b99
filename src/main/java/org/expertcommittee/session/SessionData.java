package org.expertcommittee.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a session edits; times are China's.
 *
 * @param place where it is held; needed on site
 * @param link where it is held online
 * @param staff who of the secretariat takes part
 * @param expertIds whom to invite, of those the case is assigned to
 * @param version of the record that was read; 0 for a new one
 */
public record SessionData(@NotNull SessionWay way, @NotNull LocalDate day, @NotNull LocalTime from,
		@NotNull LocalTime until, @Nullable @PlainText(max = 100) String place,
		@Nullable @PlainText(max = 300) String link, @Nullable @PlainText(max = 100) String staff,
		@Nullable @PlainText(max = 1000, multiline = true) String note, @NotEmpty Set<Long> expertIds, long version) {

	Instant startsAt() {
		return this.day.atTime(this.from).atZone(ChinaTime.ZONE).toInstant();
	}

	Instant endsAt() {
		return this.day.atTime(this.until).atZone(ChinaTime.ZONE).toInstant();
	}

}
