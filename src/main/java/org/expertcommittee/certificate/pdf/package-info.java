/**
 * Makes the PDF of a certificate, signs it and checks it. Knows nothing of Spring, of the
 * database or of the screen. <pre>
 * FontSet fonts = FontSet.withSystemFonts(extraPaths);   // once per application
 * new GlyphCheck(fonts).check(name);                     // empty: every character can be printed
 * byte[] pdf = new CertificateRenderer(fonts, clock).render(content);
 * byte[] signed = new PadesSigner(SigningKey.ownIn(folder, subject, clock), clock).sign(pdf);
 * PdfVerifier.verify(signed).valid();
 * CertificatePreview.toPng(signed, 110);
 * </pre> A rendered file is PDF/A-2a and PDF/UA-1, signed or not. Everything here may be
 * used by many threads at once.
 */
@NullMarked
package org.expertcommittee.certificate.pdf;

import org.jspecify.annotations.NullMarked;
