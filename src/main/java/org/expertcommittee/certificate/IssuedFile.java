package org.expertcommittee.certificate;

/** The signed file as it was stored; its SHA-256 tells it from every other file. */
record IssuedFile(String sha256, long sizeBytes, String keyFingerprint) {
}
