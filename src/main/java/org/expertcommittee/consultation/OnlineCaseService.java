package org.expertcommittee.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Texts;
import org.expertcommittee.enterprise.EnterpriseBrief;
import org.expertcommittee.enterprise.EnterpriseData;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that come through the public form. Anybody can write any enterprise's name there,
 * so that nothing is done with one before the secretariat has confirmed who asks.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class OnlineCaseService {

	private static final int USUAL_DAYS = 15;

	private static final int TITLE_CHARACTERS = 40;

	private final ConsultationRepository consultations;

	private final CaseVisibility visibility;

	private final CaseIntakeService intake;

	private final CaseNeeds needs;

	private final CaseNumbers numbers;

	private final CaseTimer timer;

	private final EnterpriseService enterprises;

	private final AuditTrail audit;

	private final Checks checks;

	private final Texts texts;

	private final CurrentUser currentUser;

	private final Clock clock;

	OnlineCaseService(ConsultationRepository consultations, CaseVisibility visibility, CaseIntakeService intake,
			CaseNeeds needs, CaseNumbers numbers, CaseTimer timer, EnterpriseService enterprises, AuditTrail audit,
			Checks checks, Texts texts, CurrentUser currentUser, Clock clock) {
		this.consultations = consultations;
		this.visibility = visibility;
		this.intake = intake;
		this.needs = needs;
		this.numbers = numbers;
		this.timer = timer;
		this.enterprises = enterprises;
		this.audit = audit;
		this.checks = checks;
		this.texts = texts;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** Takes in a request and returns its id; its enterprise waits to be confirmed. */
	public long register(OnlineCase online) {
		LocalDate today = ChinaTime.today(this.clock);
		String by = this.currentUser.displayName();
		ConsultationData data = this.checks.valid(new ConsultationData(0L, title(online.needs()),
				CaseNeeds.together(online.needs()), online.industryId(), Urgency.NORMAL, today, by, Channel.ONLINE,
				this.timer.usual(today).orElse(today.plusDays(USUAL_DAYS)), 0));
		Long registered = this.enterprises.findByCreditCode(online.creditCode()).map(EnterpriseBrief::id).orElse(null);
		String number = this.numbers.next(today.getYear());
		Consultation c = this.consultations.save(Consultation.stated(number, data, online.enterprise(),
				online.creditCode(), registered, today, by, this.clock.instant()));
		this.timer.promise(c, data, false);
		c.contact(CaseContact.of(online.contact()));
		this.needs.replace(c.requireId(), online.needs());
		this.intake.keep(c, online.files());
		this.audit.act("consultation.register", c, number);
		return c.requireId();
	}

	private String title(List<NeedData> all) {
		String first = all.getFirst().text().strip().lines().findFirst().orElse("").strip();
		String cut = (first.codePointCount(0, first.length()) <= TITLE_CHARACTERS) ? first
				: first.substring(0, first.offsetByCodePoints(0, TITLE_CHARACTERS)) + "…";
		return this.texts.get("consultation.online.name", Texts.CHINESE, cut);
	}

	/**
	 * Confirms who asks and accepts the request (核实并受理).
	 * @param enterpriseId an enterprise of the register
	 */
	public void confirmAndAccept(long id, long enterpriseId) {
		Consultation c = this.visibility.lock(id);
		EnterpriseBrief enterprise = this.enterprises.briefs(List.of(enterpriseId)).get(enterpriseId);
		if (enterprise == null || enterprise.archived()) {
			throw InvalidInput.at("enterpriseId", "consultation.noSuchEnterprise");
		}
		this.visibility.requireNoOwnTie(enterpriseId, null, id, "enterpriseId");
		String by = this.currentUser.displayName();
		c.confirmEnterprise(enterpriseId, enterprise.name(), by, this.clock.instant());
		c.accept(by, this.clock.instant());
		this.audit.act("consultation.confirmEnterprise", c, c.caseNumber());
	}

	/**
	 * Adds the enterprise to the register under that name, with the credit code and the
	 * contact of the request, and accepts the request.
	 * @throws InvalidInput when the register has another enterprise of that name or code
	 */
	public void confirmNewAndAccept(long id, String enterpriseName) {
		Consultation c = this.visibility.lock(id);
		if (!c.unverified()) {
			throw new IllegalAct("consultation.refused.confirmEnterprise");
		}
		CaseContact contact = c.contact();
		long enterpriseId = this.enterprises.create(new EnterpriseData(enterpriseName, c.statedCreditCode(), null,
				c.industryId(), null, (contact != null) ? contact.contactName() : null,
				(contact != null) ? contact.contactPhone() : null, null, null, null, 0));
		confirmAndAccept(id, enterpriseId);
	}

	/** The enterprise of the register that has the credit code of the request. */
	@Transactional(readOnly = true)
	public @Nullable EnterpriseBrief registered(long id) {
		String code = this.visibility.find(id).statedCreditCode();
		return (code != null) ? this.enterprises.findByCreditCode(code).orElse(null) : null;
	}

	/** 作废: no request at all, such as spam. */
	public void discard(long id, String reason) {
		Consultation c = this.visibility.lock(id);
		c.discard(this.checks.valid(new CaseWorkService.Reason(reason)).reason(), this.currentUser.displayName(),
				this.clock.instant());
		this.audit.act("consultation.discard", c, c.caseNumber());
	}

	/** How far the case is. */
	@Transactional(readOnly = true)
	public OnlineState state(long id) {
		Consultation c = this.visibility.find(id);
		return new OnlineState(c.status(), c.discarded());
	}

}
