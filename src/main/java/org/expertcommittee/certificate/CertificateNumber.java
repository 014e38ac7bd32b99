package org.expertcommittee.certificate;

/**
 * A number that was given out.
 *
 * @param year of award
 * @param sequence 1, 2, 3 … without gaps within committee and year
 * @param text as printed, such as 瀍产专聘字〔2024〕1号
 */
record CertificateNumber(int year, int sequence, String text) {
}
