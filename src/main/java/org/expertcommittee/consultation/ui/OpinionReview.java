package org.expertcommittee.consultation.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.FileList;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Initials;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.consultation.AssignmentItem;
import org.expertcommittee.consultation.AssignmentStatus;
import org.expertcommittee.consultation.ConsultationDetails;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.ExpertWorkService;
import org.expertcommittee.consultation.OpinionVersionItem;
import org.expertcommittee.consultation.ReturnData;

/** One expert's submitted opinion as the secretariat reads it. */
class OpinionReview extends Panel {

	private static final int USUAL_DAYS = 3;

	private final transient ExpertWorkService work;

	private final transient Validator validator;

	private final Clock clock;

	private final SerializableRunnable done;

	/**
	 * Makes the panel.
	 * @param versions what the expert submitted, the latest first; at least one
	 */
	OpinionReview(ConsultationDetails c, AssignmentItem one, List<OpinionVersionItem> versions, ExpertWorkService work,
			Validator validator, Clock clock, SerializableRunnable done) {
		this.work = work;
		this.validator = validator;
		this.clock = clock;
		this.done = done;
		OpinionVersionItem latest = versions.getFirst();
		setHeading(getTranslation("consultation.opinions"));
		Span part = new Span(getTranslation(one.part().messageKey()));
		part.addClassName("ec-secondary");
		Div who = new Div(new Initials(one.expertName()), new Span(one.expertName()), part);
		who.addClassName("ec-row-title");
		Span when = new Span(Dates.moment(latest.writtenAt()));
		when.addClassName("ec-secondary");
		withAside(when);
		add(who);
		if (latest.returnReason() != null) {
			Div returned = new Div(getTranslation("consultation.return.told", Dates.moment(latest.returnedAt()),
					Dates.day(latest.submitBy()), latest.returnReason()));
			returned.addClassNames("ec-hint", "ec-amber");
			add(returned);
		}
		add(CasePanels.prose(latest.text()));
		if (!one.files().isEmpty()) {
			add(new FileList(one.files(), ConsultationNavigation.details(c.id()), null));
		}
		Div acts = new Div();
		acts.addClassName("ec-work-buttons");
		if (one.status() == AssignmentStatus.SUBMITTED && c.status() == ConsultationStatus.IN_PROGRESS) {
			acts.add(new Button(getTranslation("consultation.do.returnOpinion"), Icons.UNDO_2.create(),
					(event) -> giveBack(c.id(), one)));
		}
		if (versions.size() > 1) {
			acts.add(new Button(getTranslation("consultation.version.all", versions.size()), Icons.HISTORY.create(),
					(event) -> OpinionVersions.open(one.expertName(), new OpinionVersions(versions))));
		}
		if (acts.getComponentCount() > 0) {
			add(acts);
		}
	}

	private void giveBack(long id, AssignmentItem one) {
		LocalDate today = ChinaTime.today(this.clock);
		RecordForm<ReturnData> form = new RecordForm<>(ReturnData.class, this.validator);
		form.day("submitBy", getTranslation("consultation.return.submitBy")).setMin(today);
		TextArea reason = form.longText("reason", getTranslation("consultation.return.reason"));
		reason.setMinRows(4);
		form.setData(new ReturnData("", today.plusDays(USUAL_DAYS)));
		new FormDialog<>(getTranslation("consultation.do.returnOpinion") + " " + one.expertName(), form,
				(data) -> this.work.returnOpinion(id, one.id(), data), () -> {
					Notices.success(getTranslation("consultation.done.returnOpinion"));
					this.done.run();
				})
			.saveLabel(getTranslation("consultation.do.returnOpinion"))
			.open();
	}

}
