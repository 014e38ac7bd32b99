package org.expertcommittee.certificate.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;

/**
 * One page whose contents are either tagged with what they are, or marked as decoration
 * (PDF/UA-1).
 */
final class TaggedPage {

	private final PDDocument document;

	private final PDPage page;

	private final PDPageContentStream stream;

	private final FontsInDocument fonts;

	private final PDStructureTreeRoot root = new PDStructureTreeRoot();

	private final PDStructureElement top;

	private final COSArray marked = new COSArray();

	private final Map<Integer, PDParentTreeValue> parents = new HashMap<>();

	TaggedPage(PDDocument document, PDRectangle size) throws IOException {
		this.document = document;
		this.page = new PDPage(size);
		this.page.setStructParents(0);
		this.page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
		document.addPage(this.page);
		this.stream = new PDPageContentStream(document, this.page);
		this.fonts = new FontsInDocument(document);
		this.top = new PDStructureElement("Document", this.root);
		this.root.appendKid(this.top);
	}

	PDPage page() {
		return this.page;
	}

	PDPageContentStream stream() {
		return this.stream;
	}

	/** Draws something that says nothing to a reader. */
	void decoration(Drawing drawing) throws IOException {
		this.stream.beginMarkedContent(COSName.ARTIFACT);
		this.stream.saveGraphicsState();
		drawing.draw(this.stream);
		this.stream.restoreGraphicsState();
		this.stream.endMarkedContent();
	}

	/** Draws something and tags it; elements are read in the order of the calls. */
	PDStructureElement element(String type, Drawing drawing) throws IOException {
		PDStructureElement element = new PDStructureElement(type, this.top);
		element.setPage(this.page);
		this.top.appendKid(element);
		int id = this.marked.size();
		element.getCOSObject().setItem(COSName.K, COSInteger.get(id));
		this.marked.add(element.getCOSObject());
		this.stream.beginMarkedContent(COSName.getPDFName(type), id);
		this.stream.saveGraphicsState();
		drawing.draw(this.stream);
		this.stream.restoreGraphicsState();
		this.stream.endMarkedContent();
		return element;
	}

	/** A picture with words for those who cannot see it. */
	void figure(String alternative, PDRectangle box, Drawing drawing) throws IOException {
		PDStructureElement figure = element("Figure", drawing);
		figure.setAlternateDescription(alternative);
		COSDictionary layout = new COSDictionary();
		layout.setName(COSName.O, "Layout");
		layout.setItem(COSName.BBOX, box.getCOSArray());
		layout.setName(COSName.getPDFName("Placement"), "Block");
		figure.getCOSObject().setItem(COSName.A, layout);
	}

	/** Ties a form field's widget into the structure. */
	void form(PDAnnotationWidget widget, String alternative) {
		PDStructureElement form = new PDStructureElement("Form", this.top);
		form.setPage(this.page);
		form.setAlternateDescription(alternative);
		COSDictionary reference = new COSDictionary();
		reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
		reference.setItem(COSName.OBJ, widget.getCOSObject());
		reference.setItem(COSName.PG, this.page.getCOSObject());
		form.getCOSObject().setItem(COSName.K, reference);
		this.top.appendKid(form);
		widget.setStructParent(1);
		this.parents.put(1, new PDParentTreeValue(form.getCOSObject()));
		this.page.setAnnotations(List.of(widget));
	}

	/** Shows a set line with its left margin and baseline at x, y. */
	void show(Line line, float size, float x, float y) throws IOException {
		if (line.glyphs().isEmpty()) {
			return;
		}
		this.stream.beginText();
		this.stream.setTextMatrix(Matrix.getTranslateInstance(x + line.start() * size, y));
		showGlyphs(line, size);
		this.stream.endText();
	}

	/** Shows a set line turned about its middle, which stands at x, y. */
	void showTurned(Line line, float size, double angle, float x, float y) throws IOException {
		this.stream.beginText();
		Matrix matrix = Matrix.getRotateInstance(angle, x, y);
		matrix.concatenate(Matrix.getTranslateInstance(-line.width() * size / 2, -0.36f * size));
		this.stream.setTextMatrix(matrix);
		showGlyphs(line, size);
		this.stream.endText();
	}

	private void showGlyphs(Line line, float size) throws IOException {
		List<Glyph> glyphs = line.glyphs();
		int at = 0;
		while (at < glyphs.size()) {
			var font = this.fonts.fontFor(glyphs.get(at));
			this.stream.setFont(font, size);
			List<Object> pieces = new ArrayList<>();
			StringBuilder text = new StringBuilder();
			while (at < glyphs.size() && this.fonts.fontFor(glyphs.get(at)).equals(font)) {
				text.appendCodePoint(glyphs.get(at).codePoint());
				if (line.adjust()[at] != 0) {
					pieces.add(text.toString());
					pieces.add(-line.adjust()[at] * 1000);
					text.setLength(0);
				}
				at++;
			}
			if (!text.isEmpty()) {
				pieces.add(text.toString());
			}
			this.stream.showTextWithPositioning(pieces.toArray());
		}
	}

	/** Ends the page and hangs the structure into the document. */
	void finish() throws IOException {
		this.stream.close();
		this.parents.put(0, new PDParentTreeValue(this.marked));
		PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
		tree.setNumbers(this.parents);
		this.root.setParentTree(tree);
		this.root.setParentTreeNextKey(this.parents.size());
		PDMarkInfo mark = new PDMarkInfo();
		mark.setMarked(true);
		this.document.getDocumentCatalog().setMarkInfo(mark);
		this.document.getDocumentCatalog().setStructureTreeRoot(this.root);
	}

	/** What is drawn inside one mark. */
	@FunctionalInterface
	interface Drawing {

		void draw(PDPageContentStream stream) throws IOException;

	}

}
