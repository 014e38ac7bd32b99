package org.expertcommittee.certificate.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.certificate.CertificateListItem;

/** A certificate in a short list, with the way to its page. */
@StyleSheet("styles-certificate.css")
class CertificateRow extends Div {

	CertificateRow(CertificateListItem item) {
		addClassName("ec-short-row");
		String number = item.number();
		Anchor link = new Anchor("certificates/" + item.id(),
				(number != null) ? number : getTranslation("certificate.noNumber"));
		Div first = new Div(link, new StatusBadge(item.state()));
		first.addClassName("ec-short-line");
		Span facts = new Span(item.officeName() + " " + Dates.period(item.startsOn(), item.endsOn()));
		facts.addClassName("ec-secondary");
		add(first, facts);
	}

}
