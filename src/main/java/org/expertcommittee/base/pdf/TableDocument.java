package org.expertcommittee.base.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.pdf.TableSheet.Align;
import org.jspecify.annotations.Nullable;

/**
 * An official ledger as a PDF table (PDF/A-2a, PDF/UA-1): title, a header row on every
 * page, cells that wrap by the rules of Chinese, page numbers. Rows are written as they
 * come and none is kept; finished pages lie in a temporary file. For one thread. <pre>
 * try (var table = new TableDocument(fonts, clock, TableSheet.landscape("聘书台账", unit, columns))) {
 *     rows.forEach((row) -&gt; table.row(row.texts()));
 *     table.finish(out);
 * }
 * </pre>
 */
public final class TableDocument implements AutoCloseable {

	private static final int PAGE_OF_ROWS = 500;

	private static final float MARGIN = 42.5f;

	private static final float BOTTOM = 50;

	private static final float TITLE_SIZE = 19;

	private static final float SUBTITLE_SIZE = 10.5f;

	private static final float TEXT_SIZE = 9.5f;

	private static final float LEADING = 13.2f;

	private static final float PADDING = 4;

	private static final float LEAST_ROW = 22;

	private static final float LEAST_SPLIT = 6 * LEADING;

	private static final float FOOTER_SIZE = 8.5f;

	private final TableSheet sheet;

	private final FontSet fonts;

	private final Clock clock;

	private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());

	private final TaggedDocument tagged = new TaggedDocument(this.document);

	private final CellText texts;

	private final PDRectangle paper;

	/** The left edges of the columns, and the right edge of the last. */
	private final float[] edges;

	private final List<List<Line>> headings = new ArrayList<>();

	private final PDStructureElement title;

	private final PDStructureElement table;

	private final List<float[]> rules = new ArrayList<>();

	private List<String> before = List.of();

	private List<String> after = List.of();

	private @Nullable TaggedPage page;

	private float y;

	private int rows;

	/** A table without rows yet. */
	public TableDocument(FontSet fonts, Clock clock, TableSheet sheet) {
		this.sheet = sheet;
		this.fonts = fonts;
		this.clock = clock;
		this.texts = new CellText(fonts);
		this.paper = sheet.landscape() ? new PDRectangle(841.89f, 595.28f) : new PDRectangle(595.28f, 841.89f);
		this.edges = edges(sheet.columns(), this.paper.getWidth());
		for (int i = 0; i < sheet.columns().size(); i++) {
			this.headings.add(this.texts.lines(sheet.columns().get(i).title(), fonts.serifBold(), ems(i)));
		}
		this.document.setVersion(1.7f);
		this.title = this.tagged.group(this.tagged.top(), "H1");
		this.table = this.tagged.group(this.tagged.top(), "Table");
	}

	/**
	 * Writes a whole table, reading its rows page by page.
	 * @param pages reads the rows at an offset
	 * @param cells a row's texts in the order of the columns
	 * @return the number of rows
	 */
	public static <T> int write(OutputStream out, FontSet fonts, Clock clock, TableSheet sheet,
			Function<PagedQuery, List<T>> pages, Function<T, List<@Nullable String>> cells) {
		try (TableDocument table = new TableDocument(fonts, clock, sheet)) {
			List<T> page = pages.apply(PagedQuery.of(0, PAGE_OF_ROWS));
			while (!page.isEmpty()) {
				page.forEach((item) -> table.row(cells.apply(item)));
				page = (page.size() < PAGE_OF_ROWS) ? List.of() : pages.apply(PagedQuery.of(table.rows, PAGE_OF_ROWS));
			}
			table.finish(out);
			return table.rows;
		}
	}

	/**
	 * Paragraphs between the title and the table, such as what it was made of. Call
	 * before the first row.
	 */
	public TableDocument before(List<String> paragraphs) {
		this.before = List.copyOf(paragraphs);
		return this;
	}

	/** Paragraphs below the table, before the places to sign. */
	public TableDocument after(List<String> paragraphs) {
		this.after = List.copyOf(paragraphs);
		return this;
	}

	/**
	 * Adds a row.
	 * @param cells its texts in the order of the columns; null is an empty cell
	 * @throws IllegalArgumentException there are not as many texts as columns
	 */
	public void row(List<? extends @Nullable String> cells) {
		if (cells.size() != this.sheet.columns().size()) {
			throw new IllegalArgumentException(cells.size() + " texts for " + this.sheet.columns().size() + " columns");
		}
		List<List<Line>> lines = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			lines.add(this.texts.lines(cells.get(i), this.fonts.serif(), ems(i)));
		}
		try {
			TaggedPage current = current();
			if (wantsNewPage(heightOf(lines))) {
				current = turnPage();
			}
			writeRow(current, lines);
			this.rows++;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Writes the file; nothing can be added afterwards. */
	public void finish(OutputStream out) {
		try {
			writeEnd(current());
			closePage();
			numberPages();
			this.tagged.finish();
			PdfMetadata.write(this.document, this.sheet.title(), this.sheet.author(), this.sheet.language(),
					this.clock.instant());
			this.document.save(out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			if (this.page != null) {
				this.page.close();
			}
			this.document.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private TaggedPage current() throws IOException {
		TaggedPage open = this.page;
		if (open == null) {
			open = this.tagged.page(this.paper);
			this.page = open;
			this.y = this.paper.getHeight() - MARGIN;
			open = drawTitle(open);
			drawHeadings(open, true);
		}
		return open;
	}

	private TaggedPage turnPage() throws IOException {
		TaggedPage next = blankPage();
		drawHeadings(next, false);
		return next;
	}

	private TaggedPage blankPage() throws IOException {
		closePage();
		TaggedPage next = this.tagged.page(this.paper);
		this.page = next;
		this.y = this.paper.getHeight() - MARGIN;
		return next;
	}

	private void closePage() throws IOException {
		TaggedPage open = this.page;
		if (open != null) {
			open.decoration((stream) -> {
				stream.setStrokingColor(0.45f, 0.45f, 0.45f);
				stream.setLineWidth(0.5f);
				for (float[] rule : this.rules) {
					stream.moveTo(rule[0], rule[1]);
					stream.lineTo(rule[2], rule[3]);
				}
				stream.stroke();
			});
			this.rules.clear();
			open.close();
		}
	}

	/**
	 * A row that a page can hold is not split; a taller one begins here unless little
	 * room is left.
	 */
	private boolean wantsNewPage(float height) {
		float room = this.y - BOTTOM;
		float most = this.paper.getHeight() - MARGIN - heightOf(this.headings) - BOTTOM;
		return (height <= most) ? height > room : room < LEAST_SPLIT;
	}

	/** Returns the page on which the table begins. */
	private TaggedPage drawTitle(TaggedPage into) throws IOException {
		float width = this.paper.getWidth() - 2 * MARGIN;
		float size = TITLE_SIZE;
		List<Line> lines = this.texts.lines(this.sheet.title(), this.fonts.serifBold(), width / size);
		while (lines.size() > 1 && size > 13) {
			size -= 1;
			lines = this.texts.lines(this.sheet.title(), this.fonts.serifBold(), width / size);
		}
		List<Line> fitting = lines;
		float chosen = size;
		into.content(this.title, (stream) -> centered(into, fitting, chosen));
		String subtitle = this.sheet.subtitle();
		if (subtitle != null && !subtitle.isBlank()) {
			PDStructureElement element = new PDStructureElement("P", this.tagged.top());
			this.tagged.top().insertBefore(element, this.table);
			List<Line> below = this.texts.lines(subtitle, this.fonts.serif(), width / SUBTITLE_SIZE);
			into.content(element, (stream) -> centered(into, below, SUBTITLE_SIZE));
		}
		TaggedPage last = into;
		for (String paragraph : this.before) {
			PDStructureElement element = new PDStructureElement("P", this.tagged.top());
			this.tagged.top().insertBefore(element, this.table);
			List<Line> told = this.texts.lines(paragraph, this.fonts.serif(), width / TEXT_SIZE);
			last = withRoom(last, told.size() * LEADING);
			TaggedPage target = last;
			target.content(element, (stream) -> paragraph(target, told));
		}
		this.y -= 8;
		return withRoom(last, heightOf(this.headings) + LEAST_ROW);
	}

	private void paragraph(TaggedPage into, List<Line> lines) throws IOException {
		for (Line line : lines) {
			this.y -= LEADING;
			into.show(line, TEXT_SIZE, this.edges[0], this.y);
		}
	}

	private void centered(TaggedPage into, List<Line> lines, float size) throws IOException {
		for (Line line : lines) {
			this.y -= size * 1.3f;
			into.show(line, size, (this.paper.getWidth() - line.width() * size) / 2, this.y + size * 0.25f);
		}
		this.y -= size * 0.25f;
	}

	/** The header row, which readers meet once however often it is printed. */
	private void drawHeadings(TaggedPage into, boolean first) throws IOException {
		float height = heightOf(this.headings);
		float bottom = this.y - height;
		into.decoration((stream) -> {
			stream.setNonStrokingColor(0.945f, 0.945f, 0.935f);
			stream.addRect(this.edges[0], bottom, this.edges[this.edges.length - 1] - this.edges[0], height);
			stream.fill();
		});
		rule(this.edges[0], this.y, this.edges[this.edges.length - 1], this.y);
		PDStructureElement row = first ? this.tagged.group(this.table, "TR") : null;
		for (int i = 0; i < this.headings.size(); i++) {
			List<Line> lines = this.headings.get(i);
			float x = this.edges[i];
			float width = this.edges[i + 1] - x;
			if (row != null) {
				PDStructureElement cell = this.tagged.group(row, "TH");
				COSDictionary scope = new COSDictionary();
				scope.setName(COSName.O, "Table");
				scope.setName(COSName.getPDFName("Scope"), "Column");
				cell.getCOSObject().setItem(COSName.A, scope);
				into.content(cell, (stream) -> cell(into, lines, Align.CENTER, x, width, height));
			}
			else {
				into.decoration((stream) -> cell(into, lines, Align.CENTER, x, width, height));
			}
		}
		endRow(height);
	}

	/** A row, in parts where it is taller than a page. */
	private void writeRow(TaggedPage first, List<List<Line>> cells) throws IOException {
		PDStructureElement row = this.tagged.group(this.table, "TR");
		List<PDStructureElement> elements = cells.stream().map((_) -> this.tagged.group(row, "TD")).toList();
		List<List<Line>> rest = cells;
		TaggedPage into = first;
		while (true) {
			int room = Math.max(1, (int) ((this.y - BOTTOM - 2 * PADDING) / LEADING));
			List<List<Line>> part = rest.stream().map((lines) -> head(lines, room)).toList();
			float height = heightOf(part);
			for (int i = 0; i < part.size(); i++) {
				List<Line> lines = part.get(i);
				Align align = this.sheet.columns().get(i).align();
				float x = this.edges[i];
				float width = this.edges[i + 1] - x;
				if (!lines.isEmpty()) {
					TaggedPage target = into;
					into.content(elements.get(i), (stream) -> cell(target, lines, align, x, width, height));
				}
			}
			endRow(height);
			rest = rest.stream().map((lines) -> lines.subList(head(lines, room).size(), lines.size())).toList();
			if (rest.stream().allMatch(List::isEmpty)) {
				return;
			}
			into = turnPage();
		}
	}

	private static List<Line> head(List<Line> lines, int most) {
		return lines.subList(0, Math.min(lines.size(), most));
	}

	/** The lines of one cell, in the middle of its height. */
	private void cell(TaggedPage into, List<Line> lines, Align align, float x, float width, float height)
			throws IOException {
		float baseline = this.y - (height - lines.size() * LEADING) / 2 - LEADING * 0.5f - TEXT_SIZE * 0.36f;
		for (Line line : lines) {
			float free = width - 2 * PADDING - line.width() * TEXT_SIZE;
			float indent = switch (align) {
				case START -> 0;
				case CENTER -> (lines.size() > 2) ? 0 : free / 2;
				case END -> free;
			};
			into.show(line, TEXT_SIZE, x + PADDING + indent, baseline);
			baseline -= LEADING;
		}
	}

	private void endRow(float height) {
		float bottom = this.y - height;
		for (float edge : this.edges) {
			rule(edge, this.y, edge, bottom);
		}
		rule(this.edges[0], bottom, this.edges[this.edges.length - 1], bottom);
		this.y = bottom;
	}

	private void rule(float fromX, float fromY, float toX, float toY) {
		this.rules.add(new float[] { fromX, fromY, toX, toY });
	}

	/** What 〓 stands for, and the places to sign. */
	private void writeEnd(TaggedPage last) throws IOException {
		float width = this.edges[this.edges.length - 1] - this.edges[0];
		TaggedPage into = last;
		List<String> missing = this.texts.missing();
		if (!missing.isEmpty()) {
			List<Line> note = this.texts.lines(this.sheet.missingNote() + String.join(" ", missing), this.fonts.serif(),
					width / FOOTER_SIZE);
			into = withRoom(into, 8 + note.size() * LEADING);
			this.y -= 4;
			TaggedPage target = into;
			into.element("P", (stream) -> {
				for (Line line : note) {
					this.y -= LEADING;
					target.show(line, FOOTER_SIZE, this.edges[0], this.y);
				}
			});
		}
		for (int i = 0; i < this.after.size(); i++) {
			List<Line> told = this.texts.lines(this.after.get(i), this.fonts.serif(), width / TEXT_SIZE);
			into = withRoom(into, 8 + told.size() * LEADING);
			this.y -= (i == 0) ? 6 : 0;
			TaggedPage target = into;
			into.element("P", (stream) -> paragraph(target, told));
		}
		if (!this.sheet.signOff().isEmpty()) {
			float share = width / this.sheet.signOff().size();
			List<List<Line>> places = this.sheet.signOff()
				.stream()
				.map((text) -> this.texts.lines(text, this.fonts.serif(), (share - 8) / SUBTITLE_SIZE))
				.toList();
			int most = places.stream().mapToInt(List::size).max().orElse(0);
			into = withRoom(into, 20 + most * SUBTITLE_SIZE * 1.5f);
			for (int i = 0; i < places.size(); i++) {
				float x = this.edges[0] + i * share;
				List<Line> lines = places.get(i);
				TaggedPage target = into;
				into.element("P", (stream) -> {
					for (int line = 0; line < lines.size(); line++) {
						target.show(lines.get(line), SUBTITLE_SIZE, x, this.y - 26 - line * SUBTITLE_SIZE * 1.5f);
					}
				});
			}
		}
	}

	private TaggedPage withRoom(TaggedPage into, float height) throws IOException {
		return (this.y - height < BOTTOM - 6) ? blankPage() : into;
	}

	private void numberPages() throws IOException {
		int pages = this.document.getNumberOfPages();
		Line running = this.texts.line(this.sheet.title(), this.fonts.serif());
		for (int i = 0; i < pages; i++) {
			Line number = this.texts.line(this.sheet.pageNumber()
				.replace("{page}", String.valueOf(i + 1))
				.replace("{pages}", String.valueOf(pages)), this.fonts.serif());
			float middle = this.paper.getWidth() / 2;
			boolean later = i > 0 && running.width() * FOOTER_SIZE < middle - MARGIN - 60;
			this.tagged.decorate(this.document.getPage(i), (stream, pen) -> {
				stream.setNonStrokingColor(0.3f, 0.3f, 0.3f);
				pen.show(number, FOOTER_SIZE, middle - number.width() * FOOTER_SIZE / 2, 30);
				if (later) {
					pen.show(running, FOOTER_SIZE, MARGIN, 30);
				}
			});
		}
	}

	private static float heightOf(List<List<Line>> cells) {
		int most = cells.stream().mapToInt(List::size).max().orElse(0);
		return Math.max(LEAST_ROW, most * LEADING + 2 * PADDING);
	}

	/** The room for text in a column, in ems. */
	private float ems(int column) {
		return (this.edges[column + 1] - this.edges[column] - 2 * PADDING) / TEXT_SIZE;
	}

	private static float[] edges(List<TableSheet.Column> columns, float paperWidth) {
		float width = paperWidth - 2 * MARGIN;
		float total = (float) columns.stream().mapToDouble(TableSheet.Column::weight).sum();
		float[] edges = new float[columns.size() + 1];
		edges[0] = MARGIN;
		for (int i = 0; i < columns.size(); i++) {
			edges[i + 1] = edges[i] + width * columns.get(i).weight() / total;
		}
		return edges;
	}

}
