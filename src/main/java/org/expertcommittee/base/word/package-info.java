/** Word files as Chinese offices write them: A4, the usual typefaces, bordered tables. */
@NullMarked
package org.expertcommittee.base.word;

import org.jspecify.annotations.NullMarked;
