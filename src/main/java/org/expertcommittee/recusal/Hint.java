package org.expertcommittee.recusal;

/**
 * Something to look at that keeps nobody away: names that are alike.
 *
 * @param messageKey key of a sentence with two placeholders, see the texts
 * @param ofExpert the name on the expert's side
 * @param ofCase the name on the side of the case
 */
public record Hint(long expertId, String messageKey, String ofExpert, String ofCase) {
}
