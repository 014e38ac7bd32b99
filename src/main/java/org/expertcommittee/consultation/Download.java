package org.expertcommittee.consultation;

import java.io.InputStream;

/** A file on its way to a person; the receiver closes the stream. */
public record Download(String fileName, String mediaType, long size, InputStream content) {
}
