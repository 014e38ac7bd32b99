package org.expertcommittee.certificate.pdf;

/**
 * Signs rendered certificates. Where an authority's seal service is to sign, it goes
 * behind this.
 */
public interface PdfSigner {

	/** The name of the empty signature field that {@link CertificateRenderer} leaves. */
	String FIELD = "Signature";

	/**
	 * Signs a rendered certificate; the file may not be changed any more afterwards.
	 * @param pdf what {@link CertificateRenderer#render} made
	 * @return the signed PDF
	 * @throws IllegalArgumentException the file has no empty signature field
	 * @throws SigningKeyProblem the key may not sign now
	 */
	byte[] sign(byte[] pdf);

}
