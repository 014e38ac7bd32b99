package org.expertcommittee.committee.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.committee.CommitteeData;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.security.Access;

/** The committees, one part at a time; other features add their settings. */
@Route(SettingsNavigation.SETTINGS)
@Menu(title = "committee.menu", order = 55, icon = "settings")
@Uses(BigDecimalField.class)
@RolesAllowed({ Access.SECRETARIAT, Access.ADMIN })
class SettingsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

	private static final String COMMITTEE = "committee";

	private static final String PART = "part";

	private final transient CommitteeService committees;

	private final transient SettingsPanels panels;

	private final transient Validator validator;

	private SettingsPart part = SettingsPart.FACTS;

	private String wanted = "";

	private long created;

	SettingsView(CommitteeService committees, SettingsPanels panels, Validator validator) {
		this.committees = committees;
		this.panels = panels;
		this.validator = validator;
		addClassName("ec-page");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		QueryParameters query = event.getLocation().getQueryParameters();
		this.part = SettingsPart.of(query.getSingleParameter(PART).orElse(null));
		this.wanted = query.getSingleParameter(COMMITTEE).orElse("");
		show();
	}

	private void show() {
		removeAll();
		PageHeader header = new PageHeader(getTranslation("committee.settings"));
		header.fact(getTranslation("committee.settings.about"));
		List<CommitteeFacts> all = this.committees.all();
		Div content = new Div();
		content.addClassName("ec-settings-content");
		if (all.isEmpty()) {
			this.panels.addFirst(content, this::show);
			add(header, content);
			return;
		}
		CommitteeFacts own = all.getFirst();
		CommitteeFacts chosen = all.stream()
			.filter((committee) -> this.wanted.equals(String.valueOf(committee.id())))
			.findFirst()
			.orElse(own);
		header.action(getTranslation("committee.new"), Icons.PLUS, this::create);
		if (chosen.archived()) {
			header.badge(new StatusBadge(Tone.NEUTRAL, getTranslation("committee.isArchived"), null));
			header.menuAction(getTranslation("committee.restore"), () -> {
				Acts.attempt(() -> this.committees.restore(chosen.id()), getTranslation("committee.restored"));
				show();
			});
		}
		else if (chosen.id() != own.id()) {
			header.menuAction(getTranslation("committee.archive"), () -> archive(chosen));
		}
		this.panels.add(this.part, chosen, chosen.id() == own.id(), content, this::show);
		Div aside = new Div();
		aside.addClassName("ec-settings-aside");
		if (all.size() > 1) {
			aside.add(chooser(all, chosen));
		}
		aside.add(index(chosen, all.size() > 1));
		Div page = new Div(aside, content);
		page.addClassName("ec-settings");
		add(header, page);
	}

	private ComboBox<CommitteeFacts> chooser(List<CommitteeFacts> all, CommitteeFacts chosen) {
		ComboBox<CommitteeFacts> box = new ComboBox<>(getTranslation("committee.chooser"));
		box.setItems(all);
		box.setItemLabelGenerator((committee) -> committee.archived()
				? getTranslation("committee.archivedOption", committee.shortName()) : committee.shortName());
		box.setValue(chosen);
		box.setWidthFull();
		box.addValueChangeListener((event) -> {
			if (event.getValue() != null && event.isFromClient()) {
				go(event.getValue().id());
			}
		});
		return box;
	}

	private Nav index(CommitteeFacts chosen, boolean several) {
		Nav nav = new Nav();
		nav.addClassName("ec-settings-index");
		nav.getElement().setAttribute("aria-label", getTranslation("committee.parts"));
		for (SettingsPart each : Stream.of(SettingsPart.values()).filter(this.panels::offers).toList()) {
			RouterLink link = new RouterLink(getTranslation(each.messageKey()), SettingsView.class);
			link.setQueryParameters(query(several ? Optional.of(chosen.id()) : Optional.empty(), each));
			if (each == this.part) {
				link.getElement().setAttribute("aria-current", "page");
				// On a phone the parts are one row that scrolls.
				link.getElement()
					.executeJs("this.parentElement.scrollLeft = this.offsetLeft - this.parentElement.offsetLeft - 60");
			}
			nav.add(link);
		}
		return nav;
	}

	private static QueryParameters query(Optional<Long> committee, SettingsPart part) {
		Map<String, String> params = new HashMap<>();
		committee.ifPresent((id) -> params.put(COMMITTEE, String.valueOf(id)));
		params.put(PART, part.id());
		return QueryParameters.simple(params);
	}

	private void go(long committeeId) {
		UI.getCurrent().navigate(SettingsView.class, query(Optional.of(committeeId), this.part));
	}

	private void create() {
		RecordForm<CommitteeData> form = new RecordForm<>(CommitteeData.class, this.validator);
		form.setColspan(form.text("name", getTranslation("committee.name")), 2);
		form.text("shortName", getTranslation("committee.shortName"));
		TextField mark = form.text("mark", getTranslation("committee.mark"));
		mark.setHelperText(getTranslation("committee.mark.help.new"));
		TextField pattern = form.text("numberPattern", getTranslation("committee.numberPattern"));
		pattern.setHelperText(getTranslation("committee.pattern.help"));
		form.setColspan(pattern, 2);
		mark.addValueChangeListener((event) -> {
			if (event.isFromClient() && pattern.isEmpty() && !event.getValue().isBlank()) {
				pattern.setValue(event.getValue().strip() + CommitteeData.empty().numberPattern());
			}
		});
		form.setData(CommitteeData.empty().withNumberPattern(""));
		new FormDialog<>(getTranslation("committee.new"), form, (data) -> this.created = this.committees.create(data),
				() -> go(this.created))
			.open();
	}

	private void archive(CommitteeFacts committee) {
		Confirm.ask(getTranslation("committee.archive.title", committee.name()),
				getTranslation("committee.archive.text"), getTranslation("committee.archive"), () -> {
					Acts.attempt(() -> this.committees.archive(committee.id()), getTranslation("committee.isArchived"));
					show();
				});
	}

	@Override
	public String getPageTitle() {
		return getTranslation("committee.settings");
	}

}
