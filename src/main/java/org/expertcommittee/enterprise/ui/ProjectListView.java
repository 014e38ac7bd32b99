package org.expertcommittee.enterprise.ui;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;

import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import org.expertcommittee.enterprise.EnterpriseChoices;
import org.expertcommittee.base.Spreadsheet;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.enterprise.ProjectData;
import org.expertcommittee.enterprise.ProjectFilter;
import org.expertcommittee.enterprise.ProjectListItem;
import org.expertcommittee.enterprise.ProjectService;
import org.expertcommittee.security.Access;

/** The key projects. */
@Route(EnterpriseNavigation.PROJECTS)
@Menu(title = "enterprise.project.menu", order = 23, icon = "map-pinned")
@RolesAllowed(Access.SECRETARIAT)
class ProjectListView extends Div implements HasDynamicTitle {

	private static final String ARCHIVED = "ARCHIVED";

	private final ProjectService projects;

	private final EnterpriseService enterprises;

	private final transient Validator validator;

	private final ListPanel<ProjectListItem> list = new ListPanel<>("projects");

	ProjectListView(ProjectService projects, EnterpriseService enterprises, Validator validator) {
		this.projects = projects;
		this.enterprises = enterprises;
		this.validator = validator;
		addClassNames("ec-page", "ec-page-list");

		PageHeader header = new PageHeader(getTranslation("enterprise.project.title"));
		header.primary(getTranslation("enterprise.project.new"), Icons.PLUS, this::create);

		this.list.state(null, getTranslation("enterprise.state.active"), () -> projects.count(ProjectFilter.ALL))
			.state(ARCHIVED, getTranslation("enterprise.state.archived"), () -> projects.count(ProjectFilter.ARCHIVED))
			.search(getTranslation("enterprise.project.search"))
			.filter("enterprise", getTranslation("enterprise.project.allEnterprises"),
					new EnterpriseChoices(enterprises));
		this.list.title("name", getTranslation("enterprise.project.name"), ProjectListItem::name, (item) -> null)
			.setSortProperty("name")
			.setFlexGrow(2);
		this.list.text("enterprise", getTranslation("enterprise.project.enterprise"), ProjectListItem::enterprise);
		this.list.text("description", getTranslation("enterprise.project.description"), ProjectListItem::description)
			.setFlexGrow(2);
		this.list.card((item) -> Card.of(item.name(), Objects.requireNonNullElse(item.enterprise(), ""), null));
		this.list.rowMenu(this::fillMenu)
			.source((query, page) -> projects.list(filter(query), page), (query) -> projects.count(filter(query)))
			.export(getTranslation("enterprise.project.exportFile"), this::export)
			.empty(Icons.MAP_PINNED, getTranslation("enterprise.project.empty"),
					getTranslation("enterprise.project.empty.next"));
		add(header, this.list);
	}

	private static ProjectFilter filter(ListQuery query) {
		return new ProjectFilter(query.search(), query.filterId("enterprise"), ARCHIVED.equals(query.state()));
	}

	private void fillMenu(ProjectListItem item, GridContextMenu<ProjectListItem> menu) {
		if (item.archived()) {
			menu.addItem(getTranslation("enterprise.restore"),
					(event) -> act(() -> this.projects.restore(item.id()), "enterprise.restored"));
			return;
		}
		menu.addItem(getTranslation("enterprise.project.edit"), (event) -> edit(item.id()));
		menu.addItem(getTranslation("enterprise.archive"),
				(event) -> act(() -> this.projects.archive(item.id()), "enterprise.archived"));
	}

	private void act(com.vaadin.flow.function.SerializableRunnable act, String done) {
		if (Acts.attempt(act, getTranslation(done))) {
			this.list.refresh();
		}
	}

	private void create() {
		ProjectForm form = new ProjectForm(new ProjectData("", null, null, 0), this.enterprises, this.validator);
		new FormDialog<>(getTranslation("enterprise.project.new"), form, this.projects::create, () -> {
			Notices.success(getTranslation("enterprise.project.created"));
			this.list.refresh();
		}).open();
	}

	private void edit(long id) {
		ProjectForm form = new ProjectForm(this.projects.get(id), this.enterprises, this.validator);
		form.reloadsFrom(() -> this.projects.get(id));
		new FormDialog<>(getTranslation("enterprise.project.edit"), form, (data) -> this.projects.update(id, data),
				() -> {
					Notices.success(getTranslation("enterprise.saved"));
					this.list.refresh();
				})
			.open();
	}

	private void export(ListQuery query, OutputStream out) {
		int rows = Spreadsheet.write(out, getTranslation("enterprise.project.title"),
				Arrays.asList(getTranslation("enterprise.project.name"),
						getTranslation("enterprise.project.enterprise"),
						getTranslation("enterprise.project.description")),
				(page) -> this.projects.list(filter(query), page),
				(item) -> Arrays.asList(item.name(), item.enterprise(), item.description()));
		this.projects.exported(rows);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("enterprise.project.title");
	}

}
