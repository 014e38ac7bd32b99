package org.expertcommittee.consultation.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.CaseIntake;
import org.expertcommittee.consultation.CaseIntake.StatedEnterprise;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.ConsultationDetails;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.OnlineCaseService;
import org.expertcommittee.enterprise.EnterpriseBrief;
import org.expertcommittee.enterprise.EnterpriseService;

/**
 * What can be done with a request of the public form before its enterprise is confirmed.
 */
class OnlineActions {

	private final OnlineCaseService online;

	private final CaseWorkService work;

	private final EnterpriseService enterprises;

	private final Validator validator;

	private final SerializableRunnable done;

	OnlineActions(OnlineCaseService online, CaseWorkService work, EnterpriseService enterprises, Validator validator,
			SerializableRunnable done) {
		this.online = online;
		this.work = work;
		this.enterprises = enterprises;
		this.validator = validator;
		this.done = done;
	}

	void fill(PageHeader header, ConsultationDetails c, CaseIntake intake) {
		header.badge(new StatusBadge(Tone.AMBER, t(intake.discarded() ? "discarded" : "unverified"), "triangle-alert"));
		if (c.status() == ConsultationStatus.RETURNED) {
			header.primary(t("do.resubmit"), Icons.ROTATE_CCW, () -> {
				Acts.attempt(() -> this.work.resubmit(c.id()), t("done.resubmit"));
				this.done.run();
			});
			return;
		}
		StatedEnterprise stated = intake.stated();
		if (c.status() == ConsultationStatus.SUBMITTED && stated != null) {
			header.primary(t("do.confirmEnterprise"), Icons.USER_CHECK, () -> confirm(c, stated));
			header.action(t("do.return"), Icons.UNDO_2, () -> new ReasonDialog(t("do.return") + " " + c.caseNumber(),
					t("return.text"), t("do.return"), (why) -> {
						this.work.giveBack(c.id(), why);
						finished("return");
					})
				.open());
			header.menuAction(t("do.discard"), () -> new ReasonDialog(t("do.discard") + " " + c.caseNumber(),
					t("discard.text"), t("do.discard"), (why) -> {
						this.online.discard(c.id(), why);
						finished("discard");
					})
				.open());
		}
	}

	private void confirm(ConsultationDetails c, StatedEnterprise stated) {
		RecordForm<Confirmation> form = new RecordForm<>(Confirmation.class, this.validator);
		EnterpriseBrief registered = this.online.registered(c.id());
		Paragraph words = new Paragraph((registered != null)
				? t("confirmEnterprise.registered", stated.name(), stated.creditCode(), registered.name())
				: t("confirmEnterprise.unknown", stated.name(), stated.creditCode()));
		form.add(words, 2);
		EnterpriseField field = form.bind("enterpriseId", new EnterpriseField(t("enterprise"), this.enterprises));
		form.setColspan(field, 2);
		if (registered != null) {
			field.setValue(registered.id());
		}
		else if (this.enterprises.findByName(stated.name()).isEmpty()) {
			// A name alone proves nothing: one of the register is for the person to
			// choose.
			field.take(stated.name(), this.enterprises);
		}
		new FormDialog<>(t("do.confirmEnterprise"), form, (data) -> {
			if (data.enterpriseId() == EnterpriseField.NEW) {
				this.online.confirmNewAndAccept(c.id(), field.newName());
			}
			else {
				this.online.confirmAndAccept(c.id(), data.enterpriseId());
			}
		}, () -> finished("accept")).saveLabel(t("do.confirmEnterprise")).open();
	}

	private void finished(String act) {
		Notices.success(t("done." + act));
		this.done.run();
	}

	private static String t(String key, Object... args) {
		return Translate.text("consultation." + key, args);
	}

	/** The enterprise that asks. */
	record Confirmation(@NotNull Long enterpriseId) {
	}

}
