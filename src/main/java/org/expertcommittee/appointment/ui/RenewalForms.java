package org.expertcommittee.appointment.ui;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.appointment.RenewalData;
import org.expertcommittee.appointment.RenewalItem;
import org.expertcommittee.appointment.RenewalLetter;
import org.expertcommittee.appointment.RenewalService;
import org.expertcommittee.base.ChineseNumerals;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.TermData;
import org.expertcommittee.committee.TermItem;
import org.expertcommittee.committee.TermService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the dialogs in which a 换届 is started and changed. */
@Component
class RenewalForms {

	private final RenewalService renewals;

	private final CommitteeService committees;

	private final TermService terms;

	private final Validator validator;

	RenewalForms(RenewalService renewals, CommitteeService committees, TermService terms, Validator validator) {
		this.renewals = renewals;
		this.committees = committees;
		this.terms = terms;
		this.validator = validator;
	}

	/** Opens the dialog for a new 换届, from the present term to the one after it. */
	void start(SerializableConsumer<Long> started) {
		TermItem oldTerm = this.committees.currentTerm().orElse(null);
		TermItem newTerm = (oldTerm != null) ? after(oldTerm).orElse(null) : null;
		RecordForm<RenewalData> form = form(oldTerm, true);
		form.setData(blank((oldTerm != null) ? oldTerm.id() : null, (newTerm != null) ? newTerm.id() : null,
				(newTerm != null) ? newTerm.startsOn() : null));
		AtomicLong id = new AtomicLong();
		new FormDialog<>(Translate.text("renewal.start"), form, (data) -> id.set(this.renewals.start(data)),
				() -> started.accept(id.get()))
			.saveLabel(Translate.text("renewal.start"))
			.open();
	}

	/** Opens the dialog that moves a plan to another new term or first day. */
	void edit(RenewalItem renewal, SerializableRunnable saved) {
		RecordForm<RenewalData> form = form(this.committees.term(renewal.oldTermId()), false)
			.reloadsFrom(() -> this.renewals.get(renewal.id()).toData());
		form.setData(renewal.toData());
		new FormDialog<>(Translate.text("renewal.edit"), form, (data) -> this.renewals.update(renewal.id(), data),
				saved)
			.open();
	}

	/** Opens the dialog with the words of the thank-you letter. */
	void letter(RenewalItem renewal, SerializableRunnable saved) {
		RecordForm<RenewalLetter> form = new RecordForm<>(RenewalLetter.class, this.validator)
			.reloadsFrom(() -> letterOf(this.renewals.get(renewal.id())));
		form.longText("text", Translate.text("renewal.letter.text"))
			.setHelperText(Translate.text("renewal.letter.hint"));
		form.setData(letterOf(renewal));
		new FormDialog<>(Translate.text("renewal.letter"), form, (data) -> this.renewals.word(renewal.id(), data),
				saved)
			.open();
	}

	private static RenewalLetter letterOf(RenewalItem renewal) {
		return new RenewalLetter(renewal.letter(), renewal.version());
	}

	@SuppressWarnings("NullAway") // refused by validation until it is filled in
	private static RenewalData blank(@Nullable Long oldTerm, @Nullable Long newTerm, @Nullable LocalDate start) {
		return new RenewalData(oldTerm, newTerm, start, 0);
	}

	private RecordForm<RenewalData> form(@Nullable TermItem present, boolean chooseOld) {
		RecordForm<RenewalData> form = new RecordForm<>(RenewalData.class, this.validator);
		List<CommitteeFacts> all = this.committees.all();
		List<TermItem> open = this.committees.openTerms();
		ComboBox<Long> oldTerm = form.choice("oldTermId", Translate.text("renewal.oldTerm"), ids(open),
				(id) -> word(all, id));
		oldTerm.setReadOnly(!chooseOld);
		ComboBox<Long> newTerm = form.choice("newTermId", Translate.text("renewal.newTerm"), List.of(),
				(id) -> word(all, id));
		DatePicker startsOn = form.day("startsOn", Translate.text("renewal.startsOn"));
		Button create = new Button(Translate.text("renewal.newTermCreate"), Icons.PLUS.create(),
				(event) -> createTerm(oldTerm.getValue(), (id) -> {
					newTerm.setItems(laterThan(oldTerm.getValue()));
					newTerm.setValue(id);
					startsOn.setValue(this.committees.term(id).startsOn());
				}));
		create.setEnabled(present != null);
		newTerm.setHelperText(Translate.text("renewal.newTermHint"));
		newTerm.setItems(laterThan((present != null) ? present.id() : null));
		oldTerm.addValueChangeListener((event) -> {
			if (event.isFromClient()) {
				newTerm.setItems(laterThan(event.getValue()));
				create.setEnabled(event.getValue() != null);
			}
		});
		newTerm.addValueChangeListener((event) -> {
			if (event.isFromClient() && event.getValue() != null) {
				startsOn.setValue(this.committees.term(event.getValue()).startsOn());
			}
		});
		form.add(create);
		return form;
	}

	private void createTerm(@Nullable Long oldTermId, SerializableConsumer<Long> created) {
		if (oldTermId == null) {
			return;
		}
		TermItem oldTerm = this.committees.term(oldTermId);
		RecordForm<TermData> form = new RecordForm<>(TermData.class, this.validator);
		form.setColspan(form.text("name", Translate.text("committee.term.name")), 2);
		form.day("startsOn", Translate.text("committee.term.startsOn"));
		form.day("endsOn", Translate.text("committee.term.endsOn"));
		form.setData(following(oldTerm, this.committees.terms(oldTerm.committeeId()).size()));
		AtomicLong id = new AtomicLong();
		new FormDialog<>(Translate.text("renewal.newTermCreate"), form,
				(data) -> id.set(this.terms.create(oldTerm.committeeId(), data)), () -> created.accept(id.get()))
			.open();
	}

	/** A term that begins the day after and lasts as long. */
	static TermData following(TermItem term, int terms) {
		LocalDate start = term.endsOn().plusDays(1);
		Period length = Period.between(term.startsOn(), start);
		String name = Translate.text("renewal.termName",
				(terms < 99) ? ChineseNumerals.count(terms + 1) : String.valueOf(terms + 1));
		return new TermData(name, start, start.plus(length).minusDays(1), 0);
	}

	private Optional<TermItem> after(TermItem term) {
		return this.committees.terms(term.committeeId())
			.stream()
			.filter((each) -> each.startsOn().isAfter(term.startsOn()))
			.min(Comparator.comparing(TermItem::startsOn));
	}

	private List<Long> laterThan(@Nullable Long termId) {
		if (termId == null) {
			return List.of();
		}
		TermItem term = this.committees.term(termId);
		return ids(this.committees.terms(term.committeeId())
			.stream()
			.filter((each) -> each.startsOn().isAfter(term.startsOn()))
			.toList());
	}

	private static List<Long> ids(List<TermItem> terms) {
		return terms.stream().map(TermItem::id).toList();
	}

	private String word(List<CommitteeFacts> all, Long termId) {
		TermItem term = this.committees.term(termId);
		String word = Translate.text("renewal.termOption", term.name(), term.startsOn(), term.endsOn());
		return (all.size() < 2) ? word
				: all.stream()
					.filter((each) -> each.id() == term.committeeId())
					.findFirst()
					.map((each) -> each.shortName() + " " + word)
					.orElse(word);
	}

}
