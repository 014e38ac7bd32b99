/**
 * Constraints for input records, with texts in {@code ValidationMessages}. Null is always
 * valid, and so is a blank text except for a person's name.
 */
@NullMarked
package org.expertcommittee.base.validation;

import org.jspecify.annotations.NullMarked;
