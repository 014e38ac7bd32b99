package org.expertcommittee.report;

import java.util.Locale;

/** The files that a ledger can be had as. */
public enum LedgerFormat {

	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), PDF("application/pdf");

	private final String mediaType;

	LedgerFormat(String mediaType) {
		this.mediaType = mediaType;
	}

	public String mediaType() {
		return this.mediaType;
	}

	/** The file name's ending with its dot. */
	public String ending() {
		return "." + name().toLowerCase(Locale.ROOT);
	}

}
