package org.expertcommittee.enterprise.ui;

import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.enterprise.ProjectFilter;
import org.expertcommittee.enterprise.ProjectListItem;
import org.expertcommittee.enterprise.ProjectService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.stereotype.Component;

/** The projects on an enterprise's page. */
@Component
class EnterpriseProjectsPanel implements DetailsPanel {

	private static final int MOST = 50;

	private final ProjectService projects;

	private final CurrentUser currentUser;

	EnterpriseProjectsPanel(ProjectService projects, CurrentUser currentUser) {
		this.projects = projects;
		this.currentUser = currentUser;
	}

	@Override
	public Subject subject() {
		return Subject.ENTERPRISE;
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public boolean visible() {
		return this.currentUser.has(Role.SECRETARIAT);
	}

	@Override
	public com.vaadin.flow.component.Component create(long id) {
		ProjectFilter filter = new ProjectFilter(null, id, false);
		List<ProjectListItem> found = this.projects.list(filter, PagedQuery.of(0, MOST));
		Panel panel = new Panel(Translate.text("enterprise.project.count", this.projects.count(filter)));
		if (found.isEmpty()) {
			Paragraph none = new Paragraph(Translate.text("enterprise.project.ofNone"));
			none.addClassName("ec-secondary");
			panel.add(none);
		}
		for (ProjectListItem project : found) {
			Div words = new Div(new Span(project.name()));
			words.addClassName("ec-lines");
			if (project.description() != null) {
				Span description = new Span(project.description());
				description.addClassName("ec-caption");
				words.add(description);
			}
			Div row = new Div(words);
			row.addClassName("ec-row");
			panel.add(row);
		}
		return panel;
	}

}
