package org.expertcommittee.consultation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One paragraph of a report.
 *
 * @param level 1 for 一、 and 2 for （一）; 0 is text
 */
record ReportLine(String text, int level) {

	private static final String NUMBER = "[一二三四五六七八九十百]{1,4}";

	private static final Pattern FIRST = Pattern.compile("^" + NUMBER + "、.{1,60}$");

	private static final Pattern SECOND = Pattern.compile("^（" + NUMBER + "）.{1,60}$");

	static List<ReportLine> of(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).map(ReportLine::read).toList();
	}

	private static ReportLine read(String line) {
		if (FIRST.matcher(line).matches()) {
			return new ReportLine(line, 1);
		}
		return new ReportLine(line, SECOND.matcher(line).matches() ? 2 : 0);
	}

}
