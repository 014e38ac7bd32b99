package org.expertcommittee.intake;

/**
 * What came back with a form.
 *
 * @param browser the random text in the browser's cookie
 * @param work the solution of the browser's work; empty without script
 * @param answer of the arithmetic question; empty when the work was done
 */
public record Proof(String token, String browser, String work, String answer) {
}
