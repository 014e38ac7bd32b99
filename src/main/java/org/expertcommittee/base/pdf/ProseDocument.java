package org.expertcommittee.base.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/**
 * An official paper of running text as PDF (PDF/A-2a, PDF/UA-1) on A4 with the margins of
 * GB/T 9704: title, headings, paragraphs, who signs, page numbers. For one thread.
 */
public final class ProseDocument implements AutoCloseable {

	private static final PDRectangle PAPER = new PDRectangle(595.28f, 841.89f);

	private static final float LEFT = 79.4f;

	private static final float RIGHT = 73.7f;

	private static final float TOP = 104.9f;

	private static final float BOTTOM = 99.2f;

	private static final float WIDTH = PAPER.getWidth() - LEFT - RIGHT;

	private static final float SIZE = 16;

	private static final float LEADING = 29;

	private static final float TITLE_SIZE = 22;

	private static final float TITLE_LEADING = 34;

	private static final float NUMBER_SIZE = 14;

	private final FontSet fonts;

	private final Clock clock;

	private final String name;

	private final String author;

	private final CellText texts;

	private final PDDocument document = new PDDocument();

	private final TaggedDocument tagged = new TaggedDocument(this.document);

	private @Nullable TaggedPage page;

	private float y;

	/**
	 * An empty paper.
	 * @param name the document's title for readers
	 * @param author the unit that issues it
	 */
	public ProseDocument(FontSet fonts, Clock clock, String name, String author) {
		this.fonts = fonts;
		this.clock = clock;
		this.name = name;
		this.author = author;
		this.texts = new CellText(fonts);
		this.document.setVersion(1.7f);
	}

	/** The title, in the middle. */
	public void title(String text) {
		write("H1", this.texts.lines(text, this.fonts.serifBold(), WIDTH / TITLE_SIZE), TITLE_SIZE, TITLE_LEADING, 0.5f,
				0);
		this.y -= 8;
	}

	/** A line below the title, such as a number. */
	public void caption(String text) {
		write("P", this.texts.lines(text, this.fonts.kai(), WIDTH / SIZE), SIZE, LEADING, 0.5f, 0);
		this.y -= 14;
	}

	/**
	 * A heading.
	 * @param level 1 or 2
	 */
	public void heading(String text, int level) {
		FontFace face = (level == 1) ? this.fonts.serifBold() : this.fonts.kai();
		// Not alone at the foot of a page.
		if (this.page != null && this.y - 3 * LEADING < BOTTOM) {
			turnPage();
		}
		write("H" + (level + 1), this.texts.prose(text, face, WIDTH / SIZE, 2), SIZE, LEADING, 0, 2 * SIZE);
	}

	/** A paragraph with an indent of two characters. */
	public void paragraph(String text) {
		write("P", this.texts.prose(text, this.fonts.serif(), WIDTH / SIZE, 2), SIZE, LEADING, 0, 2 * SIZE);
	}

	/** Who signs and when, at the right; kept together. */
	public void signed(String who, String day) {
		List<Line> unit = this.texts.lines(who, this.fonts.serif(), WIDTH / SIZE);
		List<Line> date = this.texts.lines(day, this.fonts.serif(), WIDTH / SIZE);
		if (this.page != null && this.y - (2 + unit.size() + date.size()) * LEADING < BOTTOM) {
			turnPage();
		}
		this.y -= LEADING;
		write("P", unit, SIZE, LEADING, 1, 0);
		write("P", date, SIZE, LEADING, 1, 0);
	}

	/** Writes the file; nothing can be added afterwards. */
	public void finish(OutputStream out) {
		try {
			missing();
			current().close();
			numberPages();
			this.tagged.finish();
			PdfMetadata.write(this.document, this.name, this.author, "zh-CN", this.clock.instant());
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

	private void missing() {
		List<String> missing = this.texts.missing();
		if (!missing.isEmpty()) {
			write("P", this.texts.lines(TableSheet.MISSING_NOTE + String.join(" ", missing), this.fonts.serif(),
					WIDTH / 9), 9, 13, 0, 0);
		}
	}

	/**
	 * Writes lines, over as many pages as they need.
	 * @param align 0 left, 0.5 middle, 1 right
	 * @param indent of the first line, in points
	 */
	private void write(String type, List<Line> lines, float size, float leading, float align, float indent) {
		try {
			PDStructureElement element = this.tagged.group(this.tagged.top(), type);
			for (int i = 0; i < lines.size(); i++) {
				TaggedPage into = current();
				if (this.y - leading < BOTTOM) {
					into = turnPage();
				}
				this.y -= leading;
				Line line = lines.get(i);
				float free = (WIDTH - line.width() * size) * align;
				float x = LEFT + free + ((i == 0) ? indent : 0);
				float baseline = this.y + (leading - size) / 2 + size * 0.14f;
				TaggedPage target = into;
				into.content(element, (stream) -> target.show(line, size, x, baseline));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private TaggedPage current() throws IOException {
		TaggedPage open = this.page;
		return (open != null) ? open : begin();
	}

	private TaggedPage begin() throws IOException {
		TaggedPage next = this.tagged.page(PAPER);
		this.page = next;
		this.y = PAPER.getHeight() - TOP;
		return next;
	}

	private TaggedPage turnPage() {
		try {
			if (this.page != null) {
				this.page.close();
			}
			return begin();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** — 1 —, outside: right on odd pages, left on even ones. */
	private void numberPages() throws IOException {
		for (int i = 0; i < this.document.getNumberOfPages(); i++) {
			Line number = this.texts.line("— " + (i + 1) + " —", this.fonts.serif());
			float width = number.width() * NUMBER_SIZE;
			float x = (i % 2 == 0) ? PAPER.getWidth() - RIGHT - width - NUMBER_SIZE : LEFT + NUMBER_SIZE;
			this.tagged.decorate(this.document.getPage(i),
					(stream, pen) -> pen.show(number, NUMBER_SIZE, x, BOTTOM - 28));
		}
	}

}
