package org.expertcommittee.certificate.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.ui.Columns;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.certificate.CertificateDetails;
import org.expertcommittee.certificate.CertificateFileService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * One certificate: its page, its check, what can be done with it, and how it came about.
 */
@Route("certificates")
@RolesAllowed({ Access.SECRETARIAT, Access.EXPERT })
@StyleSheet("styles-certificate.css")
class CertificateDetailsView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

	private final transient CertificateFileService files;

	private final transient CertificateParts parts;

	private final transient CertificateActs acts;

	private final transient CertificateHistory history;

	private final boolean secretariat;

	private final PageHeader header = new PageHeader("");

	private final Div content = new Div();

	private String pageTitle = "";

	CertificateDetailsView(CertificateFileService files, CertificateParts parts, CertificateActs acts,
			CertificateHistory history, CurrentUser currentUser) {
		this.files = files;
		this.parts = parts;
		this.acts = acts;
		this.history = history;
		this.secretariat = currentUser.has(Role.SECRETARIAT);
		addClassName("ec-page");
		add(this.header, this.content);
	}

	@Override
	public void setParameter(BeforeEvent event, Long id) {
		show(id);
	}

	private void show(long id) {
		CertificateDetails certificate = this.files.get(id);
		this.pageTitle = getTranslation("certificate.heading", certificate.holderName(), certificate.officeName());
		head(certificate);
		this.content.removeAll();
		this.content.add(CertificateHistory.steps(certificate));
		Columns columns = new Columns();
		columns.left().add(new CertificateSheet(certificate, this.parts.page(certificate)));
		if (certificate.issued()) {
			columns.left().add(new CheckStrip(certificate.id(), this.files));
		}
		columns.right().add(this.parts.facts(certificate));
		if (this.secretariat) {
			columns.right().add(this.acts.panel(certificate, () -> show(id)));
		}
		columns.right().add(this.history.chain(certificate));
		this.content.add(columns);
	}

	private void head(CertificateDetails certificate) {
		this.header.clear();
		this.header.setHeading(this.pageTitle);
		String number = certificate.number();
		this.header
			.crumb(getTranslation(this.secretariat ? "certificate.title" : "certificate.mine"),
					this.secretariat ? "certificates" : "my/certificates")
			.here((number != null) ? number : getTranslation("certificate.noNumber"))
			.badge(new StatusBadge(certificate.state()))
			.fact(number)
			.fact(certificate.committeeName())
			.fact(getTranslation("certificate.termOf", Dates.period(certificate.startsOn(), certificate.endsOn())));
		if (!this.secretariat && Receipts.open(certificate)) {
			this.header.primary(getTranslation("certificate.act.confirmReceipt"), Icons.CHECK,
					() -> Receipts.confirm(this.files, certificate.id(), () -> show(certificate.id())));
		}
		if (certificate.issued()) {
			FileLink download = FileLink.download(this.files, certificate.id());
			download.addClassName("ec-cert-primary");
			FileLink print = FileLink.print(this.files, certificate.id());
			print.addClassName("ec-desktop-only");
			this.header.action(download);
			this.header.action(print);
		}
	}

	@Override
	public String getPageTitle() {
		return this.pageTitle;
	}

	static @Nullable Button copyButton(String label, @Nullable String text) {
		if (text == null) {
			return null;
		}
		Button copy = new Button(Icons.COPY.create());
		copy.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.TERTIARY);
		copy.addClassName("ec-icon-button");
		copy.setAriaLabel(copy.getTranslation("certificate.copy", label));
		copy.setTooltipText(copy.getTranslation("certificate.copy", label));
		copy.addClickListener((event) -> {
			copy.getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", text);
			org.expertcommittee.base.ui.Notices.success(copy.getTranslation("certificate.info.copied"));
		});
		return copy;
	}

}
