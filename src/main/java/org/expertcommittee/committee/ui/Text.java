package org.expertcommittee.committee.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.SaveAction;
import org.expertcommittee.base.ui.Translate;
import org.jspecify.annotations.Nullable;

/** The lines that terms, offices and fields are listed in. */
final class Text {

	private Text() {
	}

	static String of(String key, Object... args) {
		return Translate.text(key, args);
	}

	/** A line with a name, a remark and small buttons. */
	static Div line(String name, @Nullable String remark, Component... actions) {
		Span title = new Span(name);
		Div words = new Div(title);
		if (remark != null) {
			Span caption = new Span(remark);
			caption.addClassName("ec-caption");
			words.add(caption);
		}
		words.addClassName("ec-lines");
		Div buttons = new Div(actions);
		buttons.addClassName("ec-settings-actions");
		Div line = new Div(words, buttons);
		line.addClassName("ec-settings-line");
		return line;
	}

	/** A button that is only an icon; its name says what it does to whom. */
	static Button icon(Icons icon, String act, String name, SerializableRunnable run) {
		Button button = new Button(icon.create(), (event) -> run.run());
		button.addThemeVariants(ButtonVariant.TERTIARY);
		button.addClassName("ec-icon-button");
		button.setAriaLabel(of("committee.of", of(act), name));
		button.setTooltipText(of(act));
		return button;
	}

	/** The foot of a form in a page: 保存, which says so when it is done. */
	static <T extends Record> Div foot(RecordForm<T> form, SaveAction<T> action, SerializableRunnable saved) {
		Button save = new Button(of("base.save"), (event) -> {
			if (form.save(action)) {
				Notices.success(of("committee.saved"));
				saved.run();
			}
		});
		save.addThemeVariants(ButtonVariant.PRIMARY);
		Div foot = new Div(save);
		foot.addClassName("ec-form-foot");
		return foot;
	}

	static Button small(String label, SerializableRunnable run) {
		Button button = new Button(label, Icons.PLUS.create(), (event) -> run.run());
		button.addThemeVariants(ButtonVariant.TERTIARY);
		return button;
	}

}
