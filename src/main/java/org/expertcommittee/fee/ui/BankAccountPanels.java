package org.expertcommittee.fee.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.MaskedText;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.fee.BankAccountData;
import org.expertcommittee.fee.BankAccountService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 收款账户 on 我的资料 and on an expert's page. */
@Configuration(proxyBeanMethods = false)
class BankAccountPanels {

	@Bean
	DetailsPanel bankAccountOfExpert(BankAccountService accounts, CurrentUser currentUser, Validator validator) {
		return new Account(Subject.EXPERT, accounts, currentUser, validator);
	}

	@Bean
	DetailsPanel ownBankAccount(BankAccountService accounts, CurrentUser currentUser, Validator validator) {
		return new Account(Subject.PROFILE, accounts, currentUser, validator);
	}

	private record Account(Subject subject, BankAccountService accounts, CurrentUser currentUser,
			Validator validator) implements DetailsPanel {

		private static final int ORDER = 60;

		@Override
		public int order() {
			return ORDER;
		}

		@Override
		public boolean visible() {
			return this.currentUser.has((this.subject == Subject.PROFILE) ? Role.EXPERT : Role.SECRETARIAT);
		}

		@Override
		public Component create(long expertId) {
			Div content = new Div();
			Button edit = new Button(Icons.PENCIL.create());
			edit.addClickListener((event) -> edit(expertId, content, edit));
			show(expertId, content, edit);
			return new Panel(t("title"), content).withAside(edit);
		}

		private void show(long expertId, Div content, Button edit) {
			content.removeAll();
			var account = this.accounts.of(expertId);
			edit.setText(t(account.isPresent() ? "edit" : "add"));
			account.ifPresentOrElse((known) -> content.add(new Facts().with(t("holder"), known.holder())
				.with(t("bank"), known.bank())
				.with(t("number"),
						new MaskedText(t("number"), known.maskedNumber(), () -> this.accounts.reveal(expertId)))),
					() -> {
						Paragraph none = new Paragraph(t("none"));
						none.addClassName("ec-secondary");
						content.add(none);
					});
		}

		private void edit(long expertId, Div content, Button edit) {
			RecordForm<BankAccountData> form = new RecordForm<>(BankAccountData.class, this.validator);
			form.text("holder", t("holder"));
			form.text("accountNumber", t("number"));
			form.setColspan(form.text("bank", t("bank")), 2);
			if (this.accounts.of(expertId).isPresent()) {
				form.setData(this.accounts.edit(expertId));
				form.reloadsFrom(() -> this.accounts.edit(expertId));
			}
			new FormDialog<>(t("title"), form, (data) -> this.accounts.save(expertId, data), () -> {
				Notices.success(Translate.text("fee.saved"));
				show(expertId, content, edit);
			}).open();
		}

		private static String t(String key) {
			return Translate.text("fee.bank." + key);
		}

	}

}
