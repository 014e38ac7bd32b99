package org.expertcommittee.certificate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.expertcommittee.certificate.pdf.CertificatePreview;
import org.springframework.stereotype.Component;

/**
 * Pictures of issued files. Drawing one takes a good part of a second, and a file never
 * changes; so the last few (some 200 KB each) are kept.
 */
@Component
class PageImages {

	static final int KEPT = 16;

	private final Map<String, byte[]> latest = new LinkedHashMap<>(KEPT, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
			return size() > KEPT;
		}
	};

	/**
	 * The first page as PNG.
	 * @param sha256 of the file
	 * @param file reads it when its picture is not there
	 */
	byte[] of(String sha256, Supplier<byte[]> file) {
		synchronized (this.latest) {
			byte[] known = this.latest.get(sha256);
			if (known != null) {
				return known.clone();
			}
		}
		byte[] drawn = CertificatePreview.toPng(file.get(), CertificateService.SCREEN_DPI);
		synchronized (this.latest) {
			this.latest.put(sha256, drawn);
		}
		return drawn.clone();
	}

}
