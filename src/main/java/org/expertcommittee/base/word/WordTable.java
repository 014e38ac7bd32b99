package org.expertcommittee.base.word;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;

import javax.imageio.ImageIO;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * A bordered table with columns of fixed width. Cells are written from left to right; a
 * cell may span columns to the right and rows below.
 */
public final class WordTable {

	private static final String BORDER = "000000";

	private final XWPFTable table;

	private final double[] widths;

	WordTable(XWPFDocument document, int rows, double[] widths) {
		this.widths = widths.clone();
		this.table = document.createTable(rows, widths.length);
		this.table.setTableAlignment(TableRowAlign.CENTER);
		CTTblPr properties = this.table.getCTTbl().getTblPr();
		CTTblLayoutType layout = properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout();
		layout.setType(STTblLayoutType.FIXED);
		double total = 0;
		CTTblGrid grid = (this.table.getCTTbl().getTblGrid() != null) ? this.table.getCTTbl().getTblGrid()
				: this.table.getCTTbl().addNewTblGrid();
		while (grid.sizeOfGridColArray() > 0) {
			grid.removeGridCol(0);
		}
		for (double width : widths) {
			grid.addNewGridCol().setW(WordDocument.twips(width));
			total += width;
		}
		this.table.setWidthType(org.apache.poi.xwpf.usermodel.TableWidthType.DXA);
		this.table.setWidth(WordDocument.twips(total).intValue());
		XWPFTable.XWPFBorderType line = XWPFTable.XWPFBorderType.SINGLE;
		this.table.setTopBorder(line, 8, 0, BORDER);
		this.table.setBottomBorder(line, 8, 0, BORDER);
		this.table.setLeftBorder(line, 8, 0, BORDER);
		this.table.setRightBorder(line, 8, 0, BORDER);
		this.table.setInsideHBorder(line, 4, 0, BORDER);
		this.table.setInsideVBorder(line, 4, 0, BORDER);
		for (int row = 0; row < rows; row++) {
			for (int column = 0; column < widths.length; column++) {
				width(cell(row, column), widths[column]);
			}
		}
	}

	/**
	 * Sets how high a row is.
	 * @param millimetres at least so much; the row grows with its text
	 */
	public WordTable height(int row, double millimetres) {
		CTRow line = this.table.getRow(row).getCtRow();
		CTTrPr properties = line.isSetTrPr() ? line.getTrPr() : line.addNewTrPr();
		var height = properties.addNewTrHeight();
		height.setVal(WordDocument.twips(millimetres));
		height.setHRule(STHeightRule.AT_LEAST);
		properties.addNewCantSplit();
		return this;
	}

	/** Lets the first row be repeated on every page. */
	public WordTable repeatFirstRow() {
		this.table.getRow(0).setRepeatHeader(true);
		return this;
	}

	/** Joins a cell with those at its right; call for a row from right to left. */
	public WordTable spanColumns(int row, int column, int count) {
		XWPFTableRow line = this.table.getRow(row);
		double total = 0;
		for (int i = 0; i < count; i++) {
			total += this.widths[column + i];
		}
		for (int i = 1; i < count; i++) {
			line.removeCell(column + 1);
		}
		XWPFTableCell cell = line.getCell(column);
		properties(cell).addNewGridSpan().setVal(BigInteger.valueOf(count));
		width(cell, total);
		return this;
	}

	/** Joins a cell with those below it, counted by their place within each row. */
	public WordTable spanRows(int row, int count, int... places) {
		for (int i = 0; i < count; i++) {
			properties(cell(row + i, places[Math.min(i, places.length - 1)])).addNewVMerge()
				.setVal((i == 0) ? STMerge.RESTART : STMerge.CONTINUE);
		}
		return this;
	}

	/**
	 * Writes a paragraph into a cell, below those that are there.
	 * @param place of the cell within its row, spans counted once
	 */
	public WordTable text(int row, int place, String text, WordText look) {
		XWPFTableCell cell = cell(row, place);
		cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
		look.write(nextParagraph(cell), text);
		return this;
	}

	/** Lets a cell's text begin at its top. */
	public WordTable top(int row, int place) {
		cell(row, place).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.TOP);
		return this;
	}

	/**
	 * Draws a JPEG picture into a cell.
	 * @param widthMillimetres and height: the box that it fits into
	 */
	public WordTable picture(int row, int place, byte[] jpeg, double widthMillimetres, double heightMillimetres) {
		XWPFTableCell cell = cell(row, place);
		cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
		XWPFParagraph paragraph = nextParagraph(cell);
		paragraph.setAlignment(ParagraphAlignment.CENTER);
		try (ByteArrayInputStream in = new ByteArrayInputStream(jpeg)) {
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
			if (image == null) {
				throw new IllegalArgumentException("No picture");
			}
			double scale = Math.min(widthMillimetres / image.getWidth(), heightMillimetres / image.getHeight());
			paragraph.createRun()
				.addPicture(in, PictureType.JPEG, "photo.jpg", emu(image.getWidth() * scale),
						emu(image.getHeight() * scale));
		}
		catch (InvalidFormatException ex) {
			throw new IllegalArgumentException("No picture", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	private static int emu(double millimetres) {
		return (int) Math.round(millimetres * Units.EMU_PER_CENTIMETER / 10);
	}

	private static XWPFParagraph nextParagraph(XWPFTableCell cell) {
		XWPFParagraph first = cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().getFirst();
		return (first.getRuns().isEmpty() && cell.getParagraphs().size() == 1) ? first : cell.addParagraph();
	}

	private XWPFTableCell cell(int row, int place) {
		return this.table.getRow(row).getCell(place);
	}

	private static CTTcPr properties(XWPFTableCell cell) {
		return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
	}

	private static void width(XWPFTableCell cell, double millimetres) {
		CTTcPr properties = properties(cell);
		var width = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
		width.setType(STTblWidth.DXA);
		width.setW(WordDocument.twips(millimetres));
	}

}
