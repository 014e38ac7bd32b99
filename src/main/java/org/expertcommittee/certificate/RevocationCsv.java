package org.expertcommittee.certificate;

import java.util.List;

import org.expertcommittee.base.Spreadsheet;
import org.jspecify.annotations.Nullable;

/** The revocation list for spreadsheets (RFC 4180, in UTF-8 with a mark that says so). */
final class RevocationCsv {

	private static final String HEAD = "\uFEFFnumber,state,day,successor,sha256\r\n";

	private RevocationCsv() {
	}

	static String write(List<RevokedCertificate> revoked) {
		StringBuilder text = new StringBuilder(HEAD);
		for (RevokedCertificate entry : revoked) {
			text.append(cell(entry.number()))
				.append(',')
				.append(VerifyJson.state(entry))
				.append(',')
				.append(entry.day())
				.append(',')
				.append(cell(entry.successor()))
				.append(',')
				.append(cell(entry.sha256()))
				.append("\r\n");
		}
		return text.toString();
	}

	/**
	 * A text that a spreadsheet would take for a formula gets an apostrophe before it.
	 */
	static String cell(@Nullable String value) {
		if (value == null || value.isEmpty()) {
			return "";
		}
		String safe = Spreadsheet.harmless(value);
		boolean quoted = safe.chars().anyMatch((c) -> c == ',' || c == '"' || c == '\n' || c == '\r');
		return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
	}

}
