package org.expertcommittee.report.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.fee.AdjustData;
import org.expertcommittee.fee.FeeItemRow;
import org.expertcommittee.fee.FeePerson;
import org.expertcommittee.fee.FeeSheetDetails;
import org.expertcommittee.fee.FeeSheetService;
import org.expertcommittee.fee.FeeSheetState;
import org.expertcommittee.fee.PaidData;
import org.expertcommittee.report.LedgerFormat;
import org.expertcommittee.report.LedgerService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;

/** One 咨询费发放表. */
@Route(FeeSheetListView.ROUTE)
@RolesAllowed(Access.SECRETARIAT)
class FeeSheetView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

	private final transient FeeSheetService sheets;

	private final transient LedgerService ledgers;

	private final transient Validator validator;

	private final CurrentUser currentUser;

	private final Clock clock;

	private String title = "";

	FeeSheetView(FeeSheetService sheets, LedgerService ledgers, Validator validator, CurrentUser currentUser,
			Clock clock) {
		this.sheets = sheets;
		this.ledgers = ledgers;
		this.validator = validator;
		this.currentUser = currentUser;
		this.clock = clock;
		addClassNames("ec-page", "ec-page-list");
	}

	@Override
	public void setParameter(BeforeEvent event, Long id) {
		show(id);
	}

	private void show(long id) {
		FeeSheetDetails sheet = this.sheets.get(id);
		this.title = sheet.facts().title();
		removeAll();
		add(header(sheet), people(sheet));
	}

	private PageHeader header(FeeSheetDetails sheet) {
		FeeSheetDetails.Facts facts = sheet.facts();
		long id = facts.id();
		PageHeader header = new PageHeader(facts.title());
		header.crumb(getTranslation("report.ledgers"), ReportsView.ROUTE)
			.crumb(getTranslation("report.ledger.fees"), FeeSheetListView.ROUTE)
			.here(facts.title())
			.badge(new StatusBadge(facts.state()))
			.fact(Dates.period(facts.firstDay(), facts.lastDay()))
			.fact(getTranslation("report.fee.preparedBy", facts.preparedBy()))
			.fact(getTranslation("report.fee.sums", Money.text(sheet.net()), Money.text(sheet.tax()),
					Money.text(sheet.gross())));
		if (facts.confirmedBy() != null) {
			header.fact(getTranslation("report.fee.confirmedBy", facts.confirmedBy()));
		}
		if (facts.paidOn() != null) {
			header.fact(getTranslation("report.fee.paidOn", facts.paidOn()));
		}
		header.fact(facts.voidReason());
		switch (facts.state()) {
			case DRAFT -> {
				if (this.currentUser.require().getUsername().equals(facts.preparedLogin())) {
					header.fact(getTranslation("report.fee.otherConfirms"));
				}
				else {
					header.primary(getTranslation("report.fee.confirm"), Icons.CHECK, () -> confirm(sheet));
				}
			}
			case CONFIRMED -> header.primary(getTranslation("report.fee.pay"), Icons.CHECK, () -> pay(id));
			case PAID, VOID -> {
				// Nothing more is done with it.
			}
		}
		for (LedgerFormat format : LedgerFormat.values()) {
			header.action(file(facts, format));
		}
		if (facts.state() == FeeSheetState.DRAFT || facts.state() == FeeSheetState.CONFIRMED) {
			header.menuAction(getTranslation("report.fee.void"), () -> makeVoid(facts));
		}
		return header;
	}

	private Anchor file(FeeSheetDetails.Facts facts, LedgerFormat format) {
		Anchor link = new Anchor();
		link.setHref((DownloadHandler) (event) -> {
			event.setFileName(facts.title() + format.ending());
			event.setContentType(format.mediaType());
			try (OutputStream out = event.getOutputStream()) {
				this.ledgers.fees(facts.id(), format, out);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}, AttachmentType.DOWNLOAD);
		link.addClassName("ec-button");
		link.add(Icons.DOWNLOAD.create(), new Span(getTranslation("report.ledger.export." + format.name())));
		return link;
	}

	private ListPanel<FeePerson> people(FeeSheetDetails sheet) {
		ListPanel<FeePerson> list = new ListPanel<FeePerson>("fee-people")
			.opensBy((person) -> items(sheet, person.expertId()));
		list.person("name", getTranslation("report.ledger.column.name"), FeePerson::name, FeePerson::organisation);
		list.lines("grade", getTranslation("report.fee.grade"), FeePerson::grade, FeePerson::title).setWidth("150px");
		list.text("days", getTranslation("report.fee.days"), (row) -> days(row.days())).setWidth("170px");
		list.number("net", getTranslation("report.fee.net"), (row) -> Money.text(row.net())).setWidth("110px");
		list.number("tax", getTranslation("report.fee.tax"), (row) -> Money.text(row.tax())).setWidth("136px");
		list.number("gross", getTranslation("report.fee.gross"), (row) -> Money.text(row.gross())).setWidth("110px");
		list.lines("account", getTranslation("fee.bank.title"),
				(row) -> Objects.requireNonNullElse(row.account(), getTranslation("report.fee.noAccount")),
				FeePerson::bank)
			.setWidth("170px");
		list.card((row) -> Card.of(row.name(), days(row.days()), null)
			.withFoot(getTranslation("report.fee.net") + " " + Money.text(row.net()),
					getTranslation("report.fee.tax") + " " + Money.text(row.tax())));
		List<FeePerson> rows = sheet.people();
		list.source((query, page) -> rows.stream().skip(page.offset()).limit(page.limit()).toList(),
				(query) -> rows.size());
		list.total("report.fee.peopleCount").footnote(getTranslation("report.fee.note"));
		return list;
	}

	private String days(FeePerson.Days days) {
		return getTranslation("report.fee.daysOf", days.full(), days.half(), days.remote());
	}

	private void items(FeeSheetDetails sheet, long expertId) {
		Dialog dialog = new Dialog(getTranslation("report.fee.items"));
		dialog.addClassName("ec-dialog");
		Div rows = new Div();
		rows.addClassName("ec-rows");
		sheet.items().stream().filter((item) -> item.expertId() == expertId).forEach((item) -> {
			Span what = new Span(Dates.day(item.day()) + " " + getTranslation(item.unit().messageKey()));
			Span how = new Span(getTranslation("report.fee.how", item.grade(), Money.text(item.dayRate()),
					item.percent(), item.hours()));
			how.addClassName("ec-caption");
			Div words = new Div(what, how);
			words.addClassName("ec-row-words");
			if (item.adjustReason() != null) {
				words.add(new Span(getTranslation("report.fee.adjusted", item.adjustReason())));
			}
			Div row = new Div(words, new Span(Money.text(item.net())));
			row.addClassName("ec-row");
			if (sheet.facts().state() == FeeSheetState.DRAFT) {
				row.add(new Button(getTranslation("report.fee.adjust"), (event) -> {
					dialog.close();
					adjust(sheet, item);
				}));
			}
			rows.add(row);
		});
		dialog.add(rows);
		dialog.getFooter().add(new Button(getTranslation("base.close"), (event) -> dialog.close()));
		dialog.open();
	}

	private void adjust(FeeSheetDetails sheet, FeeItemRow item) {
		RecordForm<AdjustData> form = new RecordForm<>(AdjustData.class, this.validator);
		BigDecimalField net = form.bind("net", new BigDecimalField(getTranslation("report.fee.net")));
		form.longText("reason", getTranslation("report.fee.reason"));
		net.setValue(item.net());
		new FormDialog<>(getTranslation("report.fee.adjust"), form, (data) -> this.sheets.adjust(item.id(), data),
				() -> show(sheet.facts().id()))
			.open();
	}

	private void confirm(FeeSheetDetails sheet) {
		Confirm.ask(getTranslation("report.fee.confirm.title", sheet.facts().title()),
				getTranslation("report.fee.confirm.text", sheet.people().size(), Money.text(sheet.gross())),
				getTranslation("report.fee.confirm"), () -> {
					Acts.attempt(() -> this.sheets.confirm(sheet.facts().id()), getTranslation("report.fee.confirmed"));
					show(sheet.facts().id());
				});
	}

	private void pay(long id) {
		RecordForm<PaidData> form = new RecordForm<>(PaidData.class, this.validator);
		form.day("paidOn", getTranslation("report.fee.day")).setValue(ChinaTime.today(this.clock));
		new FormDialog<>(getTranslation("report.fee.pay"), form, (data) -> this.sheets.pay(id, data), () -> show(id))
			.open();
	}

	private void makeVoid(FeeSheetDetails.Facts facts) {
		new ReasonDialog(getTranslation("report.fee.void"), getTranslation("report.fee.void.text", facts.title()),
				getTranslation("report.fee.void"), (reason) -> {
					this.sheets.makeVoid(facts.id(), reason);
					show(facts.id());
				})
			.open();
	}

	@Override
	public String getPageTitle() {
		return this.title;
	}

}
