package org.expertcommittee.enterprise;

import jakarta.validation.constraints.NotBlank;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a project edits.
 *
 * @param enterpriseId whose project it is, if anybody's
 * @param version of the record that was read; 0 for a new one
 */
public record ProjectData(@NotBlank @PlainText(max = 100) String name, @Nullable Long enterpriseId,
		@PlainText(max = 1000, multiline = true) @Nullable String description, long version) {
}
