package org.expertcommittee.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.FactLine;
import org.expertcommittee.base.ui.Ring;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.recommendation.Adoption;

/** How many of the recommendations decided this quarter were adopted. */
class AdoptionRing extends Div {

	AdoptionRing(Adoption adoption) {
		addClassName("ec-row");
		Ring ring = new Ring(adoption.percent(), adoption.percent() + "%", "", Tone.GREEN,
				Translate.text("report.adoption.spoken", adoption.percent()));
		FactLine numbers = new FactLine(Translate.text("report.adoption.adopted", adoption.adopted()),
				Translate.text("report.adoption.partly", adoption.partly()),
				Translate.text("report.adoption.rejected", adoption.rejected()))
			.secondary();
		Div words = new Div(new Anchor("recommendations", Translate.text("report.adoption")), numbers);
		words.addClassName("ec-row-words");
		add(ring, words);
	}

}
