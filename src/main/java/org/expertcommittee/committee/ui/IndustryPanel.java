package org.expertcommittee.committee.ui;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.EmptyState;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.SaveAction;
import org.expertcommittee.committee.IndustryData;
import org.expertcommittee.committee.IndustryItem;
import org.expertcommittee.committee.IndustryService;

/** The fields of expertise: added, renamed, ordered, withdrawn. */
class IndustryPanel extends Panel {

	private final transient IndustryService industries;

	private final transient Validator validator;

	private final Div lines = new Div();

	IndustryPanel(IndustryService industries, Validator validator) {
		super(Text.of("committee.industries"));
		this.industries = industries;
		this.validator = validator;
		withAside(Text.small(getTranslation("committee.industry.new"), this::create));
		Paragraph about = new Paragraph(getTranslation("committee.industries.about"));
		about.addClassName("ec-caption");
		add(about, this.lines);
		show();
	}

	private void show() {
		this.lines.removeAll();
		List<IndustryItem> all = this.industries.all();
		if (all.isEmpty()) {
			this.lines.add(new EmptyState(Icons.TAG, getTranslation("committee.industries.none"),
					getTranslation("committee.industries.next")));
		}
		for (IndustryItem industry : all) {
			long id = industry.id();
			Button up = Text.icon(Icons.CHEVRON_UP, "committee.up", industry.name(),
					() -> act(() -> this.industries.move(id, -1)));
			up.setEnabled(!industry.equals(all.getFirst()));
			Button down = Text.icon(Icons.CHEVRON_DOWN, "committee.down", industry.name(),
					() -> act(() -> this.industries.move(id, 1)));
			down.setEnabled(!industry.equals(all.getLast()));
			Button rename = Text.icon(Icons.PENCIL, "committee.edit", industry.name(), () -> rename(id));
			Button offer = industry.active()
					? Text.icon(Icons.EYE_OFF, "committee.deactivate", industry.name(),
							() -> act(() -> this.industries.deactivate(id)))
					: Text.icon(Icons.EYE, "committee.activate", industry.name(),
							() -> act(() -> this.industries.activate(id)));
			this.lines.add(Text.line(industry.name(), industry.active() ? null : getTranslation("committee.inactive"),
					up, down, rename, offer));
		}
	}

	private void act(SerializableRunnable act) {
		Acts.attempt(act);
		show();
	}

	private void create() {
		open("committee.industry.new", form(), this.industries::create);
	}

	private void rename(long id) {
		RecordForm<IndustryData> form = form().reloadsFrom(() -> this.industries.edit(id));
		form.setData(this.industries.edit(id));
		open("committee.industry.edit", form, (data) -> this.industries.rename(id, data));
	}

	private RecordForm<IndustryData> form() {
		RecordForm<IndustryData> form = new RecordForm<>(IndustryData.class, this.validator);
		form.setColspan(form.text("name", getTranslation("committee.industry.name")), 2);
		return form;
	}

	private void open(String title, RecordForm<IndustryData> form, SaveAction<IndustryData> save) {
		new FormDialog<>(getTranslation(title), form, save, this::show).open();
	}

}
