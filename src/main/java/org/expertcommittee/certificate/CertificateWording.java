package org.expertcommittee.certificate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.expertcommittee.appointment.AppointmentFacts;
import org.expertcommittee.base.ChineseNumerals;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.certificate.pdf.CertificateDesign;
import org.expertcommittee.committee.Honorific;

/** Fills a template's wording with the facts of an appointment. */
final class CertificateWording {

	private static final Set<String> KNOWN = Set.of("name", "honorific", "committee", "office", "period", "years",
			"start", "end");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

	private CertificateWording() {
	}

	/** The body of the document, with official Chinese dates and amounts. */
	static String body(String wording, String committee, AppointmentFacts appointment, Honorific honorific) {
		return body(wording, committee, appointment.expertName(), appointment.officeName(), appointment.startsOn(),
				appointment.endsOn(), honorific);
	}

	static String body(String wording, String committee, String name, String office, LocalDate start, LocalDate end,
			Honorific honorific) {
		String period = period(start, end);
		// 三年 is both the number of years with its unit and the whole period
		Matcher matcher = PLACEHOLDER.matcher(wording.replace("{years}年", "{period}"));
		String filled = matcher.replaceAll((match) -> Matcher.quoteReplacement(switch (match.group(1)) {
			case "committee" -> committee;
			case "office" -> office;
			case "period" -> period;
			case "years" -> period.matches("[^年]+年") ? period.substring(0, period.length() - 1) : period;
			case "start" -> ChineseNumerals.date(start);
			case "end" -> ChineseNumerals.date(end);
			case "honorific" -> honorific.word();
			case "name" -> name;
			default -> match.group();
		}));
		return filled.replaceAll(" {2,}", " ").strip();
	}

	/**
	 * The length of an appointment in words: 三年, 六个月, 一年零六个月.
	 * @param start the first day
	 * @param end the last day, not before the first
	 */
	static String period(LocalDate start, LocalDate end) {
		for (int years = 1; !start.plusYears(years).minusDays(1).isAfter(end); years++) {
			if (start.plusYears(years).minusDays(1).equals(end)) {
				return ChineseNumerals.count(years) + "年";
			}
		}
		LocalDate after = end.plusDays(1);
		long months = start.until(after, ChronoUnit.MONTHS);
		int days = Math.toIntExact(start.plusMonths(months).until(after, ChronoUnit.DAYS));
		List<String> parts = new ArrayList<>();
		if (months >= 12) {
			parts.add(ChineseNumerals.count((int) months / 12) + "年");
		}
		if (months % 12 > 0) {
			parts.add(ChineseNumerals.count((int) months % 12) + "个月");
		}
		if (days > 0) {
			parts.add(ChineseNumerals.count(days) + (parts.isEmpty() ? "天" : "日"));
		}
		if (parts.size() > 1) {
			parts.add(parts.size() - 1, "零");
		}
		return String.join("", parts);
	}

	/** 称谓: name, honorific, colon. */
	static String salutation(String name, Honorific honorific) {
		return name + (honorific.word().isEmpty() ? "" : " " + honorific.word()) + "：";
	}

	/**
	 * A wording names the person and the office; the others are optional.
	 * @throws InvalidInput at the field, naming the placeholder
	 */
	static void require(String field, String wording) {
		List<String> used = PLACEHOLDER.matcher(wording).results().map((match) -> match.group(1)).toList();
		for (String placeholder : used) {
			if (!KNOWN.contains(placeholder)) {
				throw InvalidInput.at(field, "certificate.template.unknown", "{" + placeholder + "}");
			}
		}
		String rest = PLACEHOLDER.matcher(wording).replaceAll("");
		if (rest.contains("{") || rest.contains("}")) {
			throw InvalidInput.at(field, "certificate.template.braces");
		}
		for (String required : List.of("name", "office")) {
			if (!used.contains(required)) {
				throw InvalidInput.at(field, "certificate.template.missing", "{" + required + "}");
			}
		}
	}

	static void requireColor(String field, String color) {
		if (!CertificateDesign.isColor(color)) {
			throw InvalidInput.at(field, "certificate.template.color");
		}
		if (!CertificateDesign.isReadable(color)) {
			throw InvalidInput.at(field, "certificate.template.pale");
		}
	}

}
