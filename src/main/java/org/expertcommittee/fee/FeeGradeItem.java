package org.expertcommittee.fee;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A rate.
 *
 * @param keywords professional titles, parted by 、; nothing means everybody else
 * @param dayRate in yuan after tax
 */
public record FeeGradeItem(long id, String name, @Nullable String keywords, BigDecimal dayRate) {
}
