package org.expertcommittee.committee;

/**
 * An office of the committee.
 *
 * @param protocolRank 1 comes first
 * @param defaultYears usual length of an appointment
 * @param active whether people can still be appointed to it
 */
public record OfficeItem(long id, String name, int protocolRank, int defaultYears, boolean active) {
}
