package org.expertcommittee.audit.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.vaadin.flow.component.UI;
import org.expertcommittee.audit.AuditEntry;
import org.expertcommittee.audit.FieldChange;
import org.expertcommittee.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words for what the trail keeps as names of the code. */
@Component
class AuditWords {

	private final Texts texts;

	AuditWords(Texts texts) {
		this.texts = texts;
	}

	String action(String action) {
		return word("audit.action." + action, action);
	}

	String subject(AuditEntry entry) {
		String label = entry.subjectLabel();
		if (label != null && !label.isBlank()) {
			return label;
		}
		String type = entry.subjectType();
		return (type == null) ? "" : record(type + "#" + entry.subjectId());
	}

	/** A record such as {@code expert#1042}, with the word for its kind. */
	String record(String record) {
		int hash = record.indexOf('#');
		String type = (hash < 0) ? record : record.substring(0, hash);
		return word("audit.subject." + type, type) + " " + ((hash < 0) ? "" : record.substring(hash + 1));
	}

	String field(FieldChange change) {
		return word("audit.field." + change.field(), change.field());
	}

	String value(@Nullable String value) {
		return (value == null) ? "—"
				: value.equals("true") || value.equals("false") ? word("audit.value." + value, value) : value;
	}

	/** The value of a field, whose names of choices separated by commas become words. */
	String value(String field, @Nullable String value) {
		if (value == null) {
			return "—";
		}
		String prefix = "audit.value." + field + ".";
		List<String> parts = Arrays.stream(value.split(",", -1)).map(String::strip).toList();
		Locale locale = locale();
		return parts.stream().allMatch((part) -> this.texts.has(prefix + part, locale)) ? parts.stream()
			.map((part) -> this.texts.get(prefix + part, locale))
			.collect(Collectors.joining(this.texts.get("base.listSeparator", locale))) : value(value);
	}

	private static Locale locale() {
		UI ui = UI.getCurrent();
		return (ui != null) ? ui.getLocale() : Texts.CHINESE;
	}

	private String word(String key, String otherwise) {
		Locale locale = locale();
		return this.texts.has(key, locale) ? this.texts.get(key, locale) : otherwise;
	}

}
