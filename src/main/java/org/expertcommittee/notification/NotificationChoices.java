package org.expertcommittee.notification;

import java.util.List;

/**
 * What a person chose to be told.
 *
 * @param kinds those that concern the person's roles
 * @param mailReady whether a mail server is configured; without one there is no mail
 */
public record NotificationChoices(List<KindChoice> kinds, boolean mailReady) {
}
