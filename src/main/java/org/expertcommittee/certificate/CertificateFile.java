package org.expertcommittee.certificate;

/**
 * An issued file to hand out.
 *
 * @param name such as 聘书-李晓-瀍产专聘字〔2024〕1号.pdf
 */
@SuppressWarnings("ArrayRecordComponent") // handed out once, never compared
public record CertificateFile(String name, byte[] bytes) {
}
