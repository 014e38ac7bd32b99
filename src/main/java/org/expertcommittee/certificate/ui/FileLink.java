package org.expertcommittee.certificate.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.certificate.CertificateFile;
import org.expertcommittee.certificate.CertificateFileService;
import org.springframework.security.access.AccessDeniedException;

/**
 * A link to the issued file, drawn as a button; the service checks and records every time
 * it is followed.
 */
class FileLink extends Anchor {

	private FileLink(String act, Icons icon, DownloadHandler file, AttachmentType type) {
		setHref(file, type);
		addClassName("ec-button");
		add(icon.create(), new Span(getTranslation("certificate.act." + act)));
	}

	/** 下载: the file is saved. */
	static FileLink download(CertificateFileService files, long id) {
		return new FileLink("download", Icons.DOWNLOAD, handler(files, id, false), AttachmentType.DOWNLOAD);
	}

	/** 打印: the file is shown in a tab of its own. */
	static FileLink print(CertificateFileService files, long id) {
		FileLink link = new FileLink("print", Icons.PRINTER, handler(files, id, true), AttachmentType.INLINE);
		link.setTarget("_blank");
		return link;
	}

	private static DownloadHandler handler(CertificateFileService files, long id, boolean inline) {
		return (event) -> {
			try {
				CertificateFile file = files.download(id);
				event.setFileName(file.name());
				if (inline) {
					event.inline(file.name());
				}
				event.setContentType("application/pdf");
				event.setContentLength(file.bytes().length);
				event.getOutputStream().write(file.bytes());
			}
			catch (NotFound | AccessDeniedException ex) {
				event.getResponse().setStatus(404);
			}
		};
	}

}
