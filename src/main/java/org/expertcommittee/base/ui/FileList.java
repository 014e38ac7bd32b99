package org.expertcommittee.base.ui;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import org.expertcommittee.base.ListedFile;
import org.jspecify.annotations.Nullable;

/** Files as links that download them; PDF and pictures can be looked at first. */
public class FileList extends Div {

	private static final String[] ENDINGS = { ".pdf", ".docx", ".xlsx", ".pptx", ".doc", ".xls", ".ppt", ".jpg",
			".jpeg", ".png", ".webp", ".gif", ".txt" };

	/** Most files of one person in one place. */
	public static final int MOST_FILES = 10;

	private static final long KILO = 1024;

	/**
	 * Makes the list.
	 * @param path address of the record whose files these are, without an ending slash
	 * @param remove takes the file of that id off again; nothing when that is not allowed
	 */
	public FileList(List<? extends ListedFile> files, String path, @Nullable SerializableConsumer<Long> remove) {
		addClassName("ec-files");
		for (ListedFile file : files) {
			long id = file.id();
			Anchor link = new Anchor(path + "/files/" + id, file.fileName());
			link.setRouterIgnore(true);
			link.getElement().setAttribute("download", true);
			Div words = new Div(link,
					new FactLine(size(file.sizeBytes()), file.uploadedBy(), Dates.moment(file.uploadedAt())).caption());
			words.addClassName("ec-row-words");
			Div row = new Div(Icons.PAPERCLIP.create(), words);
			row.addClassName("ec-row");
			if (file.previewable()) {
				row.add(new PreviewLink(path + "/files/" + id + "/preview", file.fileName()));
			}
			if (remove != null) {
				Button button = new Button(Icons.X.create(), (event) -> remove.accept(id));
				button.addThemeVariants(ButtonVariant.TERTIARY);
				button.addClassName("ec-icon-button");
				String label = getTranslation("base.upload.removeFile", file.fileName());
				button.setAriaLabel(label);
				button.setTooltipText(label);
				row.add(button);
			}
			add(row);
		}
	}

	/** Endings of what people may upload; the content decides. */
	public static String[] endings() {
		return ENDINGS.clone();
	}

	/** A size in words, such as 12 KB or 1.5 MB; 1 KB is 1,024 bytes. */
	public static String size(long bytes) {
		if (bytes < KILO * KILO) {
			return Math.max(1, bytes / KILO) + " KB";
		}
		return String.format(Locale.ROOT, "%.1f MB", (double) bytes / KILO / KILO);
	}

}
