package org.expertcommittee.draw;

/**
 * A file made of a draw.
 *
 * @param fileName with its ending
 */
@SuppressWarnings("ArrayRecordComponent")
public record DrawPaper(String fileName, String mediaType, byte[] content) {
}
