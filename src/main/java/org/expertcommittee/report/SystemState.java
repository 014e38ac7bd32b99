package org.expertcommittee.report;

import java.time.Instant;

/**
 * How the portal itself is.
 *
 * @param freeBytes space left where the data folder is
 * @param files number of stored files
 * @param healthy whether all health checks pass
 */
public record SystemState(String version, String database, long freeBytes, Instant startedAt, long files,
		boolean healthy) {
}
