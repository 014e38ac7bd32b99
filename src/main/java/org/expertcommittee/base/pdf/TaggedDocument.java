package org.expertcommittee.base.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * A document whose contents are either tagged with what they are, or marked as decoration
 * (PDF/UA-1), with the fonts that it embeds. Pages are written one after the other.
 */
public final class TaggedDocument {

	private final PDDocument document;

	private final FontsInDocument fonts;

	private final PDStructureTreeRoot root = new PDStructureTreeRoot();

	private final PDStructureElement top;

	private final Map<Integer, PDParentTreeValue> parents = new HashMap<>();

	public TaggedDocument(PDDocument document) {
		this.document = document;
		this.fonts = new FontsInDocument(document);
		this.top = new PDStructureElement("Document", this.root);
		this.root.appendKid(this.top);
	}

	/** Begins a page. The one before must be closed. */
	public TaggedPage page(PDRectangle size) throws IOException {
		PDPage page = new PDPage(size);
		this.document.addPage(page);
		return new TaggedPage(this, page, new PDPageContentStream(this.document, page, AppendMode.OVERWRITE, true));
	}

	/** Adds decoration to a page that was closed, such as its number. */
	void decorate(PDPage page, TextDrawing drawing) throws IOException {
		try (PDPageContentStream stream = new PDPageContentStream(this.document, page, AppendMode.APPEND, true)) {
			TaggedPage.artifact(stream, (into) -> drawing.draw(into, new TextPen(into, this.fonts)));
		}
	}

	/** An element that holds other elements, such as a table or its row. */
	PDStructureElement group(PDStructureElement parent, String type) {
		PDStructureElement element = new PDStructureElement(type, parent);
		parent.appendKid(element);
		return element;
	}

	PDStructureElement top() {
		return this.top;
	}

	FontsInDocument fonts() {
		return this.fonts;
	}

	/** Ties a page to its elements; returns its key. */
	int tie(COSArray elements) {
		return tie(new PDParentTreeValue(elements));
	}

	/** Ties an annotation to its element; returns its key. */
	int tie(COSDictionary element) {
		return tie(new PDParentTreeValue(element));
	}

	private int tie(PDParentTreeValue value) {
		int key = this.parents.size();
		this.parents.put(key, value);
		return key;
	}

	/** Hangs the structure into the document. */
	public void finish() {
		PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
		tree.setNumbers(this.parents);
		this.root.setParentTree(tree);
		this.root.setParentTreeNextKey(this.parents.size());
		PDMarkInfo mark = new PDMarkInfo();
		mark.setMarked(true);
		this.document.getDocumentCatalog().setMarkInfo(mark);
		this.document.getDocumentCatalog().setStructureTreeRoot(this.root);
	}

	/** Draws lines and text onto a page. */
	@FunctionalInterface
	interface TextDrawing {

		void draw(PDPageContentStream stream, TextPen pen) throws IOException;

	}

}
