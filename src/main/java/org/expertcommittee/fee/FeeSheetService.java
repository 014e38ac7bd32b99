package org.expertcommittee.fee;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
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
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.session.SessionHours;
import org.expertcommittee.session.SessionHoursService;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 咨询费发放表: made of the hours that experts took part in sessions, checked by a second
 * person, then paid. An expert's part in a session is on one sheet at the most.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class FeeSheetService {

	private static final int MOST_DAYS = 366;

	private final FeeSheetRepository sheets;

	private final FeeSheetQueries queries;

	private final FeeRuleService rules;

	private final BankAccountRepository accounts;

	private final SessionHoursService hours;

	private final ExpertService experts;

	private final EntityManager entityManager;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	FeeSheetService(FeeSheetRepository sheets, FeeSheetQueries queries, FeeRuleService rules,
			BankAccountRepository accounts, SessionHoursService hours, ExpertService experts,
			EntityManager entityManager, AuditTrail audit, Checks checks, CurrentUser currentUser, Clock clock) {
		this.sheets = sheets;
		this.queries = queries;
		this.rules = rules;
		this.accounts = accounts;
		this.hours = hours;
		this.experts = experts;
		this.entityManager = entityManager;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** Sheets in a state, or all, the latest period first. */
	@Transactional(readOnly = true)
	public List<FeeSheetItem> list(@Nullable FeeSheetState state, PagedQuery page) {
		return this.queries.list(state, page);
	}

	@Transactional(readOnly = true)
	public long count(@Nullable FeeSheetState state) {
		return this.queries.count(state);
	}

	/**
	 * A sheet; account numbers are masked.
	 * @throws NotFound when there is none of that id
	 */
	@Transactional(readOnly = true)
	public FeeSheetDetails get(long id) {
		return details(find(id), CardNumber::mask);
	}

	/**
	 * A sheet with account numbers in full, for the file; that it was made is recorded.
	 */
	public FeeSheetDetails forPayment(long id) {
		FeeSheet sheet = find(id);
		this.audit.act("fee.exportSheet", sheet, sheet.title());
		return details(sheet, Function.identity());
	}

	/**
	 * Makes a sheet of what is on none yet; returns its id.
	 * @throws InvalidInput when the days cannot be, or nothing is to be paid
	 */
	public long prepare(FeeSheetData data) {
		this.checks.valid(data);
		LocalDate today = ChinaTime.today(this.clock);
		if (data.lastDay().isBefore(data.firstDay())) {
			throw InvalidInput.at("lastDay", "fee.lastBeforeFirst");
		}
		if (data.lastDay().isAfter(today)) {
			throw InvalidInput.at("lastDay", "fee.lastInFuture");
		}
		if (ChronoUnit.DAYS.between(data.firstDay(), data.lastDay()) >= MOST_DAYS) {
			throw InvalidInput.at("firstDay", "fee.tooLong");
		}
		List<SessionHours> open = unpaid(data.firstDay(), data.lastDay());
		if (open.isEmpty()) {
			throw InvalidInput.at("firstDay", "fee.nothing");
		}
		FeeSheet sheet = this.sheets
			.saveAndFlush(new FeeSheet(data, this.currentUser.displayName(), login(), this.clock.instant()));
		FeePolicyData policy = this.rules.policy();
		List<FeeDay> days = FeeDay.of(open, policy.halfDayHours());
		try {
			this.queries.take(sheet.requireId(), days);
		}
		catch (DataIntegrityViolationException ex) {
			throw new IllegalAct("fee.refused.twice");
		}
		Set<Long> people = days.stream().map(FeeDay::expertId).collect(Collectors.toSet());
		Map<Long, ExpertName> names = this.experts.names(people);
		FeeCalculator calculator = new FeeCalculator(policy, this.rules.entered(), this.queries.daysBefore(people));
		days.forEach((day) -> {
			FeeGrade grade = calculator.grade(title(names.get(day.expertId())));
			this.entityManager.persist(new FeeItem(sheet.requireId(), day, grade, calculator.percent(day)));
		});
		act("prepareSheet", sheet);
		return sheet.requireId();
	}

	/** Hours of held sessions that are on no sheet. */
	private List<SessionHours> unpaid(LocalDate first, LocalDate last) {
		List<SessionHours> all = this.hours.list(first, last);
		Set<List<Long>> taken = new HashSet<>(
				this.queries.taken(all.stream().map(SessionHours::sessionId).distinct().toList()));
		return all.stream()
			.filter((one) -> one.hours().signum() > 0)
			.filter((one) -> !taken.contains(List.of(one.sessionId(), one.expertId())))
			.toList();
	}

	/**
	 * Pays another amount than the rules give, with a reason.
	 * @throws IllegalAct once the sheet was checked
	 */
	public void adjust(long itemId, AdjustData data) {
		this.checks.valid(data);
		FeeItem item = this.sheets.item(itemId).orElseThrow(() -> new NotFound("fee item " + itemId));
		FeeSheet sheet = lock(item.sheetId());
		sheet.changedBy(this.currentUser.displayName(), login());
		item.adjust(data.net(), data.reason());
		act("adjustSheet", sheet);
	}

	/** 审核, by a second person. */
	public void confirm(long id) {
		FeeSheet sheet = lock(id);
		sheet.confirm(this.currentUser.displayName(), login(), this.clock.instant());
		act("confirmSheet", sheet);
	}

	/** 登记发放. */
	public void pay(long id, PaidData data) {
		this.checks.valid(data);
		FeeSheet sheet = lock(id);
		sheet.pay(data.paidOn(), ChinaTime.today(this.clock));
		act("paySheet", sheet);
	}

	/** 作废; the sessions can go into another sheet. */
	public void makeVoid(long id, String reason) {
		String why = this.checks.valid(new Reason(reason)).reason();
		if (why.isBlank()) {
			throw InvalidInput.at("reason", "base.reasonRequired");
		}
		FeeSheet sheet = lock(id);
		sheet.makeVoid(why.strip());
		this.queries.giveBack(id);
		act("voidSheet", sheet);
	}

	private FeeSheetDetails details(FeeSheet sheet, Function<String, String> number) {
		List<FeeItem> items = this.sheets.items(sheet.requireId());
		Map<Long, List<FeeItem>> byExpert = items.stream()
			.collect(Collectors.groupingBy(FeeItem::expertId, LinkedHashMap::new, Collectors.toList()));
		Map<Long, ExpertName> names = this.experts.names(byExpert.keySet());
		Map<Long, BankAccount> banks = byExpert.isEmpty() ? Map.of()
				: this.accounts.findByExpertIdIn(byExpert.keySet())
					.stream()
					.collect(Collectors.toMap(BankAccount::expertId, Function.identity()));
		FeeSheetDetails.Facts facts = sheet.facts();
		LocalDate month = Objects.requireNonNullElse(facts.paidOn(), ChinaTime.today(this.clock));
		Map<Long, BigDecimal> before = this.queries.paidInMonth(facts.id(), month, byExpert.keySet());
		List<FeePerson> people = new ArrayList<>();
		byExpert.forEach((expertId, own) -> people.add(person(people.size() + 1, names.get(expertId), own,
				before.getOrDefault(expertId, BigDecimal.ZERO), banks.get(expertId), number)));
		return new FeeSheetDetails(facts, people,
				items.stream().map((item) -> item.toRow(name(names.get(item.expertId())))).toList());
	}

	private static FeePerson person(int position, @Nullable ExpertName expert, List<FeeItem> items, BigDecimal before,
			@Nullable BankAccount bank, Function<String, String> number) {
		BigDecimal net = items.stream().map(FeeItem::net).reduce(BigDecimal.ZERO, BigDecimal::add);
		// One month is one income: what was paid before takes the lower rates.
		BigDecimal gross = LabourTax.gross(before.add(net)).subtract(LabourTax.gross(before));
		return new FeePerson(position, items.getFirst().expertId(), name(expert),
				(expert != null) ? expert.organisation() : null, title(expert), items.getFirst().gradeName(),
				new FeePerson.Days(count(items, FeeUnit.FULL_DAY), count(items, FeeUnit.HALF_DAY),
						count(items, FeeUnit.REMOTE)),
				net, gross.subtract(net), gross, (bank != null) ? bank.bank() : null,
				(bank != null) ? bank.holder() : null, (bank != null) ? number.apply(bank.accountNumber()) : null);
	}

	private static long count(Collection<FeeItem> items, FeeUnit unit) {
		return items.stream().filter((item) -> item.unit() == unit).count();
	}

	private static String name(@Nullable ExpertName expert) {
		return (expert != null) ? expert.name() : "";
	}

	private static @Nullable String title(@Nullable ExpertName expert) {
		return (expert != null) ? expert.title() : null;
	}

	private String login() {
		return this.currentUser.require().getUsername();
	}

	private void act(String name, FeeSheet sheet) {
		this.audit.act("fee." + name, sheet, sheet.title());
	}

	private FeeSheet find(long id) {
		requireShown(id);
		return this.sheets.findById(id).orElseThrow(() -> new NotFound("fee sheet " + id));
	}

	private FeeSheet lock(long id) {
		requireShown(id);
		return this.sheets.lock(id).orElseThrow(() -> new NotFound("fee sheet " + id));
	}

	private void requireShown(long id) {
		if (this.queries.hidden().contains(id)) {
			throw new NotFound("fee sheet " + id);
		}
	}

	/** A reason as it is typed. */
	record Reason(@PlainText(max = 500, multiline = true) String reason) {
	}

}
