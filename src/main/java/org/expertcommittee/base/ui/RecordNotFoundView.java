package org.expertcommittee.base.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.expertcommittee.base.NotFound;

/** No such record, or not this person's; looks exactly like {@link NotFoundView}. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RecordNotFoundView extends ErrorPage implements HasErrorParameter<NotFound> {

	@Override
	public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
		show(Icons.SEARCH_X, getTranslation("base.error.notFound"), getTranslation("base.error.notFoundNext"));
		return HttpServletResponse.SC_NOT_FOUND;
	}

}
