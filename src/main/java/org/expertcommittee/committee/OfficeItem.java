package org.expertcommittee.committee;

import org.jspecify.annotations.Nullable;

/**
 * An office of the committee.
 *
 * @param protocolRank 1 comes first
 * @param defaultYears usual length of an appointment
 * @param quota most people who may hold it at a time; nothing means as many as wanted
 * @param active whether people can still be appointed to it
 */
public record OfficeItem(long id, long committeeId, String name, int protocolRank, int defaultYears,
		@Nullable Integer quota, boolean active) {
}
