package org.expertcommittee.certificate;

import java.time.Instant;

/**
 * What a check of the stored file found.
 *
 * @param fileThere whether the file can be read at all
 * @param unchanged whether every byte is as issued, by SHA-256
 * @param signatureValid whether the signature fits and covers the whole file
 * @param ourKey whether it was made with the key that was in use at issuing
 * @param signer name in the signer's certificate; may be empty
 */
public record CertificateCheck(Instant at, boolean fileThere, boolean unchanged, boolean signatureValid, boolean ourKey,
		String signer) {

	public boolean good() {
		return this.fileThere && this.unchanged && this.signatureValid && this.ourKey;
	}

}
