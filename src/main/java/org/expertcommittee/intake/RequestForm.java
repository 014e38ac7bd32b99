package org.expertcommittee.intake;

import java.util.Map;

/**
 * What the public form needs to be shown.
 *
 * @param privacyNotice what is to be agreed to
 * @param industries names of the fields by their ids
 * @param challenge for this browser
 */
public record RequestForm(String privacyNotice, Map<Long, String> industries, Challenge challenge) {
}
