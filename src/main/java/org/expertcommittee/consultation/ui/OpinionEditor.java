package org.expertcommittee.consultation.ui;

import java.time.Clock;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.ui.FileList;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.base.Violation;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.FileField;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.MyAssignment;
import org.expertcommittee.consultation.MyOpinionService;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Where an expert writes: saved on the server while typing, and until that has happened
 * in the browser's tab, so that a reload or the end of a session loses nothing.
 */
class OpinionEditor extends Panel {

	private static final int TYPING_PAUSE_MILLIS = 1500;

	private static final int MOST_CHARACTERS = 10_000;

	/** Keeps what is typed until the server has it; returns what was left from before. */
	private static final String KEEP = """
			const area = this, key = $0;
			area.addEventListener('input', (e) => {
				try { sessionStorage.setItem(key, e.target.value ?? area.value); } catch (ignored) { }
			});
			try { return sessionStorage.getItem(key); } catch (ignored) { return null; }""";

	private static final String FORGET = """
			try { if (sessionStorage.getItem($0) === $1) { sessionStorage.removeItem($0); } } catch (ignored) { }""";

	private final AssignmentService assignments;

	private final MyOpinionService opinions;

	private final Clock clock;

	private final long id;

	private final TextArea opinion = new TextArea();

	private final Span saved = new Span();

	private final Div notice = new Div();

	private long version;

	OpinionEditor(MyAssignment a, AssignmentService assignments, MyOpinionService opinions, Clock clock) {
		this.assignments = assignments;
		this.opinions = opinions;
		this.clock = clock;
		this.id = a.id();
		this.version = a.draft().version();
		setHeading(getTranslation("consultation.my.opinion"));
		this.opinion.setAriaLabel(getTranslation("consultation.my.opinion"));
		this.opinion.setPlaceholder(getTranslation("consultation.my.opinion.placeholder"));
		this.opinion.setValue(a.draft().text());
		this.opinion.setMinRows(10);
		this.opinion.setWidthFull();
		this.opinion.setValueChangeMode(ValueChangeMode.TIMEOUT);
		this.opinion.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
		this.opinion.addValueChangeListener((event) -> {
			if (event.isFromClient()) {
				save();
			}
		});
		this.saved.getElement().setAttribute("aria-live", "polite");
		this.notice.getElement().setAttribute("role", "alert");
		this.notice.addClassNames("ec-hint", "ec-amber", "ec-work-notice");
		this.notice.setVisible(false);
		tellSaved(a.draft());
		withAside(this.saved);
		Div files = new Div();
		showFiles(files);
		add(this.notice, this.opinion, files, upload(files), camera(files));
		this.opinion.getElement().executeJs(KEEP, key()).then(String.class, this::offer);
	}

	private FileField upload(Div files) {
		return new FileField(FileList.MOST_FILES, largest(), (name, content) -> {
			this.assignments.attach(this.id, name, content);
		}, FileList.endings()).afterwards(() -> showFiles(files));
	}

	private FileField camera(Div files) {
		return new FileField(FileList.MOST_FILES, largest(), (name, content) -> {
			this.assignments.attach(this.id, name, content);
		}).camera(getTranslation("consultation.my.photo")).afterwards(() -> showFiles(files));
	}

	private int largest() {
		return Math.toIntExact(this.assignments.largestFile());
	}

	/** Only the files, so that what is being written stays untouched. */
	private void showFiles(Div box) {
		box.removeAll();
		box.add(new FileList(this.assignments.get(this.id).ownFiles(), ConsultationNavigation.assignment(this.id),
				(file) -> {
					Acts.attempt(() -> this.assignments.removeFile(this.id, file));
					showFiles(box);
				}));
	}

	private void save() {
		// Two texts at once: nothing is overwritten before the person has chosen.
		if (!this.notice.isVisible()) {
			attempt(() -> {
				String text = this.opinion.getValue();
				took(this.assignments.saveDraft(this.id, text, this.version), text);
			});
		}
	}

	/**
	 * Submits what is written.
	 * @return whether it was submitted; when not, the person has been told why
	 */
	boolean submit() {
		return attempt(() -> {
			String text = this.opinion.getValue();
			this.assignments.submit(this.id, text, this.version);
			forget(text);
		});
	}

	private boolean attempt(SerializableRunnable act) {
		String text = this.opinion.getValue();
		int length = text.codePointCount(0, text.length());
		if (length > MOST_CHARACTERS) {
			complain(getTranslation("consultation.my.tooLong", length, MOST_CHARACTERS));
			return false;
		}
		try {
			act.run();
			return true;
		}
		catch (StaleData | OptimisticLockingFailureException ex) {
			conflict();
		}
		catch (InvalidInput ex) {
			Violation first = ex.violations().getFirst();
			complain(getTranslation(first.messageKey(), first.args().toArray()));
		}
		catch (IllegalAct ex) {
			complain(getTranslation(ex.messageKey(), ex.args().toArray()));
		}
		return false;
	}

	private void complain(String text) {
		this.saved.setClassName("ec-red");
		this.saved.addClassName("ec-work-unsaved");
		this.saved.setText(getTranslation("consultation.my.unsaved", text));
	}

	/** Another device has saved; both texts are kept whatever is chosen. */
	private void conflict() {
		MyAssignment.Draft theirs = this.assignments.get(this.id).draft();
		String when = (theirs.savedAt() != null) ? Dates.near(theirs.savedAt(), this.clock) : "";
		ask(getTranslation("consultation.my.conflict", when),
				button("consultation.my.conflict.mine", true,
						() -> resolve(() -> this.opinions.overwrite(this.id, this.opinion.getValue()))),
				button("consultation.my.conflict.theirs", false,
						() -> resolve(() -> this.opinions.keepAside(this.id, this.opinion.getValue()))));
		complain(getTranslation("consultation.my.conflict.short"));
	}

	private void resolve(Choice choice) {
		attempt(() -> {
			String mine = this.opinion.getValue();
			MyAssignment.Draft draft = choice.take();
			this.opinion.setValue(draft.text());
			this.notice.setVisible(false);
			took(draft, mine);
		});
	}

	/** What was typed in this tab but never reached the server. */
	private void offer(@Nullable String left) {
		if (left == null || left.isBlank() || left.equals(this.opinion.getValue())) {
			return;
		}
		ask(getTranslation("consultation.my.left", left.codePointCount(0, left.length())),
				button("consultation.my.left.restore", true, () -> resolve(() -> {
					this.opinion.setValue(left);
					return (this.version >= 0) ? this.opinions.overwrite(this.id, left)
							: this.assignments.saveDraft(this.id, left, this.version);
				})), button("consultation.my.left.drop", false, () -> {
					this.notice.setVisible(false);
					forget(left);
				}));
	}

	private void ask(String question, Button... choices) {
		Div buttons = new Div(choices);
		buttons.addClassName("ec-work-buttons");
		this.notice.removeAll();
		this.notice.add(new Div(Icons.CIRCLE_ALERT.create(), new Span(question)), buttons);
		this.notice.setVisible(true);
	}

	private Button button(String key, boolean primary, SerializableRunnable act) {
		Button button = new Button(getTranslation(key), (event) -> act.run());
		if (primary) {
			button.addThemeVariants(ButtonVariant.PRIMARY);
		}
		return button;
	}

	private void took(MyAssignment.Draft draft, String text) {
		this.version = draft.version();
		tellSaved(draft);
		forget(text);
	}

	private void forget(String text) {
		this.opinion.getElement().executeJs(FORGET, key(), text);
	}

	private String key() {
		return "ec-opinion-" + this.id;
	}

	private void tellSaved(MyAssignment.Draft draft) {
		this.saved.setClassName("ec-secondary");
		this.saved.setText((draft.savedAt() != null)
				? getTranslation("consultation.my.savedAt", Dates.near(draft.savedAt(), this.clock))
				: getTranslation("consultation.my.notSaved"));
	}

	/** What the person chose of two texts. */
	@FunctionalInterface
	private interface Choice extends java.io.Serializable {

		MyAssignment.Draft take();

	}

}
