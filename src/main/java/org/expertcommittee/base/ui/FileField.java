package org.expertcommittee.base.ui;

import java.io.Serializable;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Violation;

/**
 * Uploads files with a limit on size and number; what the service refuses is said in
 * words.
 */
public class FileField extends Upload {

	/**
	 * Creates the field.
	 * @param maxFiles most files, 1 or more
	 * @param maxBytes most bytes per file
	 * @param received takes each file once it is here; may refuse with
	 * {@code InvalidInput} or {@code IllegalAct}
	 * @param extensions accepted endings such as {@code .pdf}; the service checks the
	 * content
	 */
	public FileField(int maxFiles, int maxBytes, Received received, String... extensions) {
		addClassName("ec-file");
		setI18n(VaadinTexts.upload());
		setMaxFiles(maxFiles);
		setMaxFileSize(maxBytes);
		setAcceptedFileExtensions(extensions);
		Button choose = new Button(getTranslation((maxFiles == 1) ? "base.upload.addOne" : "base.upload.addMany"),
				Icons.UPLOAD.create());
		setUploadButton(choose);
		setDropLabel(new Span(getTranslation("base.upload.limit", megabytes(maxBytes), maxFiles)));
		setUploadHandler(UploadHandler.inMemory((metadata, bytes) -> {
			try {
				received.take(metadata.fileName(), bytes);
			}
			catch (InvalidInput ex) {
				Violation first = ex.violations().getFirst();
				refuse(getTranslation(first.messageKey(), first.args().toArray()));
			}
			catch (IllegalAct ex) {
				refuse(getTranslation(ex.messageKey(), ex.args().toArray()));
			}
		}));
		addFileRejectedListener((event) -> Notices.error(event.getErrorMessage()));
	}

	private void refuse(String text) {
		clearFileList();
		Notices.error(text);
	}

	private static String megabytes(int bytes) {
		return String.valueOf(Math.max(1, bytes / (1024 * 1024)));
	}

	/** Takes one uploaded file. */
	@FunctionalInterface
	public interface Received extends Serializable {

		void take(String fileName, byte[] content);

	}

}
