package org.expertcommittee.recommendation;

import java.time.Clock;

import org.expertcommittee.attachment.AttachmentData;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.base.validation.PlainText;
import org.expertcommittee.recommendation.Recommendation.By;
import org.expertcommittee.recommendation.RecommendationCases.Case;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a recommendation. Each act locks its case, is based on the version that
 * the person saw, and is told to the expert who gave the recommendation.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class RecommendationWorkService {

	private final RecommendationRepository recommendations;

	private final RecommendationCases cases;

	private final RecommendationFiles files;

	private final RecommendationNews news;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	RecommendationWorkService(RecommendationRepository recommendations, RecommendationCases cases,
			RecommendationFiles files, RecommendationNews news, AuditTrail audit, Checks checks,
			CurrentUser currentUser, Clock clock) {
		this.recommendations = recommendations;
		this.cases = cases;
		this.files = files;
		this.news = news;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * 采纳.
	 * @throws StaleData when somebody acted in between
	 */
	public void adopt(long id, AdoptionData data) {
		this.checks.valid(data);
		act("adopt", RecommendationAct.ADOPTED, id, data.version(), (r, by) -> r.adopt(data, by));
	}

	/**
	 * 部分采纳.
	 * @throws InvalidInput unless it is said which part
	 */
	public void adoptPartly(long id, AdoptionData data) {
		this.checks.valid(data);
		act("adoptPartly", RecommendationAct.PARTLY_ADOPTED, id, data.version(), (r, by) -> r.adoptPartly(data, by));
	}

	/** 未采纳, with a reason. */
	public void reject(long id, String reason, long version) {
		String why = reason(reason);
		act("reject", RecommendationAct.REJECTED, id, version, (r, by) -> r.reject(why, by));
	}

	/**
	 * 登记落实.
	 * @throws IllegalAct unless it was adopted
	 * @throws InvalidInput when nothing shows it
	 */
	public void implement(long id, ImplementationData data) {
		this.checks.valid(data);
		act("implement", RecommendationAct.IMPLEMENTED, id, data.version(),
				(r, by) -> r.implement(data, !this.files.list(id).isEmpty(), by));
	}

	/**
	 * 重新研究, with a reason.
	 * @throws IllegalAct when the case is closed, which needs every recommendation
	 * decided
	 */
	public void reconsider(long id, String reason, long version) {
		String why = reason(reason);
		if (lock(id).closed()) {
			throw new IllegalAct("recommendation.refused.reconsiderClosed");
		}
		act("reconsider", RecommendationAct.RECONSIDERED, id, version, (r, by) -> r.reconsider(why, by));
	}

	/** Another unit or another day. */
	public void replan(long id, PlanData data) {
		this.checks.valid(data);
		Case of = lock(id);
		Recommendation r = find(id);
		r.requireVersion(data.version());
		r.replan(data, by());
		this.audit.act("recommendation.replan", r, of.number());
	}

	/**
	 * Adds a file that shows how it was implemented.
	 * @throws IllegalAct unless it was adopted
	 * @throws InvalidInput when the file is not welcome
	 */
	public void attach(long id, String fileName, byte[] content) {
		lock(id);
		Recommendation r = find(id);
		r.requireFiles();
		AttachmentData file = this.files.add(id, fileName, content);
		r.fileAdded(file.fileName(), by());
	}

	/** Takes a file off, before the recommendation is noted as implemented. */
	public void removeFile(long id, long fileId) {
		lock(id);
		Recommendation r = find(id);
		r.fileRemoved(this.files.find(id, fileId).fileName(), by());
		this.files.remove(id, fileId);
	}

	/** Opens a file; the download is recorded. */
	public EvidenceFile download(long id, long fileId) {
		find(id);
		return this.files.open(id, fileId);
	}

	/** The largest file that is accepted, in bytes. */
	@Transactional(readOnly = true)
	public long largestFile() {
		return this.files.largestBytes();
	}

	private void act(String name, RecommendationAct act, long id, long version, Act run) {
		Case of = lock(id);
		Recommendation r = find(id);
		r.requireVersion(version);
		By by = by();
		run.on(r, by);
		this.audit.act("recommendation." + name, r, of.number());
		this.news.tell(r, act, of, by);
	}

	private String reason(String reason) {
		return this.checks.valid(new Reason(reason)).reason();
	}

	private Case lock(long id) {
		return this.cases.lock(this.recommendations.consultationOf(id)
			.filter(this.cases::visible)
			.orElseThrow(() -> new NotFound("recommendation " + id)));
	}

	private Recommendation find(long id) {
		return this.recommendations.findById(id)
			.filter((one) -> one.given() && this.cases.visible(one.consultationId()))
			.orElseThrow(() -> new NotFound("recommendation " + id));
	}

	private By by() {
		return new By(this.currentUser.displayName(), this.clock.instant());
	}

	@FunctionalInterface
	private interface Act {

		void on(Recommendation recommendation, By by);

	}

	/** A reason as it is typed. */
	record Reason(@PlainText(max = 500, multiline = true) String reason) {
	}

}
