package org.expertcommittee.report;

import java.io.OutputStream;

import org.expertcommittee.base.Ledger;
import org.expertcommittee.base.Spreadsheet;
import org.springframework.stereotype.Component;

/** Writes a ledger in the format that was asked for. */
@Component
class LedgerFiles {

	/** Writes the file; returns the number of lines. */
	<T> int write(Ledger<T> ledger, LedgerFormat format, OutputStream out) {
		return Spreadsheet.write(out, ledger);
	}

}
