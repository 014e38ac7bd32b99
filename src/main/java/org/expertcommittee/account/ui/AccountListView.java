package org.expertcommittee.account.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import org.expertcommittee.account.AccountData;
import org.expertcommittee.account.AccountFilter;
import org.expertcommittee.account.AccountListItem;
import org.expertcommittee.account.AccountService;
import org.expertcommittee.account.AccountStatus;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.LinkDialog;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;

/** The accounts, for administrators. */
@Route("accounts")
@Menu(title = "account.menu", order = 50, icon = "key-round")
@RolesAllowed(Access.ADMIN)
class AccountListView extends Div implements HasDynamicTitle {

	private static final String ENABLED = "ENABLED";

	private static final String DISABLED = "DISABLED";

	private final AccountService accounts;

	private final ExpertService experts;

	private final transient Validator validator;

	private final transient Clock clock;

	private final ListPanel<Row> list = new ListPanel<>("accounts");

	AccountListView(AccountService accounts, ExpertService experts, Validator validator, Clock clock) {
		this.accounts = accounts;
		this.experts = experts;
		this.validator = validator;
		this.clock = clock;
		addClassNames("ec-page", "ec-page-list");

		PageHeader header = new PageHeader(getTranslation("account.title"));
		header.primary(getTranslation("account.new"), Icons.PLUS, this::create);

		Map<String, String> roles = new LinkedHashMap<>();
		for (Role role : Role.values()) {
			roles.put(role.name(), getTranslation("base.role." + role));
		}
		this.list.state(null, getTranslation("base.all"), () -> accounts.count(AccountFilter.ALL))
			.state(ENABLED, getTranslation("account.enabled"), () -> count(true))
			.state(DISABLED, getTranslation("account.disabled"), () -> count(false))
			.search(getTranslation("account.search"))
			.filter("role", getTranslation("account.allRoles"), roles);
		this.list
			.person("displayName", getTranslation("account.displayName"), (row) -> row.account().displayName(),
					(row) -> row.account().username())
			.setSortProperty("displayName");
		this.list.text("username", getTranslation("account.username"), (row) -> row.account().username())
			.setSortProperty("username");
		this.list.chips("roles", getTranslation("account.roles"), (row) -> words(row.account().roles()));
		this.list.text("expert", getTranslation("account.expert"), Row::expert);
		this.list.status("status", getTranslation("account.status"), (row) -> row.account().status());
		this.list
			.text("lastLogin", getTranslation("account.lastLogin"), (row) -> Dates.moment(row.account().lastLoginAt()))
			.setSortProperty("lastLoginAt");
		this.list.card((row) -> Card
			.of(row.account().displayName(), Objects.requireNonNullElse(row.expert(), ""), row.account().status())
			.withAside(row.account().username())
			.withChips(words(row.account().roles()))
			.withFoot(getTranslation("account.lastLogin"), Dates.moment(row.account().lastLoginAt())));
		this.list.rowMenu((row, menu) -> {
			AccountListItem account = row.account();
			menu.addItem(getTranslation("account.edit"), (event) -> edit(account));
			if (account.status() == AccountStatus.DISABLED) {
				menu.addItem(getTranslation("account.enable"), (event) -> enable(account));
			}
			else {
				menu.addItem(getTranslation("account.link"), (event) -> askForLink(account));
				menu.addItem(getTranslation("account.disable"), (event) -> disable(account));
			}
		});
		this.list.grid().addItemClickListener((event) -> edit(event.getItem().account()));
		this.list.grid().addClassName("ec-grid-opens");
		this.list.source(this::rows, (query) -> accounts.count(filter(query)))
			.total("account.total")
			.empty(Icons.KEY_ROUND, getTranslation("account.empty"), getTranslation("account.empty.next"));
		add(header, this.list);
	}

	private List<Row> rows(ListQuery query, PagedQuery page) {
		List<AccountListItem> found = this.accounts.list(filter(query), page);
		Map<Long, ExpertName> names = this.experts
			.names(found.stream().map(AccountListItem::expertId).filter(Objects::nonNull).toList());
		return found.stream().map((account) -> {
			ExpertName expert = (account.expertId() != null) ? names.get(account.expertId()) : null;
			return new Row(account, (expert != null) ? expert.name() : null);
		}).toList();
	}

	private List<String> words(Set<Role> roles) {
		return roles.stream().sorted().map((role) -> getTranslation("base.role." + role)).toList();
	}

	private long count(boolean enabled) {
		return this.accounts.count(new AccountFilter(null, null, enabled));
	}

	private static AccountFilter filter(ListQuery query) {
		String state = query.state();
		return new AccountFilter(query.search(), query.filter("role", Role.class),
				(state != null) ? Boolean.valueOf(ENABLED.equals(state)) : null);
	}

	private void create() {
		AccountForm form = new AccountForm(new AccountData("", "", Set.of(), null, 0), true, this.experts,
				this.validator);
		long[] created = new long[1];
		new FormDialog<>(getTranslation("account.new"), form, (data) -> created[0] = this.accounts.create(data), () -> {
			this.list.refresh();
			showLink(created[0], form.data().displayName());
		}).open();
	}

	private void edit(AccountListItem account) {
		AccountForm form = new AccountForm(this.accounts.get(account.id()), false, this.experts, this.validator);
		form.reloadsFrom(() -> this.accounts.get(account.id()));
		AccountDialog dialog = new AccountDialog(getTranslation("account.edit"), form,
				(data) -> this.accounts.update(account.id(), data), () -> {
					Notices.success(getTranslation("account.saved"));
					this.list.refresh();
				});
		if (account.status() == AccountStatus.DISABLED) {
			dialog.other(getTranslation("account.enable"), () -> enable(account));
		}
		else {
			dialog.other(getTranslation("account.disable"), () -> disable(account));
			dialog.other(getTranslation("account.link"), () -> askForLink(account));
		}
		dialog.open();
	}

	private void disable(AccountListItem account) {
		Confirm.danger(getTranslation("account.disable.title", account.displayName()),
				getTranslation("account.disable.text"), getTranslation("account.disable"), () -> {
					Acts.attempt(() -> this.accounts.disable(account.id()), getTranslation("account.disable.done"));
					this.list.refresh();
				});
	}

	private void enable(AccountListItem account) {
		Confirm.ask(getTranslation("account.enable.title", account.displayName()),
				getTranslation("account.enable.text"), getTranslation("account.enable"), () -> {
					Acts.attempt(() -> this.accounts.enable(account.id()), getTranslation("account.enable.done"));
					this.list.refresh();
				});
	}

	private void askForLink(AccountListItem account) {
		Confirm.ask(getTranslation("account.link.title", account.displayName()), getTranslation("account.link.text"),
				getTranslation("account.link"), () -> showLink(account.id(), account.displayName()));
	}

	private void showLink(long id, String name) {
		Acts.attempt(() -> {
			String address = this.accounts.createLink(id);
			Instant end = this.clock.instant().plus(AccountService.LINK_VALID_FOR);
			new LinkDialog(getTranslation("account.link.for", name), getTranslation("account.link.once"),
					getTranslation("account.link.label"), address,
					getTranslation("account.link.expires", Dates.moment(end)))
				.open();
		});
	}

	@Override
	public String getPageTitle() {
		return getTranslation("account.title");
	}

	/** An account with the name of its expert. */
	record Row(AccountListItem account, @Nullable String expert) {
	}

}
