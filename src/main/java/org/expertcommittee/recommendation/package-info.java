/**
 * 建议: what experts recommend, one actionable item each, and what becomes of it from its
 * adoption to its effect.
 */
@NullMarked
package org.expertcommittee.recommendation;

import org.jspecify.annotations.NullMarked;
