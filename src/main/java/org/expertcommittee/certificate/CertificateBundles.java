package org.expertcommittee.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.expertcommittee.attachment.ContentStore;
import org.springframework.stereotype.Component;

/** Puts many issued files together: one PDF for the printer, or one ZIP. */
@Component
class CertificateBundles {

	/** So many files are open at once; a thousand would not fit into the memory. */
	private static final int OPEN_AT_ONCE = 50;

	private final CertificateQueries queries;

	private final ContentStore store;

	CertificateBundles(CertificateQueries queries, ContentStore store) {
		this.queries = queries;
		this.store = store;
	}

	/**
	 * The pages of the files in protocol order, as they look; the signatures stay in the
	 * files.
	 */
	void print(List<Long> ids, OutputStream out) throws IOException {
		List<CertificateQueries.FileOf> files = this.queries.filesInProtocolOrder(ids);
		Path folder = Files.createTempDirectory("certificates-");
		List<Path> parts = new ArrayList<>();
		try {
			for (int from = 0; from < files.size(); from += OPEN_AT_ONCE) {
				Path part = folder.resolve(parts.size() + ".pdf");
				parts.add(part);
				join(files.subList(from, Math.min(from + OPEN_AT_ONCE, files.size())), part);
			}
			join(parts, out);
		}
		finally {
			for (Path part : parts) {
				Files.deleteIfExists(part);
			}
			Files.deleteIfExists(folder);
		}
	}

	private void join(List<CertificateQueries.FileOf> files, Path part) throws IOException {
		List<PDDocument> open = new ArrayList<>();
		try (PDDocument joined = new PDDocument(); OutputStream out = Files.newOutputStream(part)) {
			for (CertificateQueries.FileOf file : files) {
				PDDocument document = Loader.loadPDF(bytes(file));
				open.add(document);
				// The seal is the look of the signature, which would be broken in another
				// file.
				PDAcroForm form = document.getDocumentCatalog().getAcroForm();
				if (form != null) {
					form.flatten();
				}
				addPages(document, joined);
			}
			joined.save(out);
		}
		finally {
			for (PDDocument document : open) {
				document.close();
			}
		}
	}

	private static void join(List<Path> parts, OutputStream out) throws IOException {
		List<PDDocument> open = new ArrayList<>();
		try (PDDocument joined = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
			for (Path part : parts) {
				PDDocument document = Loader.loadPDF(part.toFile(), IOUtils.createTempFileOnlyStreamCache());
				open.add(document);
				addPages(document, joined);
			}
			joined.save(out);
		}
		finally {
			for (PDDocument document : open) {
				document.close();
			}
		}
	}

	private static void addPages(PDDocument from, PDDocument to) throws IOException {
		for (PDPage page : from.getPages()) {
			PDPage added = to.importPage(page);
			// They lead to the tags of the file it comes from.
			added.getCOSObject().removeItem(COSName.STRUCT_PARENTS);
			added.getCOSObject().removeItem(COSName.ANNOTS);
		}
	}

	/** The files as they were issued, each under its number and name. */
	void zip(List<Long> ids, OutputStream out) throws IOException {
		Set<String> names = new HashSet<>();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (CertificateQueries.FileOf file : this.queries.filesInProtocolOrder(ids)) {
				zip.putNextEntry(new ZipEntry(unique(safe(file.number() + "_" + file.holderName()), names) + ".pdf"));
				try (InputStream content = this.store.open(file.sha256())) {
					content.transferTo(zip);
				}
				zip.closeEntry();
			}
		}
	}

	/** Without what some file systems do not take. */
	static String safe(String name) {
		return name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_").replaceAll("[. ]+$", "").strip();
	}

	private static String unique(String name, Set<String> names) {
		String candidate = name;
		for (int number = 2; !names.add(candidate.toLowerCase(Locale.ROOT)); number++) {
			candidate = name + "(" + number + ")";
		}
		return candidate;
	}

	private byte[] bytes(CertificateQueries.FileOf file) throws IOException {
		try (InputStream content = this.store.open(file.sha256())) {
			return content.readAllBytes();
		}
	}

}
