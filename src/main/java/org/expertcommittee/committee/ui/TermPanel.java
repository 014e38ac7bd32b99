package org.expertcommittee.committee.ui;

import java.util.List;

import com.vaadin.flow.component.html.Div;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.EmptyState;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.SaveAction;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.TermData;
import org.expertcommittee.committee.TermItem;
import org.expertcommittee.committee.TermService;

/** The committee's terms. */
class TermPanel extends Panel {

	private final transient CommitteeService committees;

	private final transient TermService terms;

	private final transient Validator validator;

	private final Div lines = new Div();

	TermPanel(CommitteeService committees, TermService terms, Validator validator) {
		super(Text.of("committee.terms"));
		this.committees = committees;
		this.terms = terms;
		this.validator = validator;
		withAside(Text.small(getTranslation("committee.term.new"), this::create));
		add(this.lines);
		show();
	}

	private void show() {
		this.lines.removeAll();
		List<TermItem> all = this.committees.terms();
		if (all.isEmpty()) {
			this.lines.add(new EmptyState(Icons.CALENDAR_DAYS, getTranslation("committee.terms.none"),
					getTranslation("committee.terms.next")));
		}
		long current = this.committees.currentTerm().map(TermItem::id).orElse(-1L);
		for (TermItem term : all) {
			String name = (term.id() == current)
					? getTranslation("committee.of", term.name(), getTranslation("committee.term.current"))
					: term.name();
			this.lines.add(Text.line(name, getTranslation("base.period", term.startsOn(), term.endsOn()),
					Text.icon(Icons.PENCIL, "committee.edit", term.name(), () -> edit(term.id()))));
		}
	}

	private void create() {
		open("committee.term.new", form(), this.committees::createTerm);
	}

	private void edit(long id) {
		RecordForm<TermData> form = form().reloadsFrom(() -> this.terms.edit(id));
		form.setData(this.terms.edit(id));
		open("committee.term.edit", form, (data) -> this.terms.update(id, data));
	}

	private RecordForm<TermData> form() {
		RecordForm<TermData> form = new RecordForm<>(TermData.class, this.validator);
		form.setColspan(form.text("name", getTranslation("committee.term.name")), 2);
		form.day("startsOn", getTranslation("committee.term.startsOn"));
		form.day("endsOn", getTranslation("committee.term.endsOn"));
		return form;
	}

	private void open(String title, RecordForm<TermData> form, SaveAction<TermData> save) {
		new FormDialog<>(getTranslation(title), form, save, this::show).open();
	}

}
