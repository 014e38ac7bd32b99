package org.expertcommittee.base.word;

import java.math.BigInteger;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/**
 * How a paragraph looks.
 *
 * @param points size of the letters; 16 is 三号, 12 is 小四
 * @param colour six hexadecimal digits; nothing is black
 * @param indent first line, in characters
 * @param lineHeight in points; 0 leaves it to Word
 */
public record WordText(Typeface typeface, double points, ParagraphAlignment alignment, @Nullable String colour,
		int indent, int lineHeight) {

	private static final int TWIPS_PER_POINT = 20;

	private static final int HUNDREDTHS_OF_A_CHARACTER = 100;

	/** Text in 三号仿宋 with two characters of indent and lines of 28 points. */
	public static final WordText BODY = new WordText(Typeface.FANGSONG, 16, ParagraphAlignment.BOTH, null, 2, 28);

	/** A title in 二号小标宋, centred. */
	public static final WordText TITLE = new WordText(Typeface.XIAOBIAOSONG, 22, ParagraphAlignment.CENTER, null, 0,
			32);

	public WordText sized(double newPoints) {
		return new WordText(this.typeface, newPoints, this.alignment, this.colour, this.indent, this.lineHeight);
	}

	public WordText aligned(ParagraphAlignment newAlignment) {
		return new WordText(this.typeface, this.points, newAlignment, this.colour, this.indent, this.lineHeight);
	}

	public WordText in(Typeface newTypeface) {
		return new WordText(newTypeface, this.points, this.alignment, this.colour, this.indent, this.lineHeight);
	}

	public WordText coloured(String newColour) {
		return new WordText(this.typeface, this.points, this.alignment, newColour, this.indent, this.lineHeight);
	}

	public WordText spaced(int newIndent, int newLineHeight) {
		return new WordText(this.typeface, this.points, this.alignment, this.colour, newIndent, newLineHeight);
	}

	/** Writes into a paragraph; line breaks stay. What XML cannot hold is left out. */
	void write(XWPFParagraph paragraph, String text) {
		paragraph.setAlignment(this.alignment);
		paragraph.setSpacingBefore(0);
		paragraph.setSpacingAfter(0);
		if (this.lineHeight > 0) {
			paragraph.setSpacingBetween(this.lineHeight, org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
		}
		if (this.indent > 0) {
			CTInd indentation = paragraph.getCTPPr().isSetInd() ? paragraph.getCTPPr().getInd()
					: paragraph.getCTPPr().addNewInd();
			indentation.setFirstLineChars(BigInteger.valueOf((long) this.indent * HUNDREDTHS_OF_A_CHARACTER));
			indentation.setFirstLine(BigInteger.valueOf(Math.round(this.indent * this.points * TWIPS_PER_POINT)));
		}
		XWPFRun run = paragraph.createRun();
		format(run);
		String[] lines = plain(text).split("\n", -1);
		for (int i = 0; i < lines.length; i++) {
			if (i > 0) {
				run.addBreak();
			}
			run.setText(lines[i], i);
		}
	}

	private void format(XWPFRun run) {
		CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
		CTFonts fonts = (properties.sizeOfRFontsArray() > 0) ? properties.getRFontsArray(0) : properties.addNewRFonts();
		fonts.setAscii("Times New Roman");
		fonts.setHAnsi("Times New Roman");
		fonts.setCs("Times New Roman");
		fonts.setEastAsia(this.typeface.fontName());
		run.setFontSize(this.points);
		if (this.colour != null) {
			run.setColor(this.colour);
		}
	}

	private static String plain(String text) {
		return text.replace("\r\n", "\n")
			.replace('\r', '\n')
			.codePoints()
			.filter((c) -> c == '\n' || c == '\t' || (c >= ' ' && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD)
					|| c >= Character.MIN_SUPPLEMENTARY_CODE_POINT)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}
