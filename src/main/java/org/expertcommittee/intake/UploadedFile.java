package org.expertcommittee.intake;

/** A file that came with a form. */
@SuppressWarnings("ArrayRecordComponent")
public record UploadedFile(String name, byte[] content) {
}
