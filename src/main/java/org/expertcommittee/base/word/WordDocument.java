package org.expertcommittee.base.word;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;

import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A Word file of A4 pages, written from top to bottom. */
public final class WordDocument implements AutoCloseable {

	/**
	 * Width of what is between the margins of an {@link #office} page, in millimetres.
	 */
	public static final int OFFICE_WIDTH = 156;

	/** Width of what is between the margins of a {@link #form} page, in millimetres. */
	public static final int FORM_WIDTH = 170;

	private static final int A4_WIDTH = 210;

	private static final int A4_HEIGHT = 297;

	private final XWPFDocument document = new XWPFDocument();

	private WordDocument(int top, int right, int bottom, int left) {
		CTSectPr section = this.document.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setW(twips(A4_WIDTH));
		size.setH(twips(A4_HEIGHT));
		CTPageMar margins = section.addNewPgMar();
		margins.setTop(twips(top));
		margins.setRight(twips(right));
		margins.setBottom(twips(bottom));
		margins.setLeft(twips(left));
		margins.setHeader(twips(10));
		margins.setFooter(twips(10));
		margins.setGutter(BigInteger.ZERO);
	}

	/** With the margins of official documents (GB/T 9704): 37, 26, 35, 28 mm. */
	public static WordDocument office() {
		return new WordDocument(37, 26, 35, 28);
	}

	/** With narrow margins, for a form that fills one page. */
	public static WordDocument form() {
		return new WordDocument(18, 20, 15, 20);
	}

	static BigInteger twips(double millimetres) {
		return BigInteger.valueOf(Math.round(millimetres / 25.4 * 1440));
	}

	public WordDocument paragraph(String text, WordText look) {
		look.write(next(), text);
		return this;
	}

	/** An empty line of that height in points. */
	public WordDocument space(int points) {
		return paragraph("", WordText.BODY.sized(Math.min(points, 16)).spaced(0, points));
	}

	/** The red line below the head of an official document. */
	public WordDocument redRule() {
		XWPFParagraph paragraph = next();
		paragraph.setAlignment(ParagraphAlignment.CENTER);
		paragraph.setSpacingBefore(0);
		paragraph.setSpacingAfter(0);
		paragraph.setBorderBottom(Borders.SINGLE);
		var border = paragraph.getCTPPr().getPBdr().getBottom();
		border.setColor("C00000");
		border.setSz(BigInteger.valueOf(18));
		border.setSpace(BigInteger.ONE);
		return this;
	}

	public WordDocument newPage() {
		next().createRun().addBreak(BreakType.PAGE);
		return this;
	}

	/**
	 * Begins a bordered table of that many rows.
	 * @param columnWidths in millimetres
	 */
	public WordTable table(int rows, double... columnWidths) {
		return new WordTable(this.document, rows, columnWidths);
	}

	/** The title that file managers show. */
	public WordDocument titled(String title) {
		this.document.getProperties().getCoreProperties().setTitle(title);
		return this;
	}

	public void write(OutputStream out) throws IOException {
		this.document.write(out);
	}

	@Override
	public void close() throws IOException {
		this.document.close();
	}

	private XWPFParagraph next() {
		return this.document.createParagraph();
	}

}
