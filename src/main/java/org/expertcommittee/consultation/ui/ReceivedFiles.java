package org.expertcommittee.consultation.ui;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.attachment.ReceivedFile;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.FileField;
import org.expertcommittee.base.ui.FileList;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.consultation.CaseIntakeService;

/** Files that come with a request before there is a case to keep them. */
class ReceivedFiles extends Div {

	private final List<ReceivedFile> received = new ArrayList<>();

	private final Div list = new Div();

	/**
	 * Creates the field.
	 * @param largest most bytes of one file
	 */
	ReceivedFiles(CaseIntakeService intakes, int largest) {
		addClassName("ec-received-files");
		Span label = new Span(getTranslation("consultation.attachments"));
		label.addClassName("ec-secondary");
		this.list.addClassName("ec-files");
		add(label, this.list, new FileField(FileList.MOST_FILES, largest, (name, content) -> {
			if (this.received.size() >= FileList.MOST_FILES) {
				throw InvalidInput.at("file", "consultation.tooManyFiles", FileList.MOST_FILES);
			}
			this.received.add(intakes.receive(name, content));
			show();
		}, FileList.endings()));
	}

	List<ReceivedFile> files() {
		return List.copyOf(this.received);
	}

	private void show() {
		this.list.removeAll();
		for (ReceivedFile file : this.received) {
			Button remove = new Button(Icons.X.create(), (event) -> {
				this.received.remove(file);
				show();
			});
			remove.addThemeVariants(ButtonVariant.TERTIARY);
			remove.addClassName("ec-icon-button");
			remove.setAriaLabel(getTranslation("base.upload.removeFile", file.fileName()));
			Div words = new Div(new Span(file.fileName()), new FactLine(FileList.size(file.sizeBytes())).caption());
			words.addClassName("ec-row-words");
			Div row = new Div(Icons.PAPERCLIP.create(), words, remove);
			row.addClassName("ec-row");
			this.list.add(row);
		}
	}

}
