package org.expertcommittee.appointment.ui;

import java.util.function.Supplier;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.expertcommittee.appointment.Paper;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.ui.Icons;
import org.springframework.security.access.AccessDeniedException;

/** A link that makes a Word file and saves it. */
class PaperLink extends Anchor {

	PaperLink(String label, Supplier<Paper> maker) {
		setHref((DownloadHandler) (event) -> {
			try {
				Paper paper = maker.get();
				event.setFileName(paper.fileName());
				event.setContentType(Paper.MEDIA_TYPE);
				event.setContentLength(paper.content().length);
				event.getOutputStream().write(paper.content());
			}
			catch (NotFound | IllegalAct | AccessDeniedException ex) {
				event.getResponse().setStatus(404);
			}
		}, AttachmentType.DOWNLOAD);
		addClassName("ec-button");
		add(Icons.DOWNLOAD.create(), new Span(label));
	}

}
