package org.expertcommittee.certificate;

import java.util.Locale;

/** How a certificate came to its holder. */
public enum HandOverWay {

	/** Handed over in person. */
	IN_PERSON,

	/** Handed over at a meeting, whose name is noted. */
	MEETING,

	/** Sent by post; the number of the waybill is noted. */
	POST;

	/** Key of its word. */
	public String messageKey() {
		return "certificate.through." + name().toLowerCase(Locale.ROOT);
	}

}
