package org.expertcommittee.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import org.expertcommittee.base.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.i18n.LocaleContextHolder;

/** A test of views in Chinese, without a browser. */
@PortalTest
public abstract class ViewTest extends SpringBrowserlessTest {

	@BeforeEach
	void readChinese() {
		UI.getCurrent().setLocale(Texts.CHINESE);
		// Constraint messages follow the request, which a filter gives its language.
		LocaleContextHolder.setLocale(Texts.CHINESE);
	}

	@AfterEach
	void forgetLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	/** Clicks the button of that word; in an open dialog rather than behind it. */
	protected void click(String word) {
		test(find(Button.class).withText(word).last()).click();
	}

}
