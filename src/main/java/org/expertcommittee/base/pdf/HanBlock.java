package org.expertcommittee.base.pdf;

import java.util.Optional;

/** Unicode's blocks of Han characters, in the order of GB 18030-2022's levels. */
public enum HanBlock {

	BASIC(0x4E00, 0x9FFF), A(0x3400, 0x4DBF), B(0x20000, 0x2A6DF), C(0x2A700, 0x2B73F), D(0x2B740, 0x2B81F),
	E(0x2B820, 0x2CEAF), F(0x2CEB0, 0x2EBEF), G(0x30000, 0x3134F), H(0x31350, 0x323AF), I(0x2EBF0, 0x2EE5F);

	private final int first;

	private final int last;

	HanBlock(int first, int last) {
		this.first = first;
		this.last = last;
	}

	public static Optional<HanBlock> of(int codePoint) {
		for (HanBlock block : values()) {
			if (codePoint >= block.first && codePoint <= block.last) {
				return Optional.of(block);
			}
		}
		return Optional.empty();
	}

	/** How many characters the block has in the Unicode version of this JDK. */
	public int size() {
		int assigned = 0;
		for (int codePoint = this.first; codePoint <= this.last; codePoint++) {
			assigned += Character.isDefined(codePoint) ? 1 : 0;
		}
		return assigned;
	}

	int first() {
		return this.first;
	}

	int last() {
		return this.last;
	}

}
