package org.expertcommittee.certificate;

import java.util.Locale;

/** Where a signing key came from. */
public enum KeyOrigin {

	/** The portal made it. */
	OWN,
	/** An administrator uploaded it. */
	UPLOADED,
	/** The settings {@code portal.signing.*} name its file. */
	CONFIGURED,
	/** Only known from a certificate that was signed with it. */
	FOUND;

	/** Key of its words. */
	public String messageKey() {
		return "certificate.keys.origin." + name().toLowerCase(Locale.ROOT);
	}

}
