package org.expertcommittee.appointment;

import org.jspecify.annotations.Nullable;

/** The number of a 聘任文件; year and sequence only where the portal gave it. */
record DocumentNumber(String text, @Nullable Integer year, @Nullable Integer sequence) {
}
