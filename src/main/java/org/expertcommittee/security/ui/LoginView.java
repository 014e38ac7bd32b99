package org.expertcommittee.security.ui;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.expertcommittee.base.CommitteeIdentity;
import org.expertcommittee.base.CommitteeIdentityProvider;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.MainLayout;
import org.expertcommittee.base.ui.Preferences;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/** Where everybody comes in. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

	/** What the address may say after the question mark, and the words for it. */
	private static final Map<String, String> MESSAGES = Map.of("error", "security.login.error", "locked",
			"security.login.locked", "disabled", "security.login.disabled", "logout", "security.login.loggedOut",
			"expired", "security.login.expired");

	private static final List<String> DEMO_ACCOUNTS = List.of("secretary", "director", "lixiao", "admin", "auditor");

	private final LoginForm form = new LoginForm();

	private final Div message = new Div();

	LoginView(ObjectProvider<CommitteeIdentityProvider> identity, @Value("${portal.demo:false}") boolean demo,
			@Value("${portal.demo.password:Chanhe@2024}") String demoPassword) {
		addClassName("ec-login");
		add(welcome(MainLayout.identity(identity)), entrance(demo, demoPassword));
	}

	private Component welcome(CommitteeIdentity identity) {
		Span mark = new Span(identity.mark());
		mark.addClassName("ec-mark");
		mark.getElement().setAttribute("aria-hidden", "true");
		H1 name = new H1();
		identity.nameParts().forEach((part) -> name.add(new Span(part)));
		Div rule = new Div();
		rule.addClassName("ec-login-rule");
		Div portal = new Div(getTranslation("base.portal"));
		portal.addClassName("ec-login-portal");
		Div what = new Div(getTranslation("security.login.what"));
		what.addClassName("ec-secondary");
		Div side = new Div(mark, name, rule, portal, what);
		side.addClassName("ec-login-welcome");
		if (identity.founded() != null) {
			Div founded = new Div(identity.founded());
			founded.addClassName("ec-login-founded");
			side.add(founded);
		}
		return side;
	}

	private Component entrance(boolean demo, String demoPassword) {
		this.message.addClassName("ec-login-message");
		this.message.setVisible(false);
		Div box = new Div();
		box.addClassName("ec-login-box");
		if (demo) {
			box.add(demo(demoPassword));
		}
		Paragraph help = new Paragraph(getTranslation("security.login.help"));
		help.addClassNames("ec-login-help", "ec-secondary");
		box.add(new H2(getTranslation("security.login.title")), this.message, this.form, help);
		Anchor verify = new Anchor("verify", getTranslation("security.login.verify"));
		verify.setRouterIgnore(true);
		Button language = new Button(getTranslation("security.login.language"),
				(event) -> Preferences.switchLanguage(UI.getCurrent()));
		language.addThemeVariants(ButtonVariant.TERTIARY);
		language.addClassName("ec-link-button");
		FactLine foot = new FactLine(getTranslation("security.login.notice"));
		foot.add(verify, language);
		foot.addClassName("ec-login-foot");
		Div side = new Div(box, foot);
		side.addClassName("ec-login-entrance");
		return side;
	}

	private Component demo(String password) {
		Div accounts = new Div();
		accounts.addClassName("ec-login-accounts");
		for (String account : DEMO_ACCOUNTS) {
			Button fill = new Button(getTranslation("security.login.demo." + account),
					(event) -> this.form.fill(account, password));
			fill.setTooltipText(account);
			accounts.add(fill);
		}
		Div words = new Div(new Span(getTranslation("security.login.demo", password)));
		words.addComponentAsFirst(Icons.INFO.create());
		words.addClassName("ec-notice");
		Div banner = new Div(words, accounts);
		banner.addClassNames("ec-login-demo", "ec-amber");
		return banner;
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		for (String name : event.getLocation().getQueryParameters().getParameters().keySet()) {
			String key = MESSAGES.get(name);
			if (key != null) {
				boolean good = name.equals("logout");
				this.message.setText(getTranslation(key));
				this.message.setClassName("ec-green", good);
				this.message.setClassName("ec-red", !good);
				this.message.getElement().setAttribute("role", good ? "status" : "alert");
				this.message.setVisible(true);
			}
		}
	}

	@Override
	public String getPageTitle() {
		return getTranslation("security.login.title");
	}

}
