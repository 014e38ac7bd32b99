package org.expertcommittee.appointment.ui;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.appointment.AppointmentDocumentService;
import org.expertcommittee.appointment.AppointmentFormService;
import org.expertcommittee.appointment.AppointmentListItem;
import org.expertcommittee.appointment.DocumentItem;
import org.expertcommittee.attachment.AttachmentData;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Columns;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.FileField;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.ShortRow;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.security.Access;
import org.springframework.security.access.AccessDeniedException;

/** One 聘任文件: its number, its files and the appointments that rest on it. */
@Route("appointments/documents")
@RolesAllowed(Access.SECRETARIAT)
class DocumentDetailsView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

	private static final String[] ENDINGS = { ".pdf", ".docx", ".doc", ".jpg", ".jpeg", ".png" };

	private static final int MOST_FILES = 5;

	private static final int MOST_BYTES = 20 * 1024 * 1024;

	private final transient AppointmentDocumentService service;

	private final transient AppointmentFormService papers;

	private final transient DocumentForms forms;

	private final PageHeader header = new PageHeader("");

	private final Div content = new Div();

	private String pageTitle = "";

	DocumentDetailsView(AppointmentDocumentService service, AppointmentFormService papers, DocumentForms forms) {
		this.service = service;
		this.papers = papers;
		this.forms = forms;
		addClassName("ec-page");
		add(this.header, this.content);
	}

	@Override
	public void setParameter(BeforeEvent event, Long id) {
		show(id);
	}

	private void show(long id) {
		DocumentItem document = this.service.get(id);
		List<AppointmentListItem> appointments = this.service.appointments(id);
		this.pageTitle = document.number();
		head(document, !appointments.isEmpty());
		this.content.removeAll();
		Facts facts = new Facts().with(getTranslation("appointment.document.number"), document.number())
			.with(getTranslation("appointment.document.title"), document.title())
			.with(getTranslation("appointment.document.issuedOn"), Dates.day(document.issuedOn()))
			.with(getTranslation("appointment.document.createdBy"), document.createdBy());
		Columns columns = new Columns();
		columns.left().add(people(appointments));
		columns.right().add(new Panel(getTranslation("appointment.document"), facts), files(id));
		this.content.add(columns);
	}

	private void head(DocumentItem document, boolean usable) {
		long id = document.id();
		this.header.clear();
		this.header.setHeading(document.title());
		this.header.crumb(getTranslation("appointment.title"), "appointments")
			.crumb(getTranslation("appointment.documents"), "appointments/documents")
			.here(document.number())
			.fact(document.number())
			.fact(Dates.day(document.issuedOn()));
		if (usable) {
			this.header.action(new PaperLink(getTranslation("appointment.notice"), () -> this.papers.notice(id)));
		}
		this.header.action(getTranslation("appointment.document.edit"), Icons.PENCIL,
				() -> this.forms.edit(id, () -> show(id)));
		if (document.appointments() == 0) {
			this.header.menuAction(getTranslation("appointment.document.discard"), () -> discard(document));
		}
	}

	private void discard(DocumentItem document) {
		Confirm.danger(getTranslation("appointment.document.discard.title"),
				getTranslation("appointment.document.discard.text", document.number()),
				getTranslation("appointment.document.discard"), () -> {
					if (Acts.attempt(() -> this.service.discard(document.id()),
							getTranslation("appointment.document.discarded", document.number()))) {
						getUI().ifPresent((ui) -> ui.navigate("appointments/documents"));
					}
				});
	}

	private Component people(List<AppointmentListItem> appointments) {
		Div rows = new Div();
		rows.addClassName("ec-rows");
		if (appointments.isEmpty()) {
			Paragraph none = new Paragraph(getTranslation("appointment.document.nobody"));
			none.addClassName("ec-secondary");
			rows.add(none);
		}
		for (AppointmentListItem item : appointments) {
			rows.add(new ShortRow(new Anchor("appointments/" + item.id(), item.expertName()),
					new Span(item.officeName()), new StatusBadge(item.state()))
				.line(item.termName() + " " + Dates.period(item.startsOn(), item.lastDay())));
		}
		return new Panel(getTranslation("appointment.document.people", appointments.size()), rows);
	}

	private Component files(long id) {
		Div rows = new Div();
		rows.addClassName("ec-files");
		this.service.files(id).forEach((file) -> rows.add(row(id, file)));
		FileField upload = new FileField(MOST_FILES, MOST_BYTES, (name, bytes) -> {
			this.service.addFile(id, name, new ByteArrayInputStream(bytes));
			show(id);
		}, ENDINGS);
		return new Panel(getTranslation("appointment.document.files"), rows, upload);
	}

	private Component row(long id, AttachmentData file) {
		Anchor link = new Anchor();
		link.setText(file.fileName());
		link.setHref((DownloadHandler) (event) -> {
			try (InputStream in = this.service.openFile(id, file.id())) {
				event.setFileName(file.fileName());
				event.setContentType(file.mediaType());
				event.setContentLength(file.sizeBytes());
				in.transferTo(event.getOutputStream());
			}
			catch (NotFound | AccessDeniedException ex) {
				event.getResponse().setStatus(404);
			}
		}, AttachmentType.DOWNLOAD);
		Span by = new Span(
				getTranslation("appointment.document.fileBy", file.uploadedBy(), Dates.moment(file.uploadedAt())));
		by.addClassName("ec-caption");
		Div words = new Div(link, by);
		words.addClassName("ec-row-words");
		String label = getTranslation("appointment.document.removeFile", file.fileName());
		Button remove = new Button(Icons.X.create(),
				(event) -> Confirm.danger(label, getTranslation("appointment.document.removeFile.text"),
						getTranslation("appointment.document.remove"), () -> {
							Acts.attempt(() -> this.service.removeFile(id, file.id()));
							show(id);
						}));
		remove.addThemeVariants(ButtonVariant.TERTIARY);
		remove.addClassName("ec-icon-button");
		remove.setAriaLabel(label);
		Div row = new Div(Icons.PAPERCLIP.create(), words, remove);
		row.addClassName("ec-row");
		return row;
	}

	@Override
	public String getPageTitle() {
		return this.pageTitle;
	}

}
