package org.expertcommittee.recusal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.NotFound;
import org.springframework.stereotype.Component;

/**
 * The waivers of cases. Callers have checked that this person may act on the case, and
 * hold it locked, so that of two who decide at once the second is told.
 */
@Component
public class Waivers {

	private final WaiverRepository waivers;

	private final RecusalCheck check;

	private final AuditTrail audit;

	private final Clock clock;

	Waivers(WaiverRepository waivers, RecusalCheck check, AuditTrail audit, Clock clock) {
		this.waivers = waivers;
		this.check = check;
		this.audit = audit;
		this.clock = clock;
	}

	/** Those of a case, the latest first. */
	public List<WaiverItem> of(long consultationId) {
		return this.waivers.findByConsultationIdOrderByIdDesc(consultationId)
			.stream()
			.map(RecusalWaiver::toItem)
			.toList();
	}

	/** Whether an expert may work on a case in spite of a tie. */
	public boolean granted(long consultationId, long expertId) {
		return this.waivers.existsByConsultationIdAndExpertIdAndStatus(consultationId, expertId, WaiverStatus.APPROVED);
	}

	/**
	 * Asks for one.
	 * @throws IllegalAct without a conflict, or when one waits to be decided already
	 */
	public WaiverItem request(RecusalCase subject, long consultationId, long expertId, String reason, WaiverActor by,
			String label) {
		if (!this.check.conflicts(subject, Set.of(expertId)).containsKey(expertId)) {
			throw new IllegalAct("recusal.waiver.noConflict");
		}
		if (this.waivers.existsByConsultationIdAndExpertIdAndStatus(consultationId, expertId, WaiverStatus.REQUESTED)) {
			throw new IllegalAct("recusal.waiver.waiting");
		}
		RecusalWaiver waiver = this.waivers
			.saveAndFlush(new RecusalWaiver(consultationId, expertId, reason, by, this.clock.instant()));
		this.audit.act("recusal.requestWaiver", waiver, label);
		return waiver.toItem();
	}

	public WaiverItem approve(long consultationId, long id, WaiverActor by, String label) {
		return decide("recusal.approveWaiver", consultationId, id, label,
				(waiver, clock) -> waiver.approve(by, clock.instant()));
	}

	public WaiverItem refuse(long consultationId, long id, String why, WaiverActor by, String label) {
		return decide("recusal.refuseWaiver", consultationId, id, label,
				(waiver, clock) -> waiver.refuse(why, by, clock.instant()));
	}

	public WaiverItem withdraw(long consultationId, long id, WaiverActor by, String label) {
		return decide("recusal.withdrawWaiver", consultationId, id, label,
				(waiver, clock) -> waiver.withdraw(by, clock.instant()));
	}

	private WaiverItem decide(String action, long consultationId, long id, String label,
			BiConsumer<RecusalWaiver, Clock> decision) {
		RecusalWaiver waiver = this.waivers.findByIdAndConsultationId(id, consultationId)
			.orElseThrow(() -> new NotFound("waiver " + id));
		decision.accept(waiver, this.clock);
		this.waivers.flush();
		this.audit.act(action, waiver, label);
		return waiver.toItem();
	}

}
