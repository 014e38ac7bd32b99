package org.expertcommittee.recusal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.MaskedText;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.ShortRow;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.recusal.RecusalItem;
import org.expertcommittee.recusal.RecusalService;
import org.expertcommittee.recusal.RecusalStatus;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 回避事项 on 我的资料 and on an expert's page. */
@Configuration(proxyBeanMethods = false)
class RecusalPanels {

	@Bean
	DetailsPanel recusalsOfExpert(RecusalService recusals, CurrentUser currentUser, Validator validator) {
		return new Ties(Subject.EXPERT, recusals, currentUser, validator);
	}

	@Bean
	DetailsPanel ownRecusals(RecusalService recusals, CurrentUser currentUser, Validator validator) {
		return new Ties(Subject.PROFILE, recusals, currentUser, validator);
	}

	private record Ties(Subject subject, RecusalService recusals, CurrentUser currentUser,
			Validator validator) implements DetailsPanel {

		private static final int ORDER = 40;

		@Override
		public int order() {
			return ORDER;
		}

		@Override
		public boolean visible() {
			return own() ? this.currentUser.has(Role.EXPERT) : this.currentUser.has(Role.SECRETARIAT);
		}

		private boolean own() {
			return this.subject == Subject.PROFILE;
		}

		@Override
		public Component create(long expertId) {
			Div rows = new Div();
			rows.addClassName("ec-rows");
			var items = this.recusals.of(expertId);
			if (items.isEmpty()) {
				rows.add(quiet(Translate.text(own() ? "recusal.none.own" : "recusal.none")));
			}
			items.forEach((item) -> rows.add(row(item)));
			Paragraph about = quiet(Translate.text("recusal.about"));
			about.setClassName("ec-caption");
			return new Panel(Translate.text("recusal.count", items.size()), rows, about)
				.withAside(new Button(Translate.text(own() ? "recusal.add" : "recusal.addShort"), Icons.PLUS.create(),
						(event) -> add(expertId)));
		}

		private ShortRow row(RecusalItem item) {
			ShortRow row = new ShortRow(item.party(), new StatusBadge(item.status())).facts("ec-secondary",
					Translate.text(item.kind().messageKey()), period(item), item.creditCode());
			if (own()) {
				row.caption(item.person()).caption(item.note());
			}
			else if (item.person() != null || item.hasNote()) {
				String masked = (item.person() != null) ? item.person() : "***";
				row.below(new MaskedText(Translate.text("recusal.details"), masked,
						() -> this.recusals.reveal(item.id())));
			}
			row.caption(Translate.text("recusal.declaredBy", Translate.text(item.source().messageKey()),
					item.declaredBy() + " " + Dates.moment(item.declaredAt())));
			if (item.withdrawReason() != null) {
				row.caption(Translate.text("recusal.withdrawReason", item.withdrawReason()));
			}
			if (item.editable()) {
				row.acts(new Button(Translate.text("recusal.edit"), (event) -> edit(item.id())),
						new Button(Translate.text("recusal.withdraw"), (event) -> withdraw(item)));
			}
			if (item.status() == RecusalStatus.WITHDRAWN) {
				row.addClassName("ec-secondary");
			}
			return row;
		}

		private static String period(RecusalItem item) {
			return (item.endsOn() != null) ? Dates.period(item.startsOn(), item.endsOn())
					: Translate.text("recusal.since", item.startsOn());
		}

		private static Paragraph quiet(String text) {
			Paragraph paragraph = new Paragraph(text);
			paragraph.addClassName("ec-secondary");
			return paragraph;
		}

		private void add(long expertId) {
			RecusalForm form = new RecusalForm(this.recusals, this.validator);
			new FormDialog<>(Translate.text(own() ? "recusal.add" : "recusal.addShort"), form,
					(data) -> this.recusals.declare(expertId, data), Ties::saved)
				.open();
		}

		private void edit(long id) {
			RecusalForm form = new RecusalForm(this.recusals, this.validator);
			form.setData(this.recusals.edit(id));
			form.reloadsFrom(() -> this.recusals.edit(id));
			new FormDialog<>(Translate.text("recusal.edit"), form, (data) -> this.recusals.correct(id, data),
					Ties::saved)
				.open();
		}

		private static void saved() {
			Notices.success(Translate.text("recusal.declared"));
			refresh();
		}

		private void withdraw(RecusalItem item) {
			new ReasonDialog(Translate.text("recusal.withdraw.title", item.party()),
					Translate.text("recusal.withdraw.text"), Translate.text("recusal.withdraw"), (why) -> {
						this.recusals.withdraw(item.id(), why);
						Notices.success(Translate.text("recusal.withdrawn"));
						refresh();
					})
				.open();
		}

		/** The whole page: what is declared may also change what the person sees. */
		private static void refresh() {
			UI.getCurrent().refreshCurrentRoute(false);
		}

	}

}
