/** Lists, pages and panels of recommendations. */
@NullMarked
package org.expertcommittee.recommendation.ui;

import org.jspecify.annotations.NullMarked;
