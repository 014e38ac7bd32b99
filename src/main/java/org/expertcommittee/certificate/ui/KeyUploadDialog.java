package org.expertcommittee.certificate.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Violation;
import org.expertcommittee.base.ui.FileField;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.certificate.KeyUpload;
import org.expertcommittee.certificate.SigningKeyService;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeService;

/** Takes a PKCS#12 file and the password that opens it; both are forgotten at once. */
class KeyUploadDialog extends Dialog {

	private final transient SigningKeyService service;

	private final SerializableRunnable done;

	private final transient ComboBox<CommitteeFacts> committee = new ComboBox<>();

	private final PasswordField password = new PasswordField();

	private final Div chosen = new Div();

	private final Div refusal = new Div();

	private transient byte[] file = new byte[0];

	KeyUploadDialog(SigningKeyService service, CommitteeService committees, SerializableRunnable done) {
		this.service = service;
		this.done = done;
		setHeaderTitle(t("upload.title"));
		addClassName("ec-dialog");
		setWidth("480px");
		setMaxWidth("calc(100vw - 24px)");
		setCloseOnOutsideClick(false);
		this.committee.setLabel(t("committee"));
		this.committee.setPlaceholder(t("allCommittees"));
		this.committee.setItems(committees.all());
		this.committee.setItemLabelGenerator(CommitteeFacts::name);
		this.committee.setClearButtonVisible(true);
		this.committee.setWidthFull();
		this.password.setLabel(t("upload.password"));
		this.password.setHelperText(t("upload.passwordHelp"));
		this.password.setManualValidation(true);
		this.password.setRevealButtonVisible(false);
		this.password.getElement().setAttribute("autocomplete", "off");
		this.password.setWidthFull();
		this.chosen.addClassName("ec-caption");
		this.refusal.addClassNames("ec-file-refusal", "ec-red");
		this.refusal.getElement().setAttribute("role", "alert");
		Span label = new Span(t("upload.file"));
		label.addClassName("ec-secondary");
		Div form = new Div(label, new FileField(1, SigningKeyService.LARGEST, this::take, ".p12", ".pfx"), this.chosen,
				this.refusal, this.password, this.committee);
		form.addClassName("ec-keys-form");
		add(form);
		Button upload = new Button(t("act.upload"), (event) -> upload());
		upload.addThemeVariants(ButtonVariant.PRIMARY);
		getFooter().add(new Button(getTranslation("base.cancel"), (event) -> close()), upload);
	}

	private void take(String name, byte[] content) {
		this.file = content;
		this.refusal.setText("");
		this.chosen.setText(getTranslation("certificate.keys.upload.chosen", name));
	}

	private void upload() {
		this.refusal.setText("");
		this.password.setInvalid(false);
		if (this.file.length == 0) {
			this.refusal.setText(t("upload.noFile"));
			return;
		}
		CommitteeFacts whose = this.committee.getValue();
		try {
			this.service
				.upload(new KeyUpload((whose != null) ? whose.id() : null, this.file, this.password.getValue()));
		}
		catch (InvalidInput ex) {
			ex.violations().forEach(this::refuse);
			return;
		}
		this.password.clear();
		this.file = new byte[0];
		close();
		Notices.success(t("done.upload"));
		this.done.run();
	}

	private void refuse(Violation violation) {
		String text = getTranslation(violation.messageKey(), violation.args().toArray());
		if ("password".equals(violation.field())) {
			this.password.setErrorMessage(text);
			this.password.setInvalid(true);
			this.password.focus();
		}
		else {
			this.refusal.setText(text);
		}
	}

	private String t(String key) {
		return getTranslation("certificate.keys." + key);
	}

}
