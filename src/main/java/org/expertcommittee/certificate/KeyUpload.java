package org.expertcommittee.certificate;

import org.jspecify.annotations.Nullable;

/**
 * A PKCS#12 file that an administrator uploads. The password serves to open it once and
 * is kept nowhere.
 *
 * @param committeeId whose certificates it is to sign; those of all committees when
 * absent
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record KeyUpload(@Nullable Long committeeId, byte[] file, String password) {

	/** Never with the password: records end up in logs. */
	@Override
	public String toString() {
		return "KeyUpload[committeeId=" + this.committeeId + ", " + this.file.length + " bytes]";
	}

}
