package org.expertcommittee.base.pdf;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/** One page of a {@link TaggedDocument}; close it before the next one is begun. */
public final class TaggedPage implements AutoCloseable {

	private final TaggedDocument document;

	private final PDPage page;

	private final PDPageContentStream stream;

	private final TextPen pen;

	private final COSArray marked = new COSArray();

	TaggedPage(TaggedDocument document, PDPage page, PDPageContentStream stream) {
		this.document = document;
		this.page = page;
		this.stream = stream;
		this.pen = new TextPen(stream, document.fonts());
		page.setStructParents(document.tie(this.marked));
		page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
	}

	public PDPage page() {
		return this.page;
	}

	/** Draws something that says nothing to a reader. */
	public void decoration(Drawing drawing) throws IOException {
		artifact(this.stream, drawing);
	}

	static void artifact(PDPageContentStream stream, Drawing drawing) throws IOException {
		stream.beginMarkedContent(COSName.ARTIFACT);
		stream.saveGraphicsState();
		drawing.draw(stream);
		stream.restoreGraphicsState();
		stream.endMarkedContent();
	}

	/** Draws something and tags it; elements are read in the order of the calls. */
	public PDStructureElement element(String type, Drawing drawing) throws IOException {
		PDStructureElement element = this.document.group(this.document.top(), type);
		content(element, drawing);
		return element;
	}

	/** Draws an element, or the next part of one that began earlier. */
	void content(PDStructureElement element, Drawing drawing) throws IOException {
		COSInteger id = COSInteger.get(this.marked.size());
		COSBase before = element.getCOSObject().getDictionaryObject(COSName.K);
		if (before == null) {
			element.setPage(this.page);
			element.getCOSObject().setItem(COSName.K, id);
		}
		else {
			COSArray kids = (before instanceof COSArray array) ? array : new COSArray();
			if (before != kids) {
				kids.add(before);
			}
			COSDictionary reference = new COSDictionary();
			reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
			reference.setItem(COSName.PG, this.page.getCOSObject());
			reference.setItem(COSName.MCID, id);
			kids.add(reference);
			element.getCOSObject().setItem(COSName.K, kids);
		}
		this.marked.add(element.getCOSObject());
		this.stream.beginMarkedContent(COSName.getPDFName(element.getStructureType()), id.intValue());
		this.stream.saveGraphicsState();
		drawing.draw(this.stream);
		this.stream.restoreGraphicsState();
		this.stream.endMarkedContent();
	}

	/** A picture with words for those who cannot see it. */
	public void figure(String alternative, PDRectangle box, Drawing drawing) throws IOException {
		PDStructureElement figure = element("Figure", drawing);
		figure.setAlternateDescription(alternative);
		COSDictionary layout = new COSDictionary();
		layout.setName(COSName.O, "Layout");
		layout.setItem(COSName.BBOX, box.getCOSArray());
		layout.setName(COSName.getPDFName("Placement"), "Block");
		figure.getCOSObject().setItem(COSName.A, layout);
	}

	/** Ties a form field's widget into the structure. */
	public void form(PDAnnotationWidget widget, String alternative) {
		PDStructureElement form = this.document.group(this.document.top(), "Form");
		form.setPage(this.page);
		form.setAlternateDescription(alternative);
		COSDictionary reference = new COSDictionary();
		reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
		reference.setItem(COSName.OBJ, widget.getCOSObject());
		reference.setItem(COSName.PG, this.page.getCOSObject());
		form.getCOSObject().setItem(COSName.K, reference);
		widget.setStructParent(this.document.tie(form.getCOSObject()));
		this.page.setAnnotations(List.of(widget));
	}

	/** Shows a set line with its left margin and baseline at x, y. */
	public void show(Line line, float size, float x, float y) throws IOException {
		this.pen.show(line, size, x, y);
	}

	/** Shows a set line turned about its middle, which stands at x, y. */
	public void showTurned(Line line, float size, double angle, float x, float y) throws IOException {
		this.pen.showTurned(line, size, angle, x, y);
	}

	@Override
	public void close() throws IOException {
		this.stream.close();
	}

	/** What is drawn inside one mark. */
	@FunctionalInterface
	public interface Drawing {

		void draw(PDPageContentStream stream) throws IOException;

	}

}
