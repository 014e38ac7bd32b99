package org.expertcommittee.audit;

import org.jspecify.annotations.Nullable;

/**
 * One field of one record, before and after an act.
 *
 * @param record what and which, e.g. {@code expert#1042}
 * @param before {@code null} when there was none
 * @param after {@code null} when there is none any more
 */
public record FieldChange(String record, String field, @Nullable String before, @Nullable String after) {

}
