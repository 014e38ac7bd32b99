package org.expertcommittee.certificate;

import java.util.Locale;

/** Where a text stands that goes into certificates. */
public enum GlyphSource {

	EXPERT, COMMITTEE, OFFICE, TEMPLATE, DRAFT;

	/** Key of its word. */
	public String messageKey() {
		return "certificate.glyphs.source." + name().toLowerCase(Locale.ROOT);
	}

}
