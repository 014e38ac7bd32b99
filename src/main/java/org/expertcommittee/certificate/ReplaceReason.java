package org.expertcommittee.certificate;

import java.util.Locale;

/** Why a certificate is replaced by a new one (换发). */
public enum ReplaceReason {

	LOST, MISPRINTED, NAME_CORRECTED, OTHER;

	/** Key of its word. */
	public String messageKey() {
		return "certificate.replaceReason." + name().toLowerCase(Locale.ROOT);
	}

}
