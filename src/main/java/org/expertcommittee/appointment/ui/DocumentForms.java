package org.expertcommittee.appointment.ui;

import java.time.Clock;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.appointment.AppointmentDocumentService;
import org.expertcommittee.appointment.DocumentData;
import org.expertcommittee.appointment.DocumentFilter;
import org.expertcommittee.appointment.DocumentItem;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.TermItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the dialogs in which 聘任文件 are entered and chosen. */
@Component
class DocumentForms {

	private static final int LATEST = 200;

	private final AppointmentDocumentService documents;

	private final CommitteeService committees;

	private final Validator validator;

	private final Clock clock;

	DocumentForms(AppointmentDocumentService documents, CommitteeService committees, Validator validator, Clock clock) {
		this.documents = documents;
		this.committees = committees;
		this.validator = validator;
		this.clock = clock;
	}

	static String words(List<DocumentItem> all, @Nullable Long id) {
		return all.stream()
			.filter((each) -> id != null && each.id() == id)
			.findFirst()
			.map((each) -> each.number() + " " + each.title())
			.orElse("");
	}

	/**
	 * Opens the dialog for a new document.
	 * @param committeeId whose; nothing lets it be chosen
	 * @param created gets the new document's id
	 */
	@SuppressWarnings("NullAway") // refused by validation until the committee is chosen
	void create(@Nullable Long committeeId, SerializableConsumer<Long> created) {
		List<CommitteeFacts> all = this.committees.all().stream().filter((each) -> !each.archived()).toList();
		Long committee = (committeeId != null) ? committeeId
				: all.stream().findFirst().map(CommitteeFacts::id).orElse(null);
		String title = all.stream()
			.filter((each) -> committee != null && each.id() == committee)
			.findFirst()
			.map((each) -> Translate.text("appointment.document.usualTitle", each.name(), termName(each.id())))
			.orElse("");
		RecordForm<DocumentData> form = form(all, committeeId == null && all.size() > 1);
		form.setData(new DocumentData(committee, null, title, ChinaTime.today(this.clock), 0));
		long[] id = new long[1];
		new FormDialog<>(Translate.text("appointment.document.new"), form,
				(data) -> id[0] = this.documents.create(data), () -> created.accept(id[0]))
			.open();
	}

	private String termName(long committeeId) {
		return this.committees.terms(committeeId).stream().findFirst().map(TermItem::name).orElse("");
	}

	void edit(long id, SerializableRunnable saved) {
		DocumentData data = this.documents.edit(id);
		RecordForm<DocumentData> form = form(List.of(), false).reloadsFrom(() -> this.documents.edit(id));
		form.setData(data);
		new FormDialog<>(Translate.text("appointment.document.edit"), form,
				(changed) -> this.documents.update(id, changed), saved)
			.open();
	}

	private RecordForm<DocumentData> form(List<CommitteeFacts> committeesOnOffer, boolean choose) {
		RecordForm<DocumentData> form = new RecordForm<>(DocumentData.class, this.validator);
		if (choose) {
			ComboBox<Long> box = form.choice("committeeId", Translate.text("appointment.committee"),
					committeesOnOffer.stream().map(CommitteeFacts::id).toList(),
					(id) -> committeesOnOffer.stream()
						.filter((each) -> each.id() == id)
						.findFirst()
						.map(CommitteeFacts::name)
						.orElse(""));
			form.setColspan(box, 2);
		}
		form.text("number", Translate.text("appointment.document.number"))
			.setHelperText(Translate.text("appointment.document.number.help"));
		form.day("issuedOn", Translate.text("appointment.document.issuedOn"));
		form.setColspan(form.text("title", Translate.text("appointment.document.title")), 2);
		return form;
	}

	/**
	 * Asks for the document of one appointment or of many.
	 * @param chosen gets the document's id
	 */
	void choose(String title, @Nullable Long committeeId, SerializableConsumer<Long> chosen) {
		Dialog dialog = new Dialog();
		dialog.setHeaderTitle(title);
		dialog.addClassName("ec-dialog");
		dialog.setWidth("560px");
		dialog.setMaxWidth("calc(100vw - 24px)");
		ComboBox<DocumentItem> box = new ComboBox<>(Translate.text("appointment.document"));
		box.setItemLabelGenerator((item) -> item.number() + " " + item.title());
		box.setWidthFull();
		DocumentFilter filter = new DocumentFilter(committeeId, null, null);
		box.setItems(this.documents.list(filter, PagedQuery.of(0, LATEST)));
		Button fresh = new Button(Translate.text("appointment.document.new"), Icons.PLUS.create(),
				(event) -> create(committeeId, (id) -> {
					List<DocumentItem> now = this.documents.list(filter, PagedQuery.of(0, LATEST));
					box.setItems(now);
					now.stream().filter((item) -> item.id() == id).findFirst().ifPresent(box::setValue);
				}));
		fresh.addThemeVariants(ButtonVariant.TERTIARY);
		Button take = new Button(Translate.text("appointment.act.document"), (event) -> {
			DocumentItem item = box.getValue();
			if (item == null) {
				box.setInvalid(true);
				box.setErrorMessage(Translate.text("appointment.document.choose"));
			}
			else if (Acts.attempt(() -> chosen.accept(item.id()))) {
				dialog.close();
			}
		});
		take.addThemeVariants(ButtonVariant.PRIMARY);
		dialog.add(new Paragraph(Translate.text("appointment.document.chooseText")), box, new Div(fresh));
		dialog.getFooter().add(new Button(Translate.text("base.cancel"), (event) -> dialog.close()), take);
		dialog.open();
	}

}
