package org.expertcommittee.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.expertcommittee.account.PasswordService;
import org.expertcommittee.base.CommitteeIdentity;
import org.expertcommittee.base.CommitteeIdentityProvider;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.ui.EmptyState;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.MainLayout;
import org.springframework.beans.factory.ObjectProvider;

/** Where a one-time link leads: its person sets a password. */
@Route(value = "welcome", autoLayout = false)
@AnonymousAllowed
class WelcomeView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

	private final PasswordService passwords;

	private final Div box = new Div();

	WelcomeView(PasswordService passwords, ObjectProvider<CommitteeIdentityProvider> identity) {
		this.passwords = passwords;
		addClassName("ec-welcome");
		this.box.addClassNames("ec-panel", "ec-welcome-box");
		add(brand(MainLayout.identity(identity)), this.box);
	}

	private static Component brand(CommitteeIdentity identity) {
		Span mark = new Span(identity.mark());
		mark.addClassName("ec-mark");
		mark.getElement().setAttribute("aria-hidden", "true");
		Span name = new Span(identity.name());
		name.addClassName("ec-welcome-name");
		Div brand = new Div(mark, name);
		brand.addClassName("ec-brand");
		return brand;
	}

	@Override
	public void setParameter(BeforeEvent event, String token) {
		this.box.removeAll();
		this.passwords.usernameOf(token)
			.ifPresentOrElse((username) -> askForPassword(token, username), this::sayLinkIsInvalid);
	}

	private void askForPassword(String token, String username) {
		PasswordFields fields = new PasswordFields();
		Button save = new Button(getTranslation("account.welcome.save"), (event) -> save(token, username, fields));
		save.addThemeVariants(ButtonVariant.PRIMARY);
		save.addClickShortcut(Key.ENTER);
		fields.add(save);
		this.box.add(new H1(getTranslation("account.welcome.title")),
				new Paragraph(getTranslation("account.welcome.text", username)), fields);
	}

	private void save(String token, String username, PasswordFields fields) {
		try {
			if (fields.save((password) -> this.passwords.setWithLink(token, password))) {
				this.box.removeAll();
				this.box.add(new EmptyState(Icons.CIRCLE_CHECK, getTranslation("account.welcome.done"),
						getTranslation("account.welcome.doneNext", username), login()));
			}
		}
		catch (IllegalAct ex) {
			this.box.removeAll();
			sayLinkIsInvalid();
		}
	}

	private void sayLinkIsInvalid() {
		EmptyState state = new EmptyState(Icons.CIRCLE_ALERT, getTranslation("account.link.invalid"),
				getTranslation("account.link.invalidNext"), login());
		state.getElement().setAttribute("role", "alert");
		this.box.add(state);
	}

	private Component login() {
		Anchor login = new Anchor("login", getTranslation("account.welcome.login"));
		login.addClassNames("ec-button", "ec-button-primary");
		return login;
	}

	@Override
	public String getPageTitle() {
		return getTranslation("account.welcome.title");
	}

}
