package org.expertcommittee.base.word;

/** The typefaces of official documents (GB/T 9704), by the names that Word knows. */
public enum Typeface {

	/** Text. */
	FANGSONG("仿宋"),

	/** First-level headings and labels. */
	HEITI("黑体"),

	/** Titles. */
	XIAOBIAOSONG("方正小标宋简体"),

	/** Second-level headings and notes. */
	KAITI("楷体");

	private final String fontName;

	Typeface(String fontName) {
		this.fontName = fontName;
	}

	String fontName() {
		return this.fontName;
	}

}
