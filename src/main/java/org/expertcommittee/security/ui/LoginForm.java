package org.expertcommittee.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A plain form that posts to Spring Security; password managers know what to do with it.
 */
@Tag("form")
class LoginForm extends Component {

	private final TextField account = new TextField(getTranslation("security.account"));

	private final PasswordField password = new PasswordField(getTranslation("security.password"));

	LoginForm() {
		getElement().setAttribute("method", "post").setAttribute("action", "login");
		getElement().getClassList().add("ec-login-form");
		prepare(this.account, "username", Autocomplete.USERNAME);
		this.account.setAutofocus(true);
		this.account.setRequiredIndicatorVisible(true);
		this.account.setManualValidation(true);
		prepare(this.password, "password", Autocomplete.CURRENT_PASSWORD);
		this.password.setRequiredIndicatorVisible(true);
		this.password.setManualValidation(true);
		this.password.getElement()
			.executeJs("this.i18n = Object.assign({}, this.i18n, {reveal: $0})",
					getTranslation("security.password.reveal"));
		NativeButton submit = new NativeButton(getTranslation("security.login.button"));
		submit.getElement().setAttribute("type", "submit");
		submit.addClassNames("ec-button", "ec-button-primary");
		getElement().appendChild(this.account.getElement(), this.password.getElement(), submit.getElement());
		VaadinServletRequest request = VaadinServletRequest.getCurrent();
		if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
			Input hidden = new Input();
			hidden.setType("hidden");
			hidden.getElement().setAttribute("name", token.getParameterName());
			hidden.setValue(token.getToken());
			getElement().appendChild(hidden.getElement());
		}
	}

	private static void prepare(Component field, String name, Autocomplete autocomplete) {
		Element element = field.getElement();
		element.setProperty("name", name);
		element.setProperty("autocomplete",
				autocomplete.toString().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
		element.setProperty("autocapitalize", "none");
	}

	void fill(String name, String secret) {
		this.account.setValue(name);
		this.password.setValue(secret);
	}

}
