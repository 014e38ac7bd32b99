package org.expertcommittee.appointment.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.appointment.AppointmentChangeService;
import org.expertcommittee.appointment.AppointmentListItem;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.appointment.EndData;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.Translate;
import org.springframework.stereotype.Component;

/** What can be done with an appointment in its present state. */
@Component
class AppointmentActs {

	private final AppointmentService service;

	private final AppointmentChangeService changes;

	private final AppointmentForms forms;

	private final Clock clock;

	AppointmentActs(AppointmentService service, AppointmentChangeService changes, AppointmentForms forms, Clock clock) {
		this.service = service;
		this.changes = changes;
		this.forms = forms;
		this.clock = clock;
	}

	/** The acts in the order of their likelihood. */
	List<Act> of(AppointmentListItem item, SerializableRunnable done) {
		List<Act> acts = new ArrayList<>();
		switch (item.state()) {
			case PROPOSED -> {
				acts.add(simple("submit", item, this.service::submit, done));
				acts.add(new Act(word("edit"), () -> this.forms.edit(item.id(), done)));
				acts.add(new Act(word("discard"),
						() -> Confirm.danger(Translate.text("appointment.discard.title"),
								Translate.text("appointment.discard.text", item.expertName(), item.officeName()),
								word("discard"), () -> attempt("discard", item, this.service::discard, done))));
			}
			case IN_APPROVAL -> {
				acts.add(simple("approve", item, (id) -> this.service.approve(id, null), done));
				acts.add(reason("return", item, (reason) -> this.service.sendBack(item.id(), reason), done));
			}
			case ACTIVE, ENDING_SOON, UPCOMING -> {
				acts.add(new Act(word("renew"), () -> this.forms.renew(item, done)));
				acts.add(reason("dismiss", item, (reason) -> this.changes.dismiss(item.id(), today(reason)), done));
				acts.add(reason("resign", item, (reason) -> this.changes.resign(item.id(), today(reason)), done));
			}
			case ENDED -> acts.add(new Act(word("renew"), () -> this.forms.renew(item, done)));
			default -> {
			}
		}
		return acts;
	}

	private EndData today(String reason) {
		return new EndData(reason, ChinaTime.today(this.clock), null);
	}

	private static Act simple(String verb, AppointmentListItem item, SerializableConsumer<Long> run,
			SerializableRunnable done) {
		return new Act(word(verb), () -> attempt(verb, item, run, done));
	}

	private static void attempt(String verb, AppointmentListItem item, SerializableConsumer<Long> run,
			SerializableRunnable done) {
		Acts.attempt(() -> run.accept(item.id()), Translate.text("appointment.done." + verb, item.expertName()));
		done.run();
	}

	private static Act reason(String verb, AppointmentListItem item, SerializableConsumer<String> run,
			SerializableRunnable done) {
		return new Act(word(verb),
				() -> new ReasonDialog(
						Translate.text("appointment.reason." + verb + ".title", item.expertName(), item.officeName()),
						Translate.text("appointment.reason." + verb + ".text"), word(verb), (reason) -> {
							run.accept(reason);
							done.run();
						})
					.open());
	}

	private static String word(String verb) {
		return Translate.text("appointment.act." + verb);
	}

	/** A word on a button and what it does. */
	record Act(String word, SerializableRunnable run) implements java.io.Serializable {
	}

}
