package org.expertcommittee.batch;

import java.io.InputStream;

/**
 * The file that a batch has made, opened for reading; whoever asked for it closes it.
 *
 * @param size in bytes
 */
public record BatchFile(String name, String mediaType, long size, InputStream content) {
}
