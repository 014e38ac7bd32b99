package org.expertcommittee.expert.ui;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.ui.Initials;
import org.expertcommittee.expert.Duplicate;

/** Shows who may be the same person, before somebody is registered twice. */
class DuplicateDialog extends Dialog {

	DuplicateDialog(List<Duplicate> duplicates, SerializableRunnable saveAnyway) {
		boolean certain = duplicates.stream().anyMatch(Duplicate::sameIdNumber);
		setHeaderTitle(getTranslation("expert.duplicate.title"));
		addClassName("ec-dialog");
		setWidth("480px");
		setMaxWidth("calc(100vw - 24px)");
		add(new Paragraph(getTranslation(certain ? "expert.duplicate.certain" : "expert.duplicate.likely")));
		duplicates.forEach((duplicate) -> add(line(duplicate)));
		if (!certain) {
			getFooter().add(new Button(getTranslation("expert.duplicate.anyway"), (event) -> {
				close();
				saveAnyway.run();
			}));
		}
		getFooter().add(new Button(getTranslation("base.close"), (event) -> close()));
	}

	private Div line(Duplicate duplicate) {
		// In another tab: what was typed here must not be lost.
		Anchor link = new Anchor(ExpertNavigation.details(duplicate.id()), duplicate.name(), AnchorTarget.BLANK);
		link.setTitle(getTranslation("expert.duplicate.open"));
		Span detail = new Span(Stream
			.of(duplicate.officeName(), duplicate.organisation(),
					duplicate.archived() ? getTranslation("expert.status.ARCHIVED") : null)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(getTranslation("base.listSeparator"))));
		detail.addClassName("ec-caption");
		Div words = new Div(link, detail);
		words.addClassName("ec-lines");
		Div line = new Div(new Initials(duplicate.name()), words);
		line.addClassName("ec-person");
		return line;
	}

}
