package org.expertcommittee.certificate;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import org.expertcommittee.attachment.ContentStore;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.certificate.pdf.LogoArt;
import org.springframework.stereotype.Component;

/**
 * The pictures of logos, by their SHA-256; a batch reads the same one again and again.
 */
@Component
class LogoStore {

	/** In bytes. */
	static final int LARGEST = 2 * 1024 * 1024;

	private static final int KEPT = 8;

	private final ContentStore store;

	private final Map<String, byte[]> latest = new LinkedHashMap<>(KEPT, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
			return size() > KEPT;
		}
	};

	LogoStore(ContentStore store) {
		this.store = store;
	}

	/**
	 * Keeps a picture; returns its SHA-256.
	 * @throws InvalidInput at {@code logoSha256}, when it is too large or no picture
	 */
	String keep(byte[] picture) {
		if (picture.length > LARGEST) {
			throw InvalidInput.at("logoSha256", "certificate.template.logoTooLarge", LARGEST / 1024 / 1024);
		}
		if (!LogoArt.isUsable(picture)) {
			throw InvalidInput.at("logoSha256", "certificate.template.logoBroken");
		}
		return this.store.store(new ByteArrayInputStream(picture), LARGEST).sha256();
	}

	byte[] of(String sha256) {
		synchronized (this.latest) {
			return this.latest.computeIfAbsent(sha256, (key) -> CertificateService.read(this.store, key));
		}
	}

}
