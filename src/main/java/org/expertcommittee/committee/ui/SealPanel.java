package org.expertcommittee.committee.ui;

import java.io.ByteArrayInputStream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.EmptyState;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.FileField;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.committee.CommitteeSealService;
import org.expertcommittee.committee.SealInfo;

/** The picture of the seal, as it will lie on a certificate. */
class SealPanel extends Panel {

	private static final String PNG = ".png";

	private final transient CommitteeSealService seals;

	private final long committeeId;

	private final Div content = new Div();

	SealPanel(CommitteeSealService seals, long committeeId) {
		super(Text.of("committee.seal"));
		this.seals = seals;
		this.committeeId = committeeId;
		this.content.addClassName("ec-seal");
		add(about("committee.seal.about"), this.content);
		show();
	}

	/** For those who may not even see the seal. */
	static Panel closed() {
		return new Panel(Text.of("committee.seal"), about("committee.seal.closed"));
	}

	private static Paragraph about(String key) {
		Paragraph about = new Paragraph(Text.of(key));
		about.addClassName("ec-caption");
		return about;
	}

	private void show() {
		this.content.removeAll();
		SealInfo seal = this.seals.info(this.committeeId).orElse(null);
		if (seal == null) {
			this.content.add(new EmptyState(Icons.STAMP, getTranslation("committee.seal.none"),
					getTranslation("committee.seal.next")));
		}
		else {
			Div desk = new Div(picture(seal));
			desk.addClassName("ec-seal-desk");
			this.content.add(desk,
					new Facts().with(getTranslation("committee.seal.size"), seal.width() + " × " + seal.height())
						.with(getTranslation("committee.seal.savedBy"), seal.savedBy())
						.with(getTranslation("committee.seal.savedAt"), Dates.moment(seal.savedAt())));
		}
		FileField upload = new FileField(1, CommitteeSealService.MOST_BYTES, (name, bytes) -> {
			this.seals.set(this.committeeId, bytes);
			Notices.success(getTranslation("committee.seal.saved"));
			show();
		}, PNG);
		upload.setUploadButton(
				new Button(getTranslation((seal == null) ? "committee.seal.upload" : "committee.seal.replace"),
						Icons.UPLOAD.create()));
		this.content.add(upload);
		if (seal != null) {
			Button remove = new Button(getTranslation("committee.seal.remove"), (event) -> remove());
			remove.addThemeVariants(ButtonVariant.TERTIARY);
			this.content.add(remove);
		}
	}

	private Component picture(SealInfo seal) {
		return new Image(DownloadHandler.fromInputStream((event) -> {
			byte[] png = this.seals.picture(this.committeeId)
				.orElseThrow(() -> new NotFound("seal of committee " + this.committeeId));
			return new DownloadResponse(new ByteArrayInputStream(png), seal.sha256() + PNG, "image/png", png.length);
		}).inline(), getTranslation("committee.seal.preview"));
	}

	private void remove() {
		Confirm.danger(getTranslation("committee.seal.removeTitle"), getTranslation("committee.seal.removeText"),
				getTranslation("committee.seal.remove"), () -> {
					Acts.attempt(() -> this.seals.remove(this.committeeId), getTranslation("committee.seal.removed"));
					show();
				});
	}

}
