package org.expertcommittee.certificate;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What a certificate waits for. */
public enum CertificateWaiting {

	/** 待签发: it was sent to the seal. */
	ISSUE("submitted_at"),

	/** 待登记用印: it is issued. */
	SEAL("issued_at"),

	/** 待签领: it is sealed. */
	HAND_OVER("seal_registered_at"),

	/**
	 * 待本人确认: it was handed over. Not every holder has an account, so this is never late.
	 */
	CONFIRMATION("received_at");

	private final String since;

	CertificateWaiting(String since) {
		this.since = since;
	}

	/** Column of the moment since when it waits. */
	String since() {
		return this.since;
	}

	/** The one of that name, or nothing: addresses can be typed. */
	public static @Nullable CertificateWaiting of(String name) {
		for (CertificateWaiting each : values()) {
			if (each.name().equals(name)) {
				return each;
			}
		}
		return null;
	}

	/** Key of its word. */
	public String messageKey() {
		return "certificate.waiting." + name().toLowerCase(Locale.ROOT);
	}

}
