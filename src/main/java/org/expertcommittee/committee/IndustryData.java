package org.expertcommittee.committee;

import jakarta.validation.constraints.NotBlank;
import org.expertcommittee.base.validation.PlainText;

/**
 * What a form edits of an industry.
 *
 * @param name unique
 */
public record IndustryData(@NotBlank @PlainText(max = 30) String name, long version) {
}
