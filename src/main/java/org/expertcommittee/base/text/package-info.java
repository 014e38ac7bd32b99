/**
 * Rules for Chinese names, their order and their search words, and for the numbers that
 * identify people and companies. Plain Java: no Spring, no database.
 */
@NullMarked
package org.expertcommittee.base.text;

import org.jspecify.annotations.NullMarked;
