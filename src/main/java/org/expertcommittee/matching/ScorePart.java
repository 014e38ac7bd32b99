package org.expertcommittee.matching;

import java.io.Serializable;
import java.util.List;

/**
 * What one criterion adds to a score.
 *
 * @param most the most that it can add
 * @param why in words
 */
public record ScorePart(Criterion criterion, int points, int most, List<Phrase> why) implements Serializable {
}
