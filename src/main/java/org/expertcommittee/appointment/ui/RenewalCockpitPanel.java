package org.expertcommittee.appointment.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.appointment.RenewalCockpit;
import org.expertcommittee.appointment.RenewalCockpit.Step;
import org.expertcommittee.appointment.RenewalItem;
import org.expertcommittee.appointment.RenewalRunService;
import org.expertcommittee.appointment.RenewalState;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.Stepper;

/**
 * How far an executed 换届 is: one line per step, with who must act and the button that
 * does it.
 */
class RenewalCockpitPanel extends Div {

	private static final String FORMS = "appointment" + ".forms";

	private final RenewalItem renewal;

	private final transient RenewalParts parts;

	private final transient RenewalRunService runs;

	private final SerializableRunnable changed;

	private final RenewalCockpit cockpit;

	private final Div lines = new Div();

	RenewalCockpitPanel(RenewalItem renewal, RenewalParts parts, RenewalRunService runs, SerializableRunnable changed) {
		this.renewal = renewal;
		this.parts = parts;
		this.runs = runs;
		this.changed = changed;
		this.cockpit = runs.cockpit(renewal.id());
		addClassName("ec-renewal-cockpit");
		this.lines.addClassName("ec-renewal-steps");
		if (renewal.state() == RenewalState.UNDOING) {
			undoing();
		}
		else {
			add(stepper());
			create();
			approve();
			document();
			certify();
			files();
		}
		Panel panel = new Panel(getTranslation("renewal.cockpit"), this.lines);
		add(panel);
	}

	/** Offers 撤销 while it is possible. */
	void undoable(SerializableRunnable offer) {
		if (this.cockpit.undoable() && this.renewal.state() == RenewalState.EXECUTED) {
			offer.run();
		}
	}

	long made() {
		return this.cockpit.made();
	}

	private Stepper stepper() {
		long approved = this.cockpit.approved().size();
		Map<Step, String> details = Map.of(Step.CREATE, count(this.cockpit.made(), this.cockpit.total()), Step.APPROVE,
				count(approved, this.cockpit.total()), Step.DOCUMENT, count(this.cockpit.documented(), approved),
				Step.CERTIFY, count(this.cockpit.issued(), approved), Step.DONE, "");
		List<Stepper.Step> steps = new ArrayList<>();
		for (Step step : Step.values()) {
			steps.add(new Stepper.Step(word(step), details.getOrDefault(step, "")));
		}
		Step now = this.cockpit.step();
		return new Stepper(steps, (now == Step.DONE) ? steps.size() : List.of(Step.values()).indexOf(now));
	}

	private String count(long done, long total) {
		return getTranslation("renewal.stepCount", done, total);
	}

	private String word(Step step) {
		return getTranslation("renewal.step." + step.name().toLowerCase(Locale.ROOT));
	}

	private void undoing() {
		Div line = line(getTranslation("renewal.undo"), getTranslation("renewal.next.undoing", this.cockpit.made()));
		if (!progress(line)) {
			line.add(button("renewal.undo.continue", true,
					() -> this.parts.run(() -> this.runs.undo(this.renewal.id()), "renewal.done.undo", this.changed)));
			line.add(button("renewal.resume", false, this::resume));
		}
	}

	private void create() {
		int missing = this.cockpit.missing().size();
		Div line = line(word(Step.CREATE), (missing > 0) ? getTranslation("renewal.next.create", missing)
				: getTranslation("renewal.next.created", this.cockpit.made()));
		if (!progress(line) && missing > 0) {
			line.add(button("renewal.resume", true, this::resume));
		}
	}

	/** While the batch of this 换届 is at work, its progress is all there is to see. */
	private boolean progress(Div line) {
		Long batch = this.renewal.batchId();
		if (batch == null) {
			return false;
		}
		boolean running = this.parts.running(batch);
		if (running || !this.cockpit.missing().isEmpty()) {
			line.add(button("renewal.progress", false, () -> this.parts.showProgress(batch, this.changed)));
		}
		if (running) {
			line.add(new Span(getTranslation("renewal.next.running")));
		}
		return running;
	}

	private void resume() {
		this.parts.run(() -> this.runs.resume(this.renewal.id()), "renewal.done.execute", this.changed);
	}

	private void approve() {
		int waiting = this.cockpit.waiting().size();
		int mine = this.cockpit.approvable().size();
		String by = this.cockpit.submittedBy();
		String text = (waiting == 0) ? getTranslation("renewal.next.approved", this.cockpit.approved().size())
				: (mine > 0) ? getTranslation("renewal.next.approve", waiting, mine)
						: getTranslation("renewal.next.approveOther", waiting, (by != null) ? by : "");
		Div line = line(word(Step.APPROVE), text);
		if (mine > 0) {
			offer(line, "appointment.approve", "renewal.act.approve", true,
					() -> RenewalApproval.open(mine, (options) -> this.parts.start("appointment.approve",
							this.cockpit.approvable(), options, this.changed)));
		}
		if (!this.cockpit.returned().isEmpty()) {
			Div returned = line("", getTranslation("renewal.next.returned", this.cockpit.returned().size()));
			returned.add(new Anchor("appointments?state=PROPOSED&term=" + this.renewal.newTermId(),
					getTranslation("renewal.act.returned")));
		}
		if (this.cockpit.ended() > 0) {
			line("", getTranslation("renewal.next.ended", this.cockpit.ended()));
		}
	}

	private void document() {
		int open = this.cockpit.undocumented().size();
		Div line = line(word(Step.DOCUMENT),
				this.cockpit.approved().isEmpty() ? getTranslation("renewal.next.waitsApproval")
						: (open > 0) ? getTranslation("renewal.next.document", open)
								: getTranslation("renewal.next.documented", this.cockpit.documented()));
		if (open > 0) {
			boolean first = this.cockpit.step() == Step.DOCUMENT;
			line.add(button("renewal.act.document", first,
					() -> this.parts.document(this.cockpit.undocumented(), this.changed)));
		}
	}

	private void certify() {
		boolean none = this.cockpit.approved().isEmpty();
		boolean done = this.cockpit.step() == Step.DONE;
		Div line = line(word(Step.CERTIFY),
				none ? getTranslation("renewal.next.waitsApproval")
						: done ? getTranslation("renewal.next.done")
								: getTranslation("renewal.next.certify", this.cockpit.uncertified().size(),
										this.cockpit.drafts().size(), this.cockpit.sealable().size(),
										this.cockpit.issued()));
		boolean first = this.cockpit.step() == Step.CERTIFY;
		batch(line, "certificate.prepare", "renewal.act.prepare", this.cockpit.uncertified(), first);
		batch(line, "certificate.sendToSeal", "renewal.act.sendToSeal", this.cockpit.drafts(), first);
		List<Chosen> sealable = this.cockpit.sealable();
		if (!sealable.isEmpty()) {
			offer(line, "certificate.issue", "renewal.act.issue", first,
					() -> Confirm.ask(getTranslation("renewal.act.issue.title", sealable.size()),
							getTranslation("renewal.act.issue.text"), getTranslation("renewal.act.issue"),
							() -> this.parts.start("certificate.issue", sealable, Map.of(), this.changed)));
		}
	}

	private void files() {
		List<Chosen> all = this.cockpit.all();
		if (!all.isEmpty() && this.parts.offers(FORMS)) {
			batch(line(getTranslation("renewal.files.forms"), getTranslation("renewal.files.forms.text", all.size())),
					FORMS, "renewal.files.make", all, false);
		}
		List<Chosen> leaving = this.cockpit.leaving();
		if (!leaving.isEmpty()) {
			Div line = line(getTranslation("renewal.files.letters"),
					getTranslation("renewal.files.letters.text", leaving.size()));
			offer(line, "renewal.letters", "renewal.files.make", false, () -> this.parts.start("renewal.letters",
					leaving, Map.of("renewal", String.valueOf(this.renewal.id())), this.changed));
		}
	}

	private void batch(Div line, String kind, String word, List<Chosen> subjects, boolean primary) {
		if (!subjects.isEmpty()) {
			offer(line, kind, word, primary, () -> this.parts.start(kind, subjects, Map.of(), this.changed));
		}
	}

	private void offer(Div line, String kind, String word, boolean primary, SerializableRunnable act) {
		if (this.parts.offers(kind)) {
			line.add(button(word, primary, act));
		}
	}

	private Div line(String label, String text) {
		Span name = new Span(label);
		name.addClassName("ec-renewal-step");
		Span words = new Span(text);
		words.addClassName("ec-renewal-step-words");
		Div line = new Div(name, words);
		line.addClassName("ec-renewal-step-line");
		this.lines.add(line);
		return line;
	}

	private Component button(String key, boolean primary, SerializableRunnable act) {
		Button button = new Button(getTranslation(key), (event) -> act.run());
		if (primary) {
			button.addThemeVariants(ButtonVariant.PRIMARY);
		}
		return button;
	}

}
