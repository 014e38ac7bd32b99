package org.expertcommittee.consultation.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.committee.IndustryData;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.consultation.AssignmentItem;
import org.expertcommittee.consultation.AssignmentPart;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.Channel;
import org.expertcommittee.consultation.ConsultationData;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.Urgency;
import org.expertcommittee.expert.AbsenceData;
import org.expertcommittee.expert.AbsenceService;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.expert.Standing;
import org.expertcommittee.expert.StandingData;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.TestClock;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@As(Role.SECRETARIAT)
class AssignDialogTest extends ViewTest {

	@Autowired
	private ConsultationService consultations;

	@Autowired
	private CaseWorkService work;

	@Autowired
	private ExpertService experts;

	@Autowired
	private AbsenceService absences;

	@Autowired
	private IndustryService industries;

	@Autowired
	private TestClock clock;

	@Autowired
	private ApplicationContext context;

	private long beauty;

	private long caseId;

	@BeforeEach
	void aCaseAndExperts() {
		SampleCommittee.enter(this.context);
		this.beauty = this.industries.create(new IndustryData("美妆与中国成分", 0));
		LocalDate today = ChinaTime.today(this.clock);
		expert("示例专家01", "从事工艺放大");
		expert("示例专家02", "从事品牌营销");
		this.absences.add(expert("示例专家03", "工艺放大"), new AbsenceData(today, today.plusDays(30), null, 0));
		this.caseId = this.consultations.registerForNew("示例企业", new ConsultationData(0L, "工艺放大", "请指导中试", this.beauty,
				Urgency.NORMAL, today, "示例秘书", Channel.VISIT, today.plusDays(10), 0));
		this.work.accept(this.caseId);
	}

	@Test
	void proposesExpertsWithReasonsAndAssignsTheTickedOnes() {
		open();
		List<ProposalRow> rows = find(ProposalRow.class).all();
		assertThat(rows).hasSize(2);
		assertThat(text(rows.getFirst())).contains("示例专家01", "分").doesNotContain("领域相符");
		test(find(Button.class, rows.getFirst()).single()).click();
		assertThat(text(rows.getFirst())).contains("领域相符：美妆与中国成分（首要领域）", "简介中有“工艺放大”", "近12个月承办0件（上限6件）",
				"还没有回访评价，按中间值计", "办理期内没有请假");
		rows.forEach((row) -> test(find(Checkbox.class, row).single()).click());
		click("交办");
		assertThat(this.consultations.details(this.caseId).assignments())
			.extracting(AssignmentItem::expertName, AssignmentItem::part)
			.containsExactly(tuple("示例专家01", AssignmentPart.LEAD), tuple("示例专家02", AssignmentPart.SUPPORT));
	}

	@Test
	void showsOnDemandWhoIsLeftOutAndWhy() {
		open();
		AssignDialog dialog = find(AssignDialog.class).single();
		assertThat(text(dialog)).doesNotContain("示例专家03");
		click("未推荐 1 人及原因");
		assertThat(text(dialog)).contains("示例专家03", "11月23日至12月23日请假");
	}

	@Test
	void anUntickedExpertIsNotAsked() {
		open();
		ProposalRow row = find(ProposalRow.class).all().getFirst();
		test(find(Checkbox.class, row).single()).click();
		test(find(Checkbox.class, row).single()).click();
		click("交办");
		assertThat(text(find(AssignDialog.class).single())).contains("请先选择专家");
		assertThat(this.consultations.details(this.caseId).assignments()).isEmpty();
	}

	private void open() {
		navigate(ConsultationNavigation.details(this.caseId), ConsultationDetailsView.class);
		click("交办");
	}

	/** What can be seen of a component. */
	private static String text(Component component) {
		StringBuilder text = new StringBuilder(component.getElement().getText());
		component.getChildren()
			.filter((child) -> child.getElement().isTextNode() || child.isVisible())
			.forEach((child) -> text.append(' ').append(text(child)));
		return text.toString();
	}

	private long expert(String name, String biography) {
		long id = this.experts.create(
				new ExpertData(name, null, null, null, null, null, null, null, null, Set.of(this.beauty), biography, 0),
				true);
		this.experts.updateStanding(id, new StandingData(Standing.ACTIVE, null, null, 1, null, null));
		return id;
	}

}
