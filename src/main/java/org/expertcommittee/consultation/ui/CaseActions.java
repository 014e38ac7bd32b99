package org.expertcommittee.consultation.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.SaveAction;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.AnswerData;
import org.expertcommittee.consultation.CaseProposalService;
import org.expertcommittee.consultation.CaseRecusalService;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.ConsultationDetails;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.DeadlineService;
import org.expertcommittee.consultation.ExtensionData;
import org.expertcommittee.consultation.FeedbackData;
import org.expertcommittee.consultation.FollowUpData;
import org.expertcommittee.consultation.ReopenData;
import org.expertcommittee.consultation.Satisfaction;
import org.expertcommittee.expert.ExpertService;

/** What can be done with a case, depending on its state. */
class CaseActions {

	private static final int USUAL_DAYS = 15;

	private final CaseWorkService work;

	private final DeadlineService deadlines;

	private final CaseProposalService proposals;

	private final CaseRecusalService recusals;

	private final ExpertService experts;

	private final Validator validator;

	private final Clock clock;

	private final SerializableRunnable done;

	CaseActions(CaseWorkService work, DeadlineService deadlines, CaseProposalService proposals,
			CaseRecusalService recusals, ExpertService experts, Validator validator, Clock clock,
			SerializableRunnable done) {
		this.work = work;
		this.deadlines = deadlines;
		this.proposals = proposals;
		this.recusals = recusals;
		this.experts = experts;
		this.validator = validator;
		this.clock = clock;
		this.done = done;
	}

	/** Puts the acts of the present state into the header. */
	void fill(PageHeader header, ConsultationDetails c) {
		long id = c.id();
		switch (c.status()) {
			case SUBMITTED -> {
				simple(header, "accept", Icons.CHECK, () -> this.work.accept(id));
				header.action(t("do.return"), Icons.UNDO_2, () -> giveBack(c));
			}
			case ACCEPTED -> {
				header.primary(t("do.assign"), Icons.USER_PLUS, () -> assign(c));
				header.menuAction(t("do.return"), () -> giveBack(c));
			}
			case ASSIGNED -> header.primary(t("do.assignMore"), Icons.USER_PLUS, () -> assign(c));
			case IN_PROGRESS -> {
				header.primary(t("do.answer"), Icons.CHECK, () -> answer(c));
				header.action(t("do.assignMore"), Icons.USER_PLUS, () -> assign(c));
			}
			case ANSWERED -> simple(header, "startFollowUp", Icons.SEND, () -> this.work.startFollowUp(id));
			case IN_FOLLOW_UP -> {
				if (c.followedUpAt() == null) {
					header.primary(t("do.followUp"), Icons.MESSAGE_SQUARE_TEXT, () -> followUp(c));
				}
				else {
					header.primary(t("do.close"), Icons.CHECK, () -> close(c));
					header.action(t("do.followUp"), Icons.MESSAGE_SQUARE_TEXT, () -> followUp(c));
				}
			}
			case RETURNED -> simple(header, "resubmit", Icons.ROTATE_CCW, () -> this.work.resubmit(id));
			case SUSPENDED -> simple(header, "resume", Icons.ROTATE_CCW, () -> this.work.resume(id));
			case CLOSED -> header.action(t("do.takeUpAgain"), Icons.ROTATE_CCW, () -> takeUpAgain(c));
		}
		if (c.times().feedback() != null) {
			header.menuAction(t("do.feedback"), () -> feedback(c));
		}
		if (c.status() == ConsultationStatus.ACCEPTED || c.status() == ConsultationStatus.ASSIGNED
				|| c.status() == ConsultationStatus.IN_PROGRESS) {
			header.menuAction(t("do.suspend"), () -> reason("suspend", c, (why) -> this.work.suspend(id, why)));
		}
	}

	/** Does the act that takes the case to another state, or opens its dialog. */
	void move(CaseMove move, ConsultationDetails c) {
		long id = c.id();
		switch (move) {
			case ACCEPT -> now("accept", () -> this.work.accept(id));
			case RESUBMIT -> now("resubmit", () -> this.work.resubmit(id));
			case ASSIGN -> assign(c);
			case ANSWER -> answer(c);
			case START_FOLLOW_UP -> now("startFollowUp", () -> this.work.startFollowUp(id));
			case CLOSE -> {
				if (c.followedUpAt() == null) {
					followUp(c);
				}
				else {
					close(c);
				}
			}
			case RESUME -> now("resume", () -> this.work.resume(id));
			case TAKE_UP_AGAIN -> takeUpAgain(c);
			case RETURN -> giveBack(c);
			case SUSPEND -> reason("suspend", c, (why) -> this.work.suspend(id, why));
		}
	}

	void extend(ConsultationDetails c) {
		RecordForm<ExtensionData> form = new RecordForm<>(ExtensionData.class, this.validator);
		form.day("deadline", t("extend.deadline")).setMin(c.deadline().plusDays(1));
		form.longText("reason", t("extend.reason"));
		open("extend", form, (data) -> this.work.extend(c.id(), data));
	}

	private void simple(PageHeader header, String act, Icons icon, SerializableRunnable run) {
		header.primary(t("do." + act), icon, () -> now(act, run));
	}

	private void now(String act, SerializableRunnable run) {
		Acts.attempt(run, t("done." + act));
		// Also after a refusal: somebody else may have acted.
		this.done.run();
	}

	private void giveBack(ConsultationDetails c) {
		reason("return", c, (why) -> this.work.giveBack(c.id(), why));
	}

	private void reason(String act, ConsultationDetails c, SerializableConsumer<String> run) {
		new ReasonDialog(t("do." + act) + " " + c.caseNumber(), t(act + ".text"), t("do." + act), (why) -> {
			run.accept(why);
			finished(act);
		}).open();
	}

	void assign(ConsultationDetails c) {
		new AssignDialog(c, this.work, this.proposals, this.recusals, this.experts, this.deadlines.replyBy(c.id()),
				this.clock, () -> finished("assign"))
			.open();
	}

	private void answer(ConsultationDetails c) {
		answer(c, (c.answer() != null) ? c.answer() : "");
	}

	/** 登记反馈, beginning with that text. */
	void answer(ConsultationDetails c, String begin) {
		RecordForm<AnswerData> form = new RecordForm<>(AnswerData.class, this.validator);
		TextArea text = form.longText("answer", t("answer"));
		text.setMinRows(8);
		text.setValue(begin);
		open("answer", form, (data) -> this.work.answer(c.id(), data));
	}

	private void feedback(ConsultationDetails c) {
		RecordForm<FeedbackData> form = new RecordForm<>(FeedbackData.class, this.validator);
		form.longText("text", t("feedback.text")).setHelperText(t("feedback.help"));
		open("feedback", form, (data) -> this.deadlines.feedback(c.id(), data));
	}

	private void followUp(ConsultationDetails c) {
		RecordForm<FollowUpData> form = new RecordForm<>(FollowUpData.class, this.validator);
		form.setColspan(form.choice("satisfaction", t("satisfaction"), List.of(Satisfaction.values()),
				(one) -> Translate.text(one.messageKey())), 2);
		form.longText("comment", t("comment"));
		open("followUp", form, (data) -> this.work.followUp(c.id(), data));
	}

	private void close(ConsultationDetails c) {
		Confirm.ask(t("close.title", c.title()), t("close.text"), t("do.close"), () -> {
			Acts.attempt(() -> this.work.close(c.id()), t("done.close"));
			this.done.run();
		});
	}

	private void takeUpAgain(ConsultationDetails c) {
		LocalDate today = ChinaTime.today(this.clock);
		LocalDate computed = this.deadlines.again(c.id()).orElse(null);
		RecordForm<ReopenData> form = new RecordForm<>(ReopenData.class, this.validator);
		DatePicker deadline = form.day("deadline", t("deadline"));
		deadline.setMin(today);
		TextField why = form.text("deadlineReason", t("deadline.reason"));
		why.setVisible(false);
		deadline.addValueChangeListener((event) -> {
			boolean differs = computed != null && !computed.equals(event.getValue());
			why.setVisible(differs);
			why.setRequiredIndicatorVisible(differs);
		});
		deadline.setValue((computed != null) ? computed : today.plusDays(USUAL_DAYS));
		deadline.setHelperText((computed != null) ? t("deadline.computed", computed) : null);
		form.longText("reason", Translate.text("base.reason")).setHelperText(t("takeUpAgain.text"));
		open("takeUpAgain", form, (data) -> this.work.takeUpAgain(c.id(), data));
	}

	private <T extends Record> void open(String act, RecordForm<T> form, SaveAction<T> save) {
		new FormDialog<>(t("do." + act), form, save, () -> finished(act)).saveLabel(t("do." + act)).open();
	}

	private void finished(String act) {
		Notices.success(t("done." + act));
		this.done.run();
	}

	private static String t(String key, Object... args) {
		return Translate.text("consultation." + key, args);
	}

}
