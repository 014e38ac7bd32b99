package org.expertcommittee.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** Common look of the error views: icon, what happened, what to do, the way home. */
@Tag("div")
abstract class ErrorPage extends Component implements HasDynamicTitle {

	private String title = "";

	void show(Icons icon, String heading, String next) {
		this.title = heading;
		Anchor home = new Anchor("", getTranslation("base.error.home"));
		home.addClassNames("ec-button", "ec-button-primary");
		Div page = new Div(icon.create(), new H1(heading), new Paragraph(next), home);
		page.addClassName("ec-error");
		getElement().removeAllChildren();
		getElement().appendChild(page.getElement());
	}

	@Override
	public String getPageTitle() {
		return this.title;
	}

}
