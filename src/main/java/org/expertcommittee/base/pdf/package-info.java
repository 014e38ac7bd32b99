/**
 * Sets Chinese text in PDF files: fonts with fallback for rare characters, line breaking,
 * tagged pages (PDF/A-2a, PDF/UA-1) and {@link org.expertcommittee.base.pdf.TableDocument
 * tables}. Knows nothing of Spring, of the database or of the screen. Everything that
 * outlives one document may be used by many threads at once.
 */
@NullMarked
package org.expertcommittee.base.pdf;

import org.jspecify.annotations.NullMarked;
