package org.expertcommittee.base.ui;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.concurrent.Future;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Violation;

/**
 * Uploads files with a limit on size and number; what is refused is said in words under
 * the button.
 */
public class FileField extends Upload {

	private final Div refusal = new Div();

	private boolean taken;

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
		// A touch screen cannot drop, so that the browser hides the label with the
		// limits.
		Div limits = new Div(getTranslation("base.upload.limits", megabytes(maxBytes), maxFiles));
		limits.addClassNames("ec-caption", "ec-file-limits");
		this.refusal.addClassNames("ec-file-refusal", "ec-red");
		this.refusal.getElement().setAttribute("role", "alert");
		getElement().appendChild(limits.getElement(), this.refusal.getElement());
		setUploadHandler(
				new Limited(maxBytes, () -> refuse(getTranslation("base.upload.tooBig")), (metadata, bytes) -> {
					this.refusal.removeAll();
					try {
						received.take(metadata.fileName(), bytes);
						this.taken = true;
					}
					catch (InvalidInput ex) {
						Violation first = ex.violations().getFirst();
						refuse(getTranslation(first.messageKey(), first.args().toArray()));
					}
					catch (IllegalAct ex) {
						refuse(getTranslation(ex.messageKey(), ex.args().toArray()));
					}
				}));
		addFileRejectedListener(
				(event) -> refuse(getTranslation("base.upload.refused", event.getFileName(), event.getErrorMessage())));
	}

	/**
	 * What follows once every file that was chosen is here, such as showing the page
	 * anew; before that, it would stop those still on their way.
	 */
	public FileField afterwards(SerializableRunnable done) {
		addAllFinishedListener((event) -> {
			if (this.taken) {
				this.taken = false;
				clearFileList();
				String refused = this.refusal.getElement().getTextRecursively();
				if (!refused.isEmpty()) {
					Notices.error(refused);
				}
				done.run();
			}
		});
		return this;
	}

	/** Takes a photo at once, on devices that have a camera; hidden on others. */
	public FileField camera(String label) {
		addClassName("ec-file-camera");
		setAcceptedMimeTypes("image/jpeg", "image/png", "image/webp");
		getElement().setProperty("capture", "environment");
		setUploadButton(new Button(label, Icons.CAMERA.create()));
		return this;
	}

	private void refuse(String text) {
		clearFileList();
		this.refusal.removeAll();
		this.refusal.add(Icons.CIRCLE_ALERT.create(), new Span(text));
	}

	private static String megabytes(int bytes) {
		return String.valueOf(Math.max(1, bytes / (1024 * 1024)));
	}

	/**
	 * Refuses a file that is too large, whatever the browser let through: before it is
	 * read when its size is known, else as soon as there is too much of it.
	 */
	private static final class Limited extends InMemoryUploadHandler {

		private final int most;

		private final SerializableRunnable refuse;

		Limited(int most, SerializableRunnable refuse, InMemoryUploadCallback received) {
			super(received);
			this.most = most;
			this.refuse = refuse;
		}

		@Override
		public void handleUploadRequest(UploadEvent event) throws IOException {
			if (event.getFileSize() > this.most) {
				refuse(event);
			}
			else if (event.getFileSize() < 0) {
				byte[] start = event.getInputStream().readNBytes(this.most + 1);
				if (start.length > this.most) {
					refuse(event);
				}
				else {
					super.handleUploadRequest(new Read(event, start));
				}
			}
			else {
				super.handleUploadRequest(event);
			}
		}

		private void refuse(UploadEvent event) {
			event.reject();
			Future<Void> unused = event.getUI().access(this.refuse::run);
		}

	}

	/** A file of which no size was told, once it is here. */
	private static final class Read extends UploadEvent {

		private final byte[] content;

		Read(UploadEvent event, byte[] content) {
			super(event.getRequest(), event.getResponse(), event.getSession(), event.getFileName(), content.length,
					event.getContentType(), event.getOwningElement(), null);
			this.content = content;
		}

		@Override
		public InputStream getInputStream() {
			return new ByteArrayInputStream(this.content);
		}

	}

	/** Takes one uploaded file. */
	@FunctionalInterface
	public interface Received extends Serializable {

		void take(String fileName, byte[] content);

	}

}
