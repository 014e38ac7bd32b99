package org.expertcommittee.expert;

import org.jspecify.annotations.Nullable;

/**
 * Somebody on the roster who may be the same person.
 *
 * @param sameIdNumber whether it is the same identity card, so certainly the same person;
 * otherwise name and phone number are the same
 */
public record Duplicate(long id, String name, @Nullable String officeName, @Nullable String organisation,
		boolean sameIdNumber, boolean archived) {
}
