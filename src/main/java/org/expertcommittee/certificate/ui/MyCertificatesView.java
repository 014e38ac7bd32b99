package org.expertcommittee.certificate.ui;

import java.util.List;

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

	MyCertificatesView(CertificateFileService files) {
		addClassName("ec-page");
		Panel panel = new Panel();
		List<CertificateListItem> mine = files.mine();
		if (mine.isEmpty()) {
			panel.add(new EmptyState(Icons.AWARD, getTranslation("certificate.noneMine"),
					getTranslation("certificate.noneMineNext")));
		}
		mine.forEach((item) -> {
			Div line = new Div(new CertificateRow(item), FileLink.download(files, item.id()));
			line.addClassName("ec-cert-mine");
			panel.add(line);
		});
		add(new PageHeader(getTranslation("certificate.mine")), panel);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("certificate.mine");
	}

}
