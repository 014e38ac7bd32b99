package org.expertcommittee.recommendation;

import java.io.InputStream;

/** A file on its way to a person; whoever gets it closes the content. */
public record EvidenceFile(String fileName, String mediaType, long size, InputStream content) {
}
