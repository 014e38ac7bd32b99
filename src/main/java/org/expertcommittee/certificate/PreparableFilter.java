package org.expertcommittee.certificate;

import org.jspecify.annotations.Nullable;

/**
 * Which appointments without a certificate a list shows; {@code null} means any.
 *
 * @param text words of the expert's name, in Chinese, pinyin or initials
 */
public record PreparableFilter(@Nullable Long termId, @Nullable Long officeId, @Nullable String text) {
}
