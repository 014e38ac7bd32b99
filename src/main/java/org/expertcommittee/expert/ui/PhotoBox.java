package org.expertcommittee.expert.ui;

import java.io.ByteArrayInputStream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.FileField;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.expert.PhotoService;

/** An expert's photo with what can be done about it. */
class PhotoBox extends Div {

	private static final String FILE_NAME = "photo.jpg";

	PhotoBox(PhotoService photos, long expertId, String name, boolean hasPhoto, SerializableRunnable changed) {
		addClassName("ec-photo");
		add(hasPhoto ? picture(photos, expertId, name) : placeholder());
		FileField upload = new FileField(1, PhotoService.MOST_BYTES, (fileName, content) -> {
			photos.set(expertId, content);
			Notices.success(getTranslation("expert.photo.saved"));
			changed.run();
		}, ".jpg", ".jpeg", ".png");
		Button choose = new Button(getTranslation(hasPhoto ? "expert.photo.change" : "expert.photo.upload"),
				Icons.UPLOAD.create());
		upload.setUploadButton(choose);
		upload.setDropAllowed(false);
		Div actions = new Div(upload);
		actions.addClassName("ec-photo-actions");
		if (hasPhoto) {
			Button remove = new Button(getTranslation("expert.photo.remove"), (event) -> {
				if (Acts.attempt(() -> photos.remove(expertId), getTranslation("expert.photo.removed"))) {
					changed.run();
				}
			});
			remove.addThemeVariants(ButtonVariant.TERTIARY);
			actions.add(remove);
		}
		add(actions);
	}

	private Component picture(PhotoService photos, long expertId, String name) {
		return new Image(DownloadHandler.fromInputStream((event) -> {
			byte[] photo = photos.get(expertId).orElseThrow(() -> new NotFound("photo " + expertId));
			return new DownloadResponse(new ByteArrayInputStream(photo), FILE_NAME, "image/jpeg", photo.length);
		}).inline(), getTranslation("expert.photo.of", name));
	}

	private Component placeholder() {
		Div box = new Div(Icons.USER.create());
		box.addClassName("ec-photo-none");
		box.getElement().setAttribute("role", "img");
		box.getElement().setAttribute("aria-label", getTranslation("expert.photo.none"));
		return box;
	}

}
