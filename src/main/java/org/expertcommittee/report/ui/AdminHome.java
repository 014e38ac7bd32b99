package org.expertcommittee.report.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.expertcommittee.account.AccountFilter;
import org.expertcommittee.account.AccountService;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.CountStrip;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.certificate.SigningKeyItem;
import org.expertcommittee.certificate.SigningKeyService;
import org.expertcommittee.certificate.SigningKeyState;
import org.expertcommittee.report.SystemState;
import org.expertcommittee.report.SystemStateService;
import org.expertcommittee.security.Role;
import org.springframework.stereotype.Component;

/** An administrator's part of the home page. */
@Component
class AdminHome {

	private static final long GIGABYTE = 1L << 30;

	private final AccountService accounts;

	private final SystemStateService system;

	private final SigningKeyService keys;

	AdminHome(AccountService accounts, SystemStateService system, SigningKeyService keys) {
		this.accounts = accounts;
		this.keys = keys;
		this.system = system;
	}

	void fill(Div page) {
		CountStrip counts = new CountStrip().unit("report.unit.accounts")
			.with(Translate.text("report.accounts.enabled"), this.accounts.count(new AccountFilter(null, null, true)),
					"", false, "accounts?state=ENABLED")
			.with(Translate.text("report.accounts.disabled"), this.accounts.count(new AccountFilter(null, null, false)),
					"", false, "accounts?state=DISABLED");
		for (Role role : new Role[] { Role.ADMIN, Role.SECRETARIAT, Role.EXPERT }) {
			counts.with(Translate.text("base.role." + role), this.accounts.count(new AccountFilter(null, role, null)),
					"", false, "accounts?role=" + role);
		}
		SystemState state = this.system.current();
		Panel panel = new Panel(Translate.text("report.system"),
				new Facts()
					.with(Translate.text("report.system.health"),
							Translate.text(state.healthy() ? "report.system.up" : "report.system.down"))
					.with(Translate.text("report.system.version"), state.version())
					.with(Translate.text("report.system.database"), state.database())
					.with(Translate.text("report.system.space"),
							Translate.text("report.system.gigabytes", state.freeBytes() / GIGABYTE))
					.with(Translate.text("report.system.files"), String.valueOf(state.files()))
					.with(Translate.text("report.system.started"), Dates.moment(state.startedAt())));
		panel.withAside(new Anchor("accounts", Translate.text("account.menu")));
		page.add(counts);
		this.keys.expiring().forEach((key) -> page.add(warning(key)));
		page.add(panel);
	}

	/** A signing key that is about to stop signing, or has. */
	private static Paragraph warning(SigningKeyItem key) {
		boolean over = key.shown() == SigningKeyState.EXPIRED;
		Paragraph words = new Paragraph(
				new Text(Translate.text(over ? "certificate.keys.warn.expired" : "certificate.keys.warn.expiring",
						key.subject(), ChinaTime.day(key.validUntil())) + " "),
				new Anchor("settings?part=certificates", Translate.text("certificate.keys.title")));
		words.addClassName("ec-cert-problem");
		words.getElement().setAttribute("role", "alert");
		return words;
	}

}
