package org.expertcommittee.audit.ui;

import java.util.Locale;

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

	private String word(String key, String otherwise) {
		UI ui = UI.getCurrent();
		Locale locale = (ui != null) ? ui.getLocale() : Texts.CHINESE;
		return this.texts.has(key, locale) ? this.texts.get(key, locale) : otherwise;
	}

}
