package org.expertcommittee.matching;

import java.io.IOException;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Joins neighbours of one character each to overlapping pairs, and drops a character that
 * stands alone: a single one is in half of all texts.
 */
final class PairsFilter extends TokenFilter {

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

	private @Nullable String before;

	private int beforeStart;

	private int beforeEnd;

	PairsFilter(TokenStream input) {
		super(input);
	}

	@Override
	public boolean incrementToken() throws IOException {
		while (this.input.incrementToken()) {
			String present = this.term.toString();
			if (present.codePointCount(0, present.length()) > 1) {
				this.before = null;
				return true;
			}
			int start = this.offset.startOffset();
			int end = this.offset.endOffset();
			String left = this.before;
			int leftStart = this.beforeStart;
			boolean neighbours = left != null && this.beforeEnd == start;
			this.before = present;
			this.beforeStart = start;
			this.beforeEnd = end;
			if (neighbours) {
				this.term.setEmpty().append(left).append(present);
				this.offset.setOffset(leftStart, end);
				return true;
			}
		}
		return false;
	}

	@Override
	public void reset() throws IOException {
		super.reset();
		this.before = null;
	}

}
