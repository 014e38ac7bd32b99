package org.expertcommittee.base.ui;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The shell around every page: header, drawer, and a bottom bar on a phone. */
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout {

}
