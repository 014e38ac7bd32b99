package org.expertcommittee.committee.ui;

import java.util.List;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.validation.Validator;
import org.expertcommittee.base.ChineseNumerals;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.EmptyState;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.Tone;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.TermChangeItem;
import org.expertcommittee.committee.TermData;
import org.expertcommittee.committee.TermItem;
import org.expertcommittee.committee.TermService;

/** A committee's terms, each with its extensions and shortenings. */
class TermPanel extends Panel {

	private final transient CommitteeService committees;

	private final transient TermService terms;

	private final transient Validator validator;

	private final long committeeId;

	private final Div lines = new Div();

	TermPanel(CommitteeService committees, TermService terms, Validator validator, long committeeId) {
		super(Text.of("committee.terms"));
		this.committees = committees;
		this.terms = terms;
		this.validator = validator;
		this.committeeId = committeeId;
		withAside(Text.small(getTranslation("committee.term.new"), this::create));
		add(this.lines);
		show();
	}

	private void show() {
		this.lines.removeAll();
		List<TermItem> all = this.committees.terms(this.committeeId);
		if (all.isEmpty()) {
			this.lines.add(new EmptyState(Icons.CALENDAR_DAYS, getTranslation("committee.terms.none"),
					getTranslation("committee.terms.next")));
		}
		List<TermChangeItem> changes = this.terms.changes(this.committeeId);
		long current = this.committees.currentTerm(this.committeeId).map(TermItem::id).orElse(-1L);
		for (TermItem term : all) {
			Div line = Text.line(term.name(), Dates.period(term.startsOn(), term.endsOn()),
					Text.icon(Icons.PENCIL, "committee.edit", term.name(), () -> edit(term.id())),
					Text.icon(Icons.CALENDAR_CLOCK, "committee.term.change", term.name(), () -> change(term)),
					Text.icon(Icons.TRASH_2, "committee.delete", term.name(), () -> delete(term)));
			if (term.id() == current) {
				line.addComponentAtIndex(1,
						new StatusBadge(Tone.GREEN, getTranslation("committee.term.current"), null));
			}
			this.lines.add(line);
			history(changes.stream().filter((change) -> change.termId() == term.id()).toList());
		}
	}

	private void history(List<TermChangeItem> changes) {
		if (changes.isEmpty()) {
			return;
		}
		UnorderedList list = new UnorderedList();
		list.addClassNames("ec-term-changes", "ec-caption");
		for (TermChangeItem change : changes) {
			String what = getTranslation(change.extension() ? "committee.term.extended" : "committee.term.shortened",
					change.oldEndsOn(), change.newEndsOn());
			list.add(new ListItem(new FactLine(what, change.reason(), change.decisionNumber(),
					(change.decidedOn() != null) ? getTranslation("committee.term.decided", change.decidedOn()) : null,
					getTranslation("committee.term.madeBy", change.madeBy(), Dates.moment(change.madeAt())))));
		}
		this.lines.add(list);
	}

	private void create() {
		RecordForm<TermData> form = form(false);
		List<TermItem> all = this.committees.terms(this.committeeId);
		if (!all.isEmpty()) {
			String number = (all.size() < 99) ? ChineseNumerals.count(all.size() + 1) : String.valueOf(all.size() + 1);
			form.setData(TermData.after(all.getFirst(), getTranslation("committee.term.nth", number)));
		}
		new FormDialog<>(getTranslation("committee.term.new"), form,
				(data) -> this.terms.create(this.committeeId, data), this::show)
			.open();
	}

	private void edit(long id) {
		RecordForm<TermData> form = form(this.terms.inUse(id)).reloadsFrom(() -> this.terms.edit(id));
		form.setData(this.terms.edit(id));
		new FormDialog<>(getTranslation("committee.term.edit"), form, (data) -> this.terms.update(id, data), this::show)
			.open();
	}

	private void change(TermItem term) {
		TermChangeForm form = new TermChangeForm(this.validator, this.terms, term);
		new FormDialog<>(getTranslation("committee.of", getTranslation("committee.term.change"), term.name()), form,
				(data) -> this.terms.changeEnd(term.id(), data), this::show)
			.open();
	}

	private void delete(TermItem term) {
		Confirm.danger(getTranslation("committee.term.deleteTitle", term.name()),
				getTranslation("committee.term.deleteText"), getTranslation("committee.delete"), () -> {
					Acts.attempt(() -> this.terms.delete(term.id()), getTranslation("committee.deleted"));
					show();
				});
	}

	private RecordForm<TermData> form(boolean nameOnly) {
		RecordForm<TermData> form = new RecordForm<>(TermData.class, this.validator);
		form.setColspan(form.text("name", getTranslation("committee.term.name")), 2);
		DatePicker start = form.day("startsOn", getTranslation("committee.term.startsOn"));
		DatePicker end = form.day("endsOn", getTranslation("committee.term.endsOn"));
		if (nameOnly) {
			start.setReadOnly(true);
			end.setReadOnly(true);
			end.setHelperText(getTranslation("committee.term.days.help"));
		}
		return form;
	}

}
