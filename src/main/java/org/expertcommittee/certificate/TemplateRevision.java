package org.expertcommittee.certificate;

import java.time.Instant;

import org.expertcommittee.certificate.pdf.CertificateDesign.Orientation;
import org.expertcommittee.certificate.pdf.CertificateDesign.Style;

/**
 * One state of a committee's certificates.
 *
 * @param revision counted from 1
 * @param savedBy who saved it; empty for what was there before anybody did
 * @param certificates how many were prepared with it
 */
public record TemplateRevision(int revision, Style design, Orientation orientation, String savedBy, Instant savedAt,
		long certificates) {
}
