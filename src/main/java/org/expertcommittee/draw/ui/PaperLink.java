package org.expertcommittee.draw.ui;

import java.util.function.Supplier;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.draw.DrawPaper;
import org.springframework.security.access.AccessDeniedException;

/** A link that makes a file of a draw and saves it. */
class PaperLink extends Anchor {

	PaperLink(String label, Supplier<DrawPaper> maker) {
		setHref((DownloadHandler) (event) -> {
			try {
				DrawPaper paper = maker.get();
				event.setFileName(paper.fileName());
				event.setContentType(paper.mediaType());
				event.setContentLength(paper.content().length);
				event.getOutputStream().write(paper.content());
			}
			catch (NotFound | AccessDeniedException ex) {
				event.getResponse().setStatus(404);
			}
		}, AttachmentType.DOWNLOAD);
		addClassName("ec-button");
		add(Icons.DOWNLOAD.create(), new Span(label));
	}

}
