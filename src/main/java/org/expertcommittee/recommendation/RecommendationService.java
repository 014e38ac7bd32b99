package org.expertcommittee.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.validation.PlainText;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.recommendation.Recommendation.By;
import org.expertcommittee.recommendation.Recommendation.Source;
import org.expertcommittee.recommendation.RecommendationCases.Case;
import org.expertcommittee.recommendation.RecommendationCases.Giver;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recommendations as the secretariat sees them, and their words;
 * {@link RecommendationWorkService} decides. What an expert has not handed in yet is the
 * expert's alone.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class RecommendationService {

	private final RecommendationRepository recommendations;

	private final RecommendationQueries queries;

	private final RecommendationCases cases;

	private final RecommendationFiles files;

	private final RecommendationNews news;

	private final ExpertService experts;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	RecommendationService(RecommendationRepository recommendations, RecommendationQueries queries,
			RecommendationCases cases, RecommendationFiles files, RecommendationNews news, ExpertService experts,
			AuditTrail audit, Checks checks, CurrentUser currentUser, Clock clock) {
		this.recommendations = recommendations;
		this.queries = queries;
		this.cases = cases;
		this.files = files;
		this.news = news;
		this.experts = experts;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Those that fit, the latest first; orders: {@code given}, {@code due}, {@code unit},
	 * {@code enterprise}.
	 */
	@Transactional(readOnly = true)
	public List<RecommendationListItem> list(RecommendationFilter filter, PagedQuery page) {
		return this.queries.list(filter, page);
	}

	@Transactional(readOnly = true)
	public long count(RecommendationFilter filter) {
		return this.queries.count(filter);
	}

	/** How those that fit were decided. */
	@Transactional(readOnly = true)
	public Adoption adoption(RecommendationFilter filter) {
		return this.queries.adoption(filter);
	}

	/** Those of a case, in their places. */
	@Transactional(readOnly = true)
	public CaseRecommendations ofCase(long consultationId) {
		Case of = this.cases.find(consultationId)
			.filter((one) -> this.cases.visible(consultationId))
			.orElseThrow(() -> new NotFound("consultation " + consultationId));
		return new CaseRecommendations(this.queries.ofCase(consultationId), of.answeredAt(), of.closed());
	}

	/** Every unit that something is addressed to. */
	@Transactional(readOnly = true)
	public List<String> units() {
		return this.recommendations.units(this.cases.hidden());
	}

	/** What was decided from one day to another, both included. */
	@Transactional(readOnly = true)
	public Adoption adoption(LocalDate from, LocalDate to) {
		Adoption sum = Adoption.NONE;
		for (RecommendationRepository.Decided one : this.recommendations.decidedBetween(ChinaTime.startOf(from),
				ChinaTime.startOf(to.plusDays(1)), this.cases.hidden())) {
			sum = sum.plus(one.getDecision(), one.getNumber());
		}
		return sum;
	}

	/**
	 * Everything about a recommendation.
	 * @throws NotFound when there is none of that id, or it has not been handed in
	 */
	@Transactional(readOnly = true)
	public RecommendationDetails details(long id) {
		Recommendation r = find(id);
		Case of = this.cases.find(r.consultationId()).orElseThrow();
		return new RecommendationDetails(this.queries.item(r), r.assignmentId(),
				!of.closed() && r.wordable(of.answeredAt()), of.closed(), this.files.list(id), r.history());
	}

	/** Whose opinions a recommendation can be taken from: names by assignment. */
	@Transactional(readOnly = true)
	public Map<Long, String> givers(long consultationId) {
		if (!this.cases.visible(consultationId)) {
			throw new NotFound("consultation " + consultationId);
		}
		List<Giver> givers = this.cases.givers(consultationId);
		Map<Long, ExpertName> names = this.experts.names(givers.stream().map(Giver::expertId).toList());
		Map<Long, String> words = new LinkedHashMap<>();
		givers.forEach((giver) -> {
			ExpertName expert = names.get(giver.expertId());
			words.put(giver.id(), (expert != null) ? expert.name() : "");
		});
		return words;
	}

	@Transactional(readOnly = true)
	public RecommendationData get(long id) {
		return find(id).toData();
	}

	/**
	 * Writes one down from an opinion, and returns its id.
	 * @throws IllegalAct when the case is closed
	 * @throws InvalidInput when the opinion is another case's, or the day has passed
	 */
	public long add(long consultationId, RecommendationData data) {
		this.checks.valid(data);
		Case of = openCase(consultationId);
		Recommendation added = this.recommendations.save(new Recommendation(source(consultationId, data.assignmentId()),
				false, this.recommendations.lastPlace(consultationId) + 1, data, by()));
		this.audit.act("recommendation.add", added, of.number());
		return added.requireId();
	}

	/**
	 * Other words before the case is answered.
	 * @throws IllegalAct when it was decided or answered
	 */
	public void edit(long id, RecommendationData data) {
		this.checks.valid(data);
		Case of = lock(id);
		Recommendation r = find(id);
		r.requireVersion(data.version());
		r.edit(data, of.answeredAt(), by());
		this.audit.act("recommendation.edit", r, of.number());
	}

	/** Makes two of one; returns the id of the second. */
	public long split(long id, SplitData data) {
		this.checks.valid(data);
		Case of = lock(id);
		Recommendation r = find(id);
		r.requireVersion(data.version());
		Recommendation second = this.recommendations.save(r.split(data, of.answeredAt(), by()));
		this.audit.act("recommendation.split", r, of.number());
		return second.requireId();
	}

	/**
	 * Takes off what the secretariat itself wrote down; what an expert wrote stays.
	 * @throws IllegalAct for an expert's, or when it was decided or answered
	 */
	public void remove(long id, String reason) {
		String why = this.checks.valid(new Removal(reason)).reason();
		Case of = lock(id);
		Recommendation r = find(id);
		if (why.isBlank()) {
			throw InvalidInput.at("reason", "base.reasonRequired");
		}
		if (r.byExpert()) {
			throw new IllegalAct("recommendation.refused.removeExperts");
		}
		r.requireWordable(of.answeredAt());
		this.audit.act("recommendation.remove", r, of.number() + " " + why);
		this.recommendations.delete(r);
	}

	/**
	 * 更正: other words for what has been answered already; the former stay in the history.
	 */
	public void correct(long id, CorrectionData data) {
		this.checks.valid(data);
		Case of = lock(id);
		Recommendation r = find(id);
		r.requireVersion(data.version());
		r.correct(data, by());
		this.audit.act("recommendation.correct", r, of.number());
		this.news.tell(r, RecommendationAct.CORRECTED, of, by());
	}

	/** Records that the list was exported. */
	public void exported(long rows) {
		this.audit.act("recommendation.export", String.valueOf(rows));
	}

	private Source source(long consultationId, @org.jspecify.annotations.Nullable Long assignmentId) {
		if (assignmentId == null) {
			return new Source(consultationId, null, null);
		}
		return this.cases.givers(consultationId)
			.stream()
			.filter((giver) -> giver.id() == assignmentId)
			.findFirst()
			.map((giver) -> new Source(consultationId, giver.id(), giver.expertId()))
			.orElseThrow(() -> InvalidInput.at("assignmentId", "recommendation.noSuchGiver"));
	}

	private Case openCase(long consultationId) {
		if (!this.cases.visible(consultationId)) {
			throw new NotFound("consultation " + consultationId);
		}
		Case of = this.cases.lock(consultationId);
		if (of.closed()) {
			throw new IllegalAct("recommendation.refused.closed");
		}
		return of;
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

	/** A reason as it is typed. */
	record Removal(@PlainText(max = 500, multiline = true) String reason) {
	}

}
