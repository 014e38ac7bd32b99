package org.expertcommittee.base;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Finds the words for an upload that the server refused: those of the page it was for,
 * else general ones.
 */
@Component
class UploadRefusals {

	private final ObjectProvider<UploadRefusal> pages;

	private final PublicPage frame;

	private final Texts texts;

	UploadRefusals(ObjectProvider<UploadRefusal> pages, PublicPage frame, Texts texts) {
		this.pages = pages;
		this.frame = frame;
		this.texts = texts;
	}

	ResponseEntity<String> answer(HttpServletRequest request, HttpStatus status) {
		for (UploadRefusal page : this.pages) {
			if (page.concerns(request)) {
				return page.refuse(request, status);
			}
		}
		Locale locale = PublicPage.language(request);
		String title = word(locale,
				(status == HttpStatus.CONTENT_TOO_LARGE) ? "base.upload.requestTooLarge" : "base.upload.unreadable");
		return ResponseEntity.status(status)
			.contentType(PublicPage.HTML)
			.body(this.frame.write(locale, "", title,
					PublicPage.banner("red", "✕", title, word(locale, "base.upload.requestNext")), "", List.of()));
	}

	private String word(Locale locale, String key) {
		return PublicPage.escape(this.texts.get(key, locale));
	}

}
