package org.expertcommittee.certificate.ui;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.ui.EmptyState;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.certificate.CertificateFileService;
import org.expertcommittee.certificate.CertificateListItem;
import org.expertcommittee.security.Access;

/** The expert's own issued certificates. */
@Route("my/certificates")
@Menu(title = "certificate.mine", order = 62, icon = "award")
@RolesAllowed(Access.EXPERT)
class MyCertificatesView extends Div implements HasDynamicTitle {

	private final transient CertificateFileService files;

	private final Panel panel = new Panel();

	MyCertificatesView(CertificateFileService files) {
		this.files = files;
		addClassName("ec-page");
		add(new PageHeader(getTranslation("certificate.mine")), this.panel);
		show();
	}

	private void show() {
		this.panel.removeAll();
		List<CertificateListItem> mine = this.files.mine();
		if (mine.isEmpty()) {
			this.panel.add(new EmptyState(Icons.AWARD, getTranslation("certificate.noneMine"),
					getTranslation("certificate.noneMineNext")));
		}
		mine.forEach((item) -> {
			Div acts = new Div(FileLink.download(this.files, item.id()));
			acts.addClassName("ec-cert-mine-acts");
			if (Receipts.open(item)) {
				Button confirm = new Button(getTranslation("certificate.act.confirmReceipt"), Icons.CHECK.create(),
						(event) -> Receipts.confirm(this.files, item.id(), this::show));
				confirm.addThemeVariants(ButtonVariant.PRIMARY);
				acts.addComponentAsFirst(confirm);
			}
			Div line = new Div(new CertificateRow(item), acts);
			line.addClassName("ec-cert-mine");
			this.panel.add(line);
		});
	}

	@Override
	public String getPageTitle() {
		return getTranslation("certificate.mine");
	}

}
