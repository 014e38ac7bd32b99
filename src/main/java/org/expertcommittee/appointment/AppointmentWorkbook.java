package org.expertcommittee.appointment;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.Spreadsheet;
import org.expertcommittee.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the list of appointments as .xlsx. */
@Component
class AppointmentWorkbook {

	private final Texts texts;

	AppointmentWorkbook(Texts texts) {
		this.texts = texts;
	}

	int write(OutputStream out, Function<PagedQuery, List<AppointmentRow>> pages) {
		List<String> headings = Stream
			.of("expert", "organisation", "office", "kind", "term", "startsOn", "lastDay", "state", "next",
					"document.number", "proposedBy", "decidedBy")
			.map((key) -> word("appointment." + key))
			.toList();
		return Spreadsheet.write(out, word("appointment.title"), headings, pages, this::cells);
	}

	private List<@Nullable String> cells(AppointmentRow row) {
		AppointmentListItem item = row.item();
		return Arrays.asList(item.expertName(), item.organisation(), item.officeName(), word(item.kind().messageKey()),
				item.termName(), item.startsOn().toString(), item.lastDay().toString(), word(item.state().messageKey()),
				word(row.next().messageKey()), item.documentNumber(), item.proposedBy(), item.decidedBy());
	}

	private String word(String key) {
		Locale language = Texts.CHINESE;
		return this.texts.get(key, language);
	}

}
