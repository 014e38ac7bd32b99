package org.expertcommittee.fee;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.Texts;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rates and rules of 咨询费. As long as nothing was decided, those of 财科教〔2017〕128号 hold:
 * after tax, 高级职称 1,500 to 2,400 yuan a day, others 900 to 1,500.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class FeeRuleService {

	private final FeeGradeRepository grades;

	private final FeePolicyRepository policies;

	private final Texts texts;

	private final AuditTrail audit;

	private final Checks checks;

	FeeRuleService(FeeGradeRepository grades, FeePolicyRepository policies, Texts texts, AuditTrail audit,
			Checks checks) {
		this.grades = grades;
		this.policies = policies;
		this.texts = texts;
		this.audit = audit;
		this.checks = checks;
	}

	/** The rates, in the order in which a title is looked for. */
	public List<FeeGradeItem> grades() {
		return entered().stream().map(FeeGrade::toItem).toList();
	}

	/** The rates as entities; the usual ones are entered when there are none. */
	List<FeeGrade> entered() {
		List<FeeGrade> all = this.grades.findAllByOrderBySortOrderAscIdAsc();
		if (!all.isEmpty()) {
			return all;
		}
		usual().forEach((data) -> {
			FeeGrade grade = this.grades.save(new FeeGrade(data, (data.keywords() != null) ? 0 : Integer.MAX_VALUE));
			this.audit.act("fee.grade.create", grade, grade.name());
		});
		return this.grades.findAllByOrderBySortOrderAscIdAsc();
	}

	/** A present grade without words must stay, so that everybody has a rate. */
	private List<FeeGradeData> usual() {
		return List.of(
				new FeeGradeData(this.texts.get("fee.grade.usual.senior", Texts.CHINESE),
						this.texts.get("fee.grade.usual.seniorWords", Texts.CHINESE), new BigDecimal("1500.00"), 0),
				new FeeGradeData(this.texts.get("fee.grade.usual.others", Texts.CHINESE), null,
						new BigDecimal("900.00"), 0));
	}

	@Transactional(readOnly = true)
	public FeeGradeData editGrade(long id) {
		return find(id).toData();
	}

	/**
	 * Adds a rate before the one for everybody else.
	 * @throws InvalidInput when another has its name
	 */
	public void addGrade(FeeGradeData data) {
		this.checks.valid(data);
		requireOwnName(data, null);
		if (data.keywords() == null || data.keywords().isBlank()) {
			throw InvalidInput.at("keywords", "fee.grade.wordsRequired");
		}
		FeeGrade grade = this.grades.save(new FeeGrade(data, entered().size()));
		this.audit.act("fee.grade.create", grade, grade.name());
	}

	public void updateGrade(long id, FeeGradeData data) {
		FeeGrade grade = find(id);
		grade.requireVersion(data.version());
		this.checks.valid(data);
		requireOwnName(data, id);
		boolean forAll = grade.toItem().keywords() == null;
		if (forAll == (data.keywords() != null && !data.keywords().isBlank())) {
			throw InvalidInput.at("keywords", forAll ? "fee.grade.noWords" : "fee.grade.wordsRequired");
		}
		grade.change(data);
		this.audit.act("fee.grade.update", grade, grade.name());
	}

	/**
	 * Deletes a rate.
	 * @throws IllegalAct for the one that is for everybody else
	 */
	public void deleteGrade(long id) {
		FeeGrade grade = find(id);
		if (grade.toItem().keywords() == null) {
			throw new IllegalAct("fee.grade.lastStays");
		}
		this.grades.delete(grade);
		this.audit.act("fee.grade.delete", grade, grade.name());
	}

	@Transactional(readOnly = true)
	public FeePolicyData policy() {
		return this.policies.findAll().stream().findFirst().map(FeePolicy::toData).orElse(FeePolicyData.USUAL);
	}

	public void savePolicy(FeePolicyData data) {
		this.checks.valid(data);
		FeePolicy policy = this.policies.findAll().stream().findFirst().orElse(null);
		if (policy == null) {
			policy = this.policies.save(new FeePolicy(data));
		}
		else {
			policy.requireVersion(data.version());
			policy.change(data);
		}
		this.audit.act("fee.policy.update", policy, "");
	}

	private void requireOwnName(FeeGradeData data, @Nullable Long self) {
		this.grades.findByName(data.name().strip())
			.filter((other) -> !Objects.equals(other.getId(), self))
			.ifPresent((other) -> {
				throw InvalidInput.at("name", "fee.grade.nameTaken");
			});
	}

	private FeeGrade find(long id) {
		return this.grades.findById(id).orElseThrow(() -> new NotFound("fee grade " + id));
	}

}
