package org.expertcommittee.enterprise;

import org.jspecify.annotations.Nullable;

/** An enterprise as a choice or beside a case. */
public record EnterpriseBrief(long id, String name, @Nullable String kind, boolean archived) {
}
