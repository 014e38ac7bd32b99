package org.expertcommittee.committee.ui;

import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.expertcommittee.attachment.AttachmentData;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.FileField;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.committee.CommitteeNoticeService;

/** The file of the establishing notice. */
class NoticePanel extends Panel {

	private static final String[] ENDINGS = { ".pdf", ".docx", ".doc", ".jpg", ".jpeg", ".png" };

	private final transient CommitteeNoticeService notices;

	private final long committeeId;

	private final Div content = new Div();

	NoticePanel(CommitteeNoticeService notices, long committeeId) {
		super(Text.of("committee.notice"));
		this.notices = notices;
		this.committeeId = committeeId;
		add(this.content);
		show();
	}

	private void show() {
		this.content.removeAll();
		Optional<AttachmentData> file = this.notices.get(this.committeeId);
		file.ifPresentOrElse(this::row, () -> {
			Span none = new Span(getTranslation("committee.notice.none"));
			none.addClassName("ec-caption");
			this.content.add(new Div(none));
		});
		int most = (int) Math.min(Integer.MAX_VALUE, this.notices.largestBytes());
		FileField upload = new FileField(1, most, (name, bytes) -> {
			this.notices.set(this.committeeId, name, bytes);
			Notices.success(getTranslation("committee.notice.saved"));
			show();
		}, ENDINGS);
		upload.setUploadButton(
				new Button(getTranslation(file.isPresent() ? "committee.notice.replace" : "committee.notice.upload"),
						Icons.UPLOAD.create()));
		this.content.add(upload);
	}

	private void row(AttachmentData file) {
		Anchor link = new Anchor();
		link.setText(file.fileName());
		link.setHref(
				DownloadHandler.fromInputStream((event) -> new DownloadResponse(this.notices.open(this.committeeId),
						file.fileName(), file.mediaType(), file.sizeBytes())),
				AttachmentType.DOWNLOAD);
		Div words = new Div(link, new FactLine(file.uploadedBy(), Dates.moment(file.uploadedAt())).caption());
		words.addClassName("ec-row-words");
		Button remove = new Button(getTranslation("committee.notice.remove"), (event) -> remove(file.fileName()));
		remove.addThemeVariants(ButtonVariant.TERTIARY);
		Div row = new Div(Icons.PAPERCLIP.create(), words, remove);
		row.addClassName("ec-row");
		this.content.add(row);
	}

	private void remove(String fileName) {
		Confirm.danger(getTranslation("committee.notice.removeTitle"), fileName,
				getTranslation("committee.notice.remove"), () -> {
					Acts.attempt(() -> this.notices.remove(this.committeeId),
							getTranslation("committee.notice.removed"));
					show();
				});
	}

}
