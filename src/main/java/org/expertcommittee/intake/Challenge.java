package org.expertcommittee.intake;

/**
 * What a visitor's browser, or the visitor, has to work out before a form is taken.
 *
 * @param token signed; good for one form of one browser for a while
 * @param nonce what the browser's work is about
 * @param bits how many zero bits the hash of its solution must begin with
 * @param question words such as {@code 7 + 15} for those without script
 */
public record Challenge(String token, String nonce, int bits, String question) {
}
