package org.expertcommittee.consultation;

import jakarta.validation.constraints.NotBlank;
import org.expertcommittee.base.validation.PlainText;

/**
 * A joint report as it is typed.
 *
 * @param text paragraphs, one per line; lines that begin with 一、 or （一） are headings
 * @param version the edition that it goes out from; 0 for a first one
 */
public record ReportData(@NotBlank @PlainText(max = 100) String title,
		@NotBlank @PlainText(max = 20000, multiline = true) String text, long version) {
}
