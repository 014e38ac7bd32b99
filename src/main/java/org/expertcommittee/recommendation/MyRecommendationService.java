package org.expertcommittee.recommendation;

import java.time.Clock;
import java.util.List;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.recommendation.Recommendation.By;
import org.expertcommittee.recommendation.Recommendation.Source;
import org.expertcommittee.recommendation.RecommendationCases.Case;
import org.expertcommittee.recommendation.RecommendationCases.Own;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An expert's own recommendations (我的建议): written with the opinion, then read with what
 * became of them. Somebody else's is not found, whatever its id.
 */
@Service
@PreAuthorize(Access.IS_EXPERT)
@Transactional
public class MyRecommendationService {

	private final RecommendationRepository recommendations;

	private final RecommendationQueries queries;

	private final RecommendationCases cases;

	private final RecommendationFiles files;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	MyRecommendationService(RecommendationRepository recommendations, RecommendationQueries queries,
			RecommendationCases cases, RecommendationFiles files, AuditTrail audit, Checks checks,
			CurrentUser currentUser, Clock clock) {
		this.recommendations = recommendations;
		this.queries = queries;
		this.cases = cases;
		this.files = files;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** Own ones that were handed in, the latest first. */
	@Transactional(readOnly = true)
	public List<RecommendationListItem> list(@Nullable RecommendationStatus status, @Nullable String text,
			PagedQuery page) {
		return this.queries.own(mine(status, text), page);
	}

	@Transactional(readOnly = true)
	public long count(@Nullable RecommendationStatus status, @Nullable String text) {
		return this.queries.countOwn(mine(status, text));
	}

	/** How the own ones were decided so far. */
	@Transactional(readOnly = true)
	public Adoption adoption() {
		Adoption sum = Adoption.NONE;
		for (RecommendationRepository.Decided one : this.recommendations.decidedOwn(self())) {
			sum = sum.plus(one.getDecision(), one.getNumber());
		}
		return sum;
	}

	/**
	 * An own one with what became of it.
	 * @throws NotFound when there is none of that id or it is another expert's
	 */
	@Transactional(readOnly = true)
	public RecommendationDetails get(long id) {
		Recommendation r = find(id);
		Case of = this.cases.find(r.consultationId()).orElseThrow();
		return new RecommendationDetails(this.queries.item(r), r.assignmentId(), wordable(r, of), of.closed(),
				this.files.list(id), r.history());
	}

	/** Opens a file of an own one; the download is recorded. */
	public EvidenceFile download(long id, long fileId) {
		find(id);
		return this.files.open(id, fileId);
	}

	/**
	 * What belongs to an own assignment.
	 * @throws NotFound when it is another expert's assignment
	 */
	@Transactional(readOnly = true)
	public MyRecommendations ofAssignment(long assignmentId) {
		Own own = own(assignmentId);
		return new MyRecommendations(own.writable(),
				this.recommendations.ofAssignment(assignmentId, self()).stream().map(this.queries::item).toList());
	}

	/**
	 * Adds one to the opinion that is being written; returns its id.
	 * @throws IllegalAct unless the opinion can be written
	 */
	public long add(long assignmentId, RecommendationData data) {
		this.checks.valid(data);
		Own own = requireWritable(assignmentId);
		Recommendation added = this.recommendations
			.save(new Recommendation(new Source(own.consultationId(), assignmentId, self()), true,
					this.recommendations.lastPlace(own.consultationId()) + 1, data, by()));
		this.audit.act("recommendation.write", added, Words.shortened(data.text(), Words.NAMED));
		return added.requireId();
	}

	@Transactional(readOnly = true)
	public RecommendationData data(long id) {
		return find(id).toData();
	}

	/** Other words, while the opinion can be written. */
	public void edit(long id, RecommendationData data) {
		this.checks.valid(data);
		Recommendation r = requireWritable(find(id));
		r.requireVersion(data.version());
		r.edit(data, answeredAt(r), by());
		this.audit.act("recommendation.write", r, Words.shortened(r.text(), Words.NAMED));
	}

	/** Takes one back that was not handed in yet. */
	public void remove(long id) {
		Recommendation r = requireWritable(find(id));
		if (r.given()) {
			throw new IllegalAct("recommendation.refused.edit");
		}
		this.audit.act("recommendation.withdraw", r, Words.shortened(r.text(), Words.NAMED));
		this.recommendations.delete(r);
	}

	private java.time.@Nullable Instant answeredAt(Recommendation r) {
		return this.cases.find(r.consultationId()).map(Case::answeredAt).orElse(null);
	}

	private boolean wordable(Recommendation r, Case of) {
		Long assignmentId = r.assignmentId();
		return assignmentId != null && r.wordable(of.answeredAt()) && own(assignmentId).writable();
	}

	private Own requireWritable(long assignmentId) {
		this.cases.lock(own(assignmentId).consultationId());
		Own own = own(assignmentId);
		if (!own.writable()) {
			throw new IllegalAct("recommendation.refused.write");
		}
		return own;
	}

	private Recommendation requireWritable(Recommendation r) {
		Long assignmentId = r.assignmentId();
		if (assignmentId == null || !r.byExpert()) {
			throw new IllegalAct("recommendation.refused.write");
		}
		requireWritable(assignmentId);
		return r;
	}

	private Own own(long assignmentId) {
		return this.cases.own(assignmentId, self()).orElseThrow(() -> new NotFound("assignment " + assignmentId));
	}

	private RecommendationFilter mine(@Nullable RecommendationStatus status, @Nullable String text) {
		return new RecommendationFilter(status, text, null, self(), null, null, null, null);
	}

	private Recommendation find(long id) {
		return this.recommendations.own(id, self()).orElseThrow(() -> new NotFound("recommendation " + id));
	}

	private long self() {
		return this.currentUser.requireExpertId();
	}

	private By by() {
		return new By(this.currentUser.displayName(), this.clock.instant());
	}

}
