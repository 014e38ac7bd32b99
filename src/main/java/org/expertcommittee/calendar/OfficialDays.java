package org.expertcommittee.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The notices of the 国务院办公厅 that the portal knows, see
 * {@code calendar/official-days.json}.
 */
final class OfficialDays {

	private OfficialDays() {
	}

	static List<Year> read() {
		JsonNode all;
		try (InputStream in = new ClassPathResource("calendar/official-days.json").getInputStream()) {
			all = JsonMapper.shared().readTree(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		List<Year> years = new ArrayList<>();
		all.path("years").forEach((year) -> years.add(year(year)));
		return years;
	}

	private static Year year(JsonNode year) {
		String source = year.path("source").asString();
		List<SpecialDay> days = new ArrayList<>();
		year.path("holidays").forEach((holiday) -> {
			String name = holiday.path("name").asString();
			LocalDate last = day(holiday.path("to"));
			day(holiday.path("from")).datesUntil(last.plusDays(1))
				.forEach((day) -> days.add(new SpecialDay(day, DayKind.HOLIDAY, name, source)));
			holiday.path("working")
				.forEach((day) -> days.add(new SpecialDay(day(day), DayKind.WORKING_DAY, name, source)));
		});
		return new Year(year.path("year").asInt(), source, days);
	}

	private static LocalDate day(JsonNode node) {
		return LocalDate.parse(node.asString());
	}

	/** One notice. */
	record Year(int number, String source, List<SpecialDay> days) {
	}

}
