package org.expertcommittee.account.ui;

import org.expertcommittee.account.PasswordService;
import org.expertcommittee.base.ui.UserMenuEntry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 修改密码 in the menu under one's name. */
@Component
@Order(10)
class ChangePasswordEntry implements UserMenuEntry {

	private final PasswordService passwords;

	ChangePasswordEntry(PasswordService passwords) {
		this.passwords = passwords;
	}

	@Override
	public String messageKey() {
		return "account.password.change";
	}

	@Override
	public void run() {
		new ChangePasswordDialog(this.passwords).open();
	}

}
