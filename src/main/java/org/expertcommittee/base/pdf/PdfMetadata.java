package org.expertcommittee.base.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * What PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) want a document to say about
 * itself.
 */
public final class PdfMetadata {

	private static final DateTimeFormatter PDF_DATE = DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private static final String XMP = """
			<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
			<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
			<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
			 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
			 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
			<dc:format>application/pdf</dc:format>
			<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
			<dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
			<dc:language><rdf:Bag><rdf:li>%3$s</rdf:li></rdf:Bag></dc:language>
			<xmp:CreateDate>%4$s</xmp:CreateDate><xmp:ModifyDate>%4$s</xmp:ModifyDate>
			<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
			<pdfuaid:part>1</pdfuaid:part>
			</rdf:Description>
			<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
			 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
			 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
			<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
			<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
			<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
			<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
			<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
			<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
			<pdfaProperty:category>internal</pdfaProperty:category>
			<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
			</rdf:li></rdf:Seq></pdfaSchema:property>
			</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
			</rdf:RDF></x:xmpmeta>
			<?xpacket end="w"?>
			""";

	/** The sRGB profile of the JDK, read once. */
	private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	private PdfMetadata() {
	}

	/**
	 * Writes it, with the profile of the colours.
	 * @param title the document's title for readers and screen readers
	 * @param author the unit that issues the document
	 * @param language a BCP 47 tag
	 * @param at the moment of making, of which whole seconds are kept
	 */
	public static void write(PDDocument document, String title, String author, String language, Instant at)
			throws IOException {
		Instant second = at.truncatedTo(ChronoUnit.SECONDS);
		PDDocumentCatalog catalog = document.getDocumentCatalog();
		catalog.setLanguage(language);
		PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
		preferences.setDisplayDocTitle(true);
		catalog.setViewerPreferences(preferences);
		PDMetadata metadata = new PDMetadata(document);
		metadata.importXMPMetadata(XMP.formatted(escape(title), escape(author), escape(language), second)
			.getBytes(StandardCharsets.UTF_8));
		catalog.setMetadata(metadata);
		COSDictionary info = document.getDocumentInformation().getCOSObject();
		info.setString(COSName.TITLE, title);
		info.setString(COSName.AUTHOR, author);
		info.setString(COSName.CREATION_DATE, pdfDate(second));
		info.setString(COSName.MOD_DATE, pdfDate(second));
		PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(SRGB));
		intent.setInfo("sRGB IEC61966-2.1");
		intent.setOutputCondition("sRGB IEC61966-2.1");
		intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
		intent.setRegistryName("http://www.color.org");
		catalog.addOutputIntent(intent);
	}

	/** A moment as PDF writes it, in UTC. */
	public static String pdfDate(Instant at) {
		return PDF_DATE.format(at);
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
