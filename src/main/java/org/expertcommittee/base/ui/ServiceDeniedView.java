package org.expertcommittee.base.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/**
 * A service refused what the page wanted to read; looks like {@link AccessDeniedView}.
 */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class ServiceDeniedView extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

	@Override
	public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
		show(Icons.SHIELD_ALERT, getTranslation("base.error.denied"), getTranslation("base.error.deniedNext"));
		return HttpServletResponse.SC_FORBIDDEN;
	}

}
