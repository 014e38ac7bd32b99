package org.expertcommittee.session;

import java.nio.charset.StandardCharsets;

/**
 * Folds the lines of an iCalendar object (RFC 5545, 3.1): at most 75 octets each, never
 * within a character. The library counts characters and cuts those of supplementary
 * planes in two.
 */
final class IcsLines {

	private static final int MOST_OCTETS = 75;

	private static final String END = "\r\n";

	private IcsLines() {
	}

	static String fold(String unfolded) {
		StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / MOST_OCTETS * 3);
		for (String line : unfolded.lines().toList()) {
			int octets = 0;
			for (int at = 0; at < line.length();) {
				int character = line.codePointAt(at);
				String text = Character.toString(character);
				int width = text.getBytes(StandardCharsets.UTF_8).length;
				if (octets + width > MOST_OCTETS) {
					folded.append(END).append(' ');
					octets = 1;
				}
				folded.append(text);
				octets += width;
				at += text.length();
			}
			folded.append(END);
		}
		return folded.toString();
	}

}
