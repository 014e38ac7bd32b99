package org.expertcommittee.appointment;

/**
 * A Word file made of appointments.
 *
 * @param fileName with its ending
 */
@SuppressWarnings("ArrayRecordComponent")
public record Paper(String fileName, byte[] content) {

	public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

}
