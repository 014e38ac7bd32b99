package org.expertcommittee.consultation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One message about an assignment.
 *
 * @param byExpert whether the expert wrote it; else the secretariat
 * @param readAt when the other side saw it first
 */
public record CommentItem(long id, boolean byExpert, String writtenBy, Instant writtenAt, String text,
		@Nullable Instant readAt) {
}
