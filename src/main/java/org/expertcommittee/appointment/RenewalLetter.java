package org.expertcommittee.appointment;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.validation.constraints.NotBlank;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.validation.PlainText;

/**
 * The thank-you letter to those who leave.
 *
 * @param text paragraphs, one per line, with {name} {honorific} {committee} {term}
 * {office} {date}
 */
public record RenewalLetter(@NotBlank @PlainText(max = RenewalService.LETTER_LENGTH, multiline = true) String text,
		long version) {

	/** What a letter may name, in braces. */
	public static final Set<String> PLACEHOLDERS = Set.of("name", "honorific", "committee", "term", "office", "date");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}?");

	void requireKnownPlaceholders() {
		Matcher matcher = PLACEHOLDER.matcher(this.text);
		while (matcher.find()) {
			if (!PLACEHOLDERS.contains(matcher.group(1)) || !matcher.group().endsWith("}")) {
				throw InvalidInput.at("text", "renewal.letter.unknown", matcher.group());
			}
		}
	}

}
