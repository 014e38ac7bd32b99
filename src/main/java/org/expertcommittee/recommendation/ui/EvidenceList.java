package org.expertcommittee.recommendation.ui;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import org.expertcommittee.attachment.AttachmentData;
import org.expertcommittee.attachment.Preview;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.PreviewLink;
import org.jspecify.annotations.Nullable;

/** What shows that a recommendation was implemented, as links that download it. */
class EvidenceList extends Div {

	/** What people may upload; the content decides. */
	static final String[] ENDINGS = { ".pdf", ".docx", ".xlsx", ".pptx", ".doc", ".xls", ".ppt", ".jpg", ".jpeg",
			".png", ".webp", ".gif", ".txt" };

	static final int MOST_FILES = 10;

	private static final long KILO = 1024;

	/**
	 * Makes the list.
	 * @param path address of the recommendation
	 * @param remove takes a file off again; nothing when that is not allowed
	 */
	EvidenceList(List<AttachmentData> files, String path, @Nullable SerializableConsumer<AttachmentData> remove) {
		addClassName("ec-files");
		for (AttachmentData file : files) {
			Anchor link = new Anchor(path + "/files/" + file.id(), file.fileName());
			link.setRouterIgnore(true);
			link.getElement().setAttribute("download", true);
			Div facts = new Div(new Span(size(file.sizeBytes())), new Span(file.uploadedBy()),
					new Span(Dates.moment(file.uploadedAt())));
			facts.addClassNames("ec-fact-line", "ec-caption");
			Div words = new Div(link, facts);
			words.addClassName("ec-row-words");
			Div row = new Div(Icons.PAPERCLIP.create(), words);
			row.addClassName("ec-row");
			if (Preview.of(file.mediaType()) != null) {
				row.add(new PreviewLink(path + "/files/" + file.id() + "/preview", file.fileName()));
			}
			if (remove != null) {
				Button button = new Button(Icons.X.create(), (event) -> remove.accept(file));
				button.addThemeVariants(ButtonVariant.TERTIARY);
				button.addClassName("ec-icon-button");
				String label = getTranslation("recommendation.removeFile", file.fileName());
				button.setAriaLabel(label);
				button.setTooltipText(label);
				row.add(button);
			}
			add(row);
		}
	}

	private static String size(long bytes) {
		if (bytes < KILO * KILO) {
			return Math.max(1, bytes / KILO) + " KB";
		}
		return String.format(Locale.ROOT, "%.1f MB", (double) bytes / KILO / KILO);
	}

}
