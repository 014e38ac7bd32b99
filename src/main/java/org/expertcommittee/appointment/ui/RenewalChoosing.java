package org.expertcommittee.appointment.ui;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import jakarta.validation.Validator;
import org.expertcommittee.appointment.RenewalChoice;
import org.expertcommittee.appointment.RenewalDecision;
import org.expertcommittee.appointment.RenewalFilter;
import org.expertcommittee.appointment.RenewalItem;
import org.expertcommittee.appointment.RenewalMember;
import org.expertcommittee.appointment.RenewalPlanService;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.committee.OfficeItem;
import org.springframework.dao.OptimisticLockingFailureException;

/** Stores choices as they are made, and tells when somebody else was quicker. */
class RenewalChoosing implements Serializable {

	private final RenewalItem renewal;

	private final transient RenewalPlanService plans;

	private final transient List<OfficeItem> offices;

	private final transient Validator validator;

	private final SerializableRunnable changed;

	RenewalChoosing(RenewalItem renewal, RenewalPlanService plans, List<OfficeItem> offices, Validator validator,
			SerializableRunnable changed) {
		this.renewal = renewal;
		this.plans = plans;
		this.offices = offices;
		this.validator = validator;
		this.changed = changed;
	}

	/** A key or a button: stored at once; another office is asked for. */
	void choose(RenewalMember member, RenewalDecision decision, SerializableRunnable done) {
		if (decision == RenewalDecision.REASSIGN) {
			open(member, decision, done);
			return;
		}
		Acts.attempt(() -> store(member, new RenewalChoice(decision, null, member.note(), member.version())));
		done.run();
		this.changed.run();
	}

	/** The dialog with decision, office and note of one member. */
	void open(RenewalMember member, RenewalDecision decision, SerializableRunnable done) {
		RecordForm<RenewalChoice> form = new RecordForm<>(RenewalChoice.class, this.validator)
			.reloadsFrom(() -> this.plans.get(this.renewal.id(), member.appointmentId()).choice());
		ComboBox<RenewalDecision> what = form.choice("decision", Translate.text("renewal.choice"),
				List.of(RenewalDecision.values()), (each) -> Translate.text(each.messageKey()));
		ComboBox<Long> office = office(form, member.officeId());
		form.longText("note", Translate.text("renewal.note"));
		what.addValueChangeListener((event) -> office.setVisible(event.getValue() == RenewalDecision.REASSIGN));
		RenewalChoice now = member.choice();
		form.setData(new RenewalChoice(decision, now.officeId(), now.note(), now.version()));
		office.setVisible(decision == RenewalDecision.REASSIGN);
		Dialog dialog = new FormDialog<>(Translate.text("renewal.choose", member.name()), form,
				(choice) -> this.plans.choose(this.renewal.id(), member.appointmentId(), choice), () -> {
					done.run();
					this.changed.run();
				})
			.saveLabel(Translate.text("renewal.choose.save"));
		dialog.open();
		if (decision == RenewalDecision.REASSIGN) {
			office.focus();
			office.setOpened(now.officeId() == null);
		}
	}

	/** Renews everybody who is still undecided, after a question. */
	void renewRest(SerializableRunnable done) {
		RenewalFilter rest = RenewalFilter.of(RenewalDecision.UNDECIDED);
		many(RenewalDecision.RENEW, this.plans.count(this.renewal.id(), rest),
				() -> this.plans.chooseAll(this.renewal.id(), rest, RenewalDecision.RENEW, null, null), done);
	}

	/** Chooses the same for those chosen from the list, after a question. */
	void many(RenewalDecision decision, List<Chosen> members, SerializableRunnable done) {
		List<Long> ids = members.stream().map(Chosen::id).toList();
		if (decision == RenewalDecision.REASSIGN) {
			openForMany(title(decision, ids.size()), (choice) -> {
				this.plans.chooseAll(this.renewal.id(), ids, decision, choice.officeId(), choice.note());
				done.run();
			});
		}
		else {
			many(decision, ids.size(), () -> this.plans.chooseAll(this.renewal.id(), ids, decision, null, null), done);
		}
	}

	private void many(RenewalDecision decision, long number, SerializableSupplier<Long> act,
			SerializableRunnable done) {
		String word = Translate.text(decision.messageKey());
		Confirm.ask(title(decision, number), Translate.text("renewal.many.text", number, word), word, () -> {
			AtomicLong stored = new AtomicLong();
			if (Acts.attempt(() -> stored.set(act.get()))) {
				Notices.success(Translate.text("renewal.many.done", stored.get(), word));
			}
			done.run();
			this.changed.run();
		});
	}

	private static String title(RenewalDecision decision, long number) {
		return Translate.text("renewal.many.title", number, Translate.text(decision.messageKey()));
	}

	/** Asks for the office that many get; the dialog closes when it has been stored. */
	private void openForMany(String title, SerializableConsumer<RenewalChoice> store) {
		RecordForm<RenewalChoice> form = new RecordForm<>(RenewalChoice.class, this.validator);
		office(form, 0);
		form.longText("note", Translate.text("renewal.note"));
		form.setData(new RenewalChoice(RenewalDecision.REASSIGN, null, null, 0));
		new FormDialog<>(title, form, store::accept, this.changed).saveLabel(Translate.text("renewal.choose.save"))
			.open();
	}

	private ComboBox<Long> office(RecordForm<RenewalChoice> form, long present) {
		return form.choice("officeId", Translate.text("renewal.choose.office"),
				this.offices.stream().map(OfficeItem::id).filter((id) -> id != present).toList(),
				(id) -> this.offices.stream()
					.filter((each) -> each.id() == id)
					.findFirst()
					.map(OfficeItem::name)
					.orElse(""));
	}

	private void store(RenewalMember member, RenewalChoice choice) {
		try {
			this.plans.choose(this.renewal.id(), member.appointmentId(), choice);
		}
		catch (StaleData | OptimisticLockingFailureException ex) {
			RenewalMember theirs = this.plans.get(this.renewal.id(), member.appointmentId());
			String by = theirs.changedBy();
			Notices.error(Translate.text("renewal.stale", member.name(), (by != null) ? by : "", words(theirs)));
		}
	}

	static String words(RenewalMember member) {
		String word = Translate.text(member.decision().messageKey());
		return (member.decision() == RenewalDecision.REASSIGN) ? word + " " + member.newOfficeName() : word;
	}

}
