package org.expertcommittee.batch.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.shared.Registration;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.batch.BatchFile;
import org.expertcommittee.batch.BatchProgress;
import org.expertcommittee.batch.BatchService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * How far a batch is: asks again every second while it is open and the batch goes on, and
 * shows what failed at the end.
 */
class BatchDialog extends Dialog {

	private static final int POLL_MILLIS = 1000;

	private final transient BatchService service;

	private final SerializableRunnable ended;

	private final BatchMeter meter = new BatchMeter();

	private final BatchFailures failures;

	private final Button cancel = new Button();

	private final Button retry = new Button();

	private final Button close = new Button();

	private @Nullable Anchor download;

	private @Nullable Registration polling;

	private int pollBefore;

	private long id;

	BatchDialog(BatchService service, long id, SerializableRunnable ended) {
		this.service = service;
		this.id = id;
		this.ended = ended;
		this.failures = new BatchFailures(service);
		addClassNames("ec-dialog", "ec-batch-dialog");
		setWidth("560px");
		setMaxWidth("calc(100vw - 24px)");
		setCloseOnOutsideClick(false);
		this.cancel.setText(getTranslation("batch.cancel"));
		this.cancel.addThemeVariants(ButtonVariant.TERTIARY);
		this.cancel.addClickListener((event) -> askToCancel());
		this.retry.setIcon(Icons.ROTATE_CCW.create());
		this.retry.addClickListener((event) -> retry());
		this.close.addClickListener((event) -> close());
		this.close.addThemeVariants(ButtonVariant.PRIMARY);
		add(this.meter, this.failures);
		getFooter().add(this.cancel, this.retry, this.close);
		addOpenedChangeListener((event) -> {
			if (!event.isOpened()) {
				this.ended.run();
			}
		});
		show(service.progress(id));
	}

	private void show(BatchProgress progress) {
		boolean over = progress.state().ended();
		setHeaderTitle(getTranslation(progress.kindKey()));
		this.meter.show(progress);
		this.failures.show(progress);
		this.cancel.setVisible(!over);
		this.cancel.setEnabled(progress.cancelledBy() == null);
		this.retry.setVisible(progress.retryable());
		this.retry
			.setText(getTranslation((progress.failed() + progress.skipped() > 0) ? "batch.retry" : "batch.retryAll"));
		this.close.setText(getTranslation(over ? "base.close" : "batch.continueInBackground"));
		showDownload(progress.file());
		if (over) {
			stopAsking();
		}
	}

	private void showDownload(BatchProgress.@Nullable Product file) {
		if (this.download != null) {
			getFooter().remove(this.download);
			this.download = null;
		}
		if (file != null) {
			Anchor link = new Anchor();
			link.setHref(product(this.id), AttachmentType.DOWNLOAD);
			link.addClassName("ec-button");
			link.add(Icons.DOWNLOAD.create(), new Span(getTranslation("batch.download", file.name())));
			getFooter().add(link);
			this.download = link;
		}
	}

	private DownloadHandler product(long batchId) {
		return (event) -> {
			try {
				BatchFile file = this.service.file(batchId);
				event.setFileName(file.name());
				event.setContentType(file.mediaType());
				event.setContentLength(file.size());
				try (InputStream content = file.content()) {
					content.transferTo(event.getOutputStream());
				}
			}
			catch (NotFound | AccessDeniedException ex) {
				event.getResponse().setStatus(404);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		};
	}

	private void askToCancel() {
		Confirm.ask(getTranslation("batch.cancelAsk"), getTranslation("batch.cancelText"),
				getTranslation("batch.cancel"), () -> {
					Acts.attempt(() -> this.service.cancel(this.id), getTranslation("batch.cancelled"));
					show(this.service.progress(this.id));
				});
	}

	private void retry() {
		Acts.attempt(() -> {
			this.id = this.service.retry(this.id);
			this.meter.forget();
			show(this.service.progress(this.id));
			ask(UI.getCurrent());
		});
	}

	@Override
	protected void onAttach(AttachEvent event) {
		super.onAttach(event);
		BatchProgress progress = this.service.progress(this.id);
		show(progress);
		if (!progress.state().ended()) {
			ask(event.getUI());
		}
	}

	@Override
	protected void onDetach(DetachEvent event) {
		stopAsking();
		super.onDetach(event);
	}

	private void ask(UI ui) {
		if (this.polling == null) {
			this.pollBefore = ui.getPollInterval();
			ui.setPollInterval(POLL_MILLIS);
			this.polling = ui.addPollListener((event) -> again());
		}
	}

	private void again() {
		BatchProgress progress = this.service.progress(this.id);
		show(progress);
		if (progress.state().ended()) {
			this.ended.run();
		}
	}

	private void stopAsking() {
		if (this.polling != null) {
			this.polling.remove();
			this.polling = null;
			getUI().ifPresent((ui) -> ui.setPollInterval(this.pollBefore));
		}
	}

}
