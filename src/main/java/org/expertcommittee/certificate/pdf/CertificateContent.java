package org.expertcommittee.certificate.pdf;

import org.jspecify.annotations.Nullable;

/**
 * Every text of a certificate, ready to print. The renderer adds no words of its own.
 *
 * @param title the document's title for readers and screen readers
 * @param language the document's language as a BCP 47 tag
 * @param heading the large heading, for example 聘书
 * @param numberLine the line with the certificate's number; may be empty
 * @param name the appointed person's name; where it appears in salutation and body it is
 * set in one face and kept together
 * @param salutation the 称谓 line; may be empty
 * @param body the body; a line feed starts a new paragraph
 * @param closing the closing line, for example 此聘。; may be empty
 * @param issuer the issuing unit
 * @param date the official date
 * @param verifyUrl what the QR code says
 * @param qrDescription the QR code in words, for screen readers
 * @param qrCaption what stands below the QR code; a line feed starts a new line
 * @param signatureLabel the signature field in words, for screen readers and as its
 * tooltip
 * @param seal what is drawn at the seal position
 * @param watermark large faint text across the page that marks a draft, or null
 */
public record CertificateContent(String title, String language, String heading, String numberLine, String name,
		String salutation, String body, String closing, String issuer, String date, String verifyUrl,
		String qrDescription, String qrCaption, String signatureLabel, Seal seal, @Nullable String watermark) {
}
