package org.expertcommittee.draw;

import java.util.Map;
import java.util.Set;

import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.Texts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.TermItem;
import org.expertcommittee.consultation.ConsultationFilter;
import org.expertcommittee.consultation.ConsultationListItem;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.security.SystemActor;
import org.springframework.stereotype.Component;

/**
 * A draw whose result waits to be confirmed, for the sample case that waits for experts.
 */
@Component
class DrawDemo implements DemoData {

	private final DrawService draws;

	private final ConsultationService consultations;

	private final CommitteeService committees;

	private final Texts texts;

	DrawDemo(DrawService draws, ConsultationService consultations, CommitteeService committees, Texts texts) {
		this.draws = draws;
		this.consultations = consultations;
		this.committees = committees;
		this.texts = texts;
	}

	@Override
	public int order() {
		return 55;
	}

	@Override
	public void create() {
		this.consultations.list(ConsultationFilter.of(ConsultationStatus.ACCEPTED), PagedQuery.of(0, 1))
			.forEach((one) -> SystemActor.demonstrate("secretary", this.texts.get("draw.demo.secretary", Texts.CHINESE),
					() -> draw(one)));
	}

	private boolean draw(ConsultationListItem one) {
		Long term = this.committees.currentTerm().map(TermItem::id).orElse(null);
		long id = this.draws.prepare(one.id(), new DrawData(term, Set.of(), Set.of(), 2, 2, 3, Map.of()));
		this.draws.draw(id, new LotsData(this.texts.get("draw.demo.witness", Texts.CHINESE),
				this.texts.get("draw.demo.input", Texts.CHINESE)));
		return true;
	}

}
