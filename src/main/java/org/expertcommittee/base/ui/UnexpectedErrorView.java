package org.expertcommittee.base.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Something failed that nobody foresaw; the person gets a reference that the log also
 * has.
 */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class UnexpectedErrorView extends ErrorPage implements HasErrorParameter<Exception> {

	@Override
	public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
		String reference = ErrorReport.log(parameter.getException());
		show(Icons.TRIANGLE_ALERT, getTranslation("base.error.title"),
				getTranslation("base.error.unexpected", reference));
		return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
	}

}
