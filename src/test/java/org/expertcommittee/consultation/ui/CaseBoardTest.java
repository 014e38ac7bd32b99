package org.expertcommittee.consultation.ui;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.consultation.AnswerData;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.CaseBoardService;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.ConsultationFilter;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.FollowUpData;
import org.expertcommittee.consultation.Satisfaction;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.session.SessionService;
import org.expertcommittee.session.TestCases;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.expertcommittee.session.TestCases.DAY;
import static org.expertcommittee.session.TestCases.session;

@As(Role.SECRETARIAT)
class CaseBoardTest extends ViewTest {

	@Autowired
	private ConsultationService consultations;

	@Autowired
	private CaseWorkService work;

	@Autowired
	private CaseBoardService boards;

	@Autowired
	private SessionService sessions;

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private ExpertService experts;

	@Autowired
	private List<DemoData> demo;

	@BeforeEach
	void aCommittee() {
		SystemActor.run(() -> this.demo.stream().filter((one) -> one.order() == 10).forEach(DemoData::create));
	}

	@Test
	void showsACaseInTheColumnOfItsState() {
		TestCases.register(this.consultations, "节能改造");
		this.work.accept(TestCases.register(this.consultations, "中试放大"));
		board();
		assertThat(column(ConsultationStatus.SUBMITTED)).contains("待受理", "节能改造", "示例企业").doesNotContain("中试放大");
		assertThat(column(ConsultationStatus.ACCEPTED)).contains("已受理", "中试放大");
		assertThat(find(Grid.class).all()).isEmpty();
	}

	@Test
	void narrowsTheBoardByTheSameSearchAsTheList() {
		TestCases.register(this.consultations, "节能改造");
		TestCases.register(this.consultations, "中试放大");
		UI.getCurrent().navigate("consultations", QueryParameters.simple(Map.of("view", "board", "q", "jngz")));
		assertThat(column(ConsultationStatus.SUBMITTED)).contains("节能改造").doesNotContain("中试放大");
	}

	@Test
	void loadsAColumnInPortions() {
		for (int i = 0; i < 23; i++) {
			TestCases.register(this.consultations, "示例" + i);
		}
		board();
		assertThat(cards()).isEqualTo(20);
		assertThat(column(ConsultationStatus.SUBMITTED)).contains("23", "还有 3 件");
		click("还有 3 件");
		assertThat(cards()).isEqualTo(23);
		assertThat(this.boards.columns(ConsultationFilter.ALL, 5).getFirst().items()).hasSize(5);
	}

	@Test
	void movingACardDoesTheAct() {
		long id = TestCases.register(this.consultations, "中试放大");
		CaseBoard board = board();
		board.move(id, ConsultationStatus.SUBMITTED, ConsultationStatus.ACCEPTED);
		assertThat(status(id)).isEqualTo(ConsultationStatus.ACCEPTED);
		assertThat(column(ConsultationStatus.ACCEPTED)).contains("中试放大");
	}

	@Test
	void movingACardThatNeedsWordsOpensTheDialogOfThePage() {
		long id = TestCases.register(this.consultations, "中试放大");
		board().move(id, ConsultationStatus.SUBMITTED, ConsultationStatus.RETURNED);
		assertThat(status(id)).isEqualTo(ConsultationStatus.SUBMITTED);
		find(TextArea.class).single().setValue("请补充材料");
		click("退回");
		assertThat(status(id)).isEqualTo(ConsultationStatus.RETURNED);
		assertThat(column(ConsultationStatus.RETURNED)).contains("中试放大");
	}

	@Test
	void refusesAMoveThatTheStateDoesNotAllow() {
		long id = TestCases.register(this.consultations, "中试放大");
		CaseBoard board = board();
		board.move(id, ConsultationStatus.SUBMITTED, ConsultationStatus.CLOSED);
		assertThat(notices()).contains("“待受理”的咨询不能直接移到“已销号”，请先完成中间的环节");
		assertThat(status(id)).isEqualTo(ConsultationStatus.SUBMITTED);
	}

	@Test
	void onlyTheExpertTakesAnAssignmentUp() {
		long expert = TestCases.expert(this.experts, "示例专家甲");
		long id = TestCases.assigned(this.consultations, this.work, "中试放大", expert);
		board().move(id, ConsultationStatus.ASSIGNED, ConsultationStatus.IN_PROGRESS);
		assertThat(notices()).contains("由专家接受后自动进入");
		assertThat(status(id)).isEqualTo(ConsultationStatus.ASSIGNED);
	}

	@Test
	void aSuspendedCaseGoesBackWhereItWas() {
		long id = TestCases.register(this.consultations, "中试放大");
		this.work.accept(id);
		this.work.suspend(id, "企业补充材料");
		CaseBoard board = board();
		board.move(id, ConsultationStatus.SUSPENDED, ConsultationStatus.IN_PROGRESS);
		assertThat(notices()).contains("该咨询在“已受理”时挂起");
		board.move(id, ConsultationStatus.SUSPENDED, ConsultationStatus.ACCEPTED);
		assertThat(status(id)).isEqualTo(ConsultationStatus.ACCEPTED);
	}

	@Test
	void theSecondOfTwoSecretariesIsToldWhoMovedTheCard() {
		long id = TestCases.register(this.consultations, "中试放大");
		CaseBoard board = board();
		this.work.accept(id);
		board.move(id, ConsultationStatus.SUBMITTED, ConsultationStatus.ACCEPTED);
		assertThat(notices()).contains("“中试放大”已被他人办理，现在是“已受理”");
		assertThat(column(ConsultationStatus.ACCEPTED)).contains("中试放大");
		assertThat(column(ConsultationStatus.SUBMITTED)).doesNotContain("中试放大");
	}

	@Test
	void theMenuOfACardOffersTheActsOfItsState() {
		TestCases.register(this.consultations, "中试放大");
		board();
		assertThat(CaseMove.from(ConsultationStatus.SUBMITTED)).containsExactly(CaseMove.ACCEPT, CaseMove.RETURN);
		assertThat(find(Button.class).all())
			.anySatisfy((button) -> assertThat(button.getAriaLabel()).hasValue("办理“中试放大”"));
	}

	@Test
	void aCardOfAClosedCaseOffersToTakeItUpAgain() throws Exception {
		assertThat(CaseMove.from(ConsultationStatus.CLOSED)).containsExactly(CaseMove.TAKE_UP_AGAIN);
		long id = closed();
		CaseBoard board = board();
		board.move(id, ConsultationStatus.CLOSED, ConsultationStatus.IN_PROGRESS);
		assertThat(status(id)).isEqualTo(ConsultationStatus.CLOSED);
		find(TextArea.class).single().setValue("企业反映未解决");
		click("重新办理");
		assertThat(status(id)).isEqualTo(ConsultationStatus.IN_PROGRESS);
		assertThat(column(ConsultationStatus.IN_PROGRESS)).contains("中试放大");
	}

	@Test
	void aCardSaysHowItIsMovedFromTheKeyboard() {
		TestCases.register(this.consultations, "中试放大");
		board();
		assertThat(find(ListItem.class).all()).anySatisfy((card) -> {
			assertThat(card.getElement().getAttribute("aria-label")).startsWith("中试放大，示例企业，待受理，时限 ").contains("按空格键");
			assertThat(card.getElement().getAttribute("tabindex")).isEqualTo("0");
		});
	}

	private long closed() throws Exception {
		long expert = TestCases.expert(this.experts, "示例专家甲");
		long id = TestCases.assigned(this.consultations, this.work, "中试放大", expert);
		Actors.expert(expert, () -> {
			long own = this.assignments.open(1).getFirst().id();
			this.assignments.accept(own, true);
			this.assignments.submit(own, "意见", -1);
			return true;
		});
		this.work.answer(id, new AnswerData("答复"));
		this.work.startFollowUp(id);
		this.work.followUp(id, new FollowUpData(Satisfaction.SATISFIED, null));
		this.work.close(id);
		return id;
	}

	@Test
	void theCalendarLinksDeadlinesAndSessionsToTheirCase() {
		long expert = TestCases.expert(this.experts, "示例专家甲");
		long id = TestCases.assigned(this.consultations, this.work, "中试放大", expert);
		this.sessions.plan(id, session(DAY, 14, 16, 0, expert), false);
		UI.getCurrent().navigate("consultations", QueryParameters.of("view", "calendar"));
		assertThat(find(NativeTable.class).single().getElement().getTextRecursively()).contains("周日", "14:00 中试放大");
		assertThat(find(Anchor.class).all()).anySatisfy((link) -> {
			assertThat(link.getHref()).isEqualTo("consultations/" + id);
			assertThat(link.getElement().getTextRecursively()).isEqualTo("14:00 中试放大");
		});
		test(find(Button.class).all()
			.stream()
			.filter((one) -> one.getAriaLabel().orElse("").equals("往后"))
			.findFirst()
			.orElseThrow()).click();
		assertThat(find(NativeTable.class).single().getElement().getTextRecursively()).contains("时限 中试放大");
	}

	@Test
	void goesBackToTheList() {
		TestCases.register(this.consultations, "中试放大");
		board();
		test(find(Button.class).all()
			.stream()
			.filter((one) -> one.getAriaLabel().orElse("").equals("列表"))
			.findFirst()
			.orElseThrow()).click();
		assertThat(find(Grid.class).all()).hasSize(1);
		assertThat(find(CaseBoard.class).all()).isEmpty();
	}

	private CaseBoard board() {
		UI.getCurrent().navigate("consultations", QueryParameters.of("view", "board"));
		return find(CaseBoard.class).single();
	}

	private String column(ConsultationStatus status) {
		return find(Section.class).all()
			.stream()
			.filter((one) -> status.name().equals(one.getElement().getAttribute("data-state")))
			.findFirst()
			.orElseThrow()
			.getElement()
			.getTextRecursively();
	}

	private long cards() {
		return find(Section.class).all()
			.stream()
			.filter((one) -> "SUBMITTED".equals(one.getElement().getAttribute("data-state")))
			.flatMap((one) -> one.getElement().getChildren())
			.filter((one) -> one.getTag().equals("ul"))
			.mapToLong(Element::getChildCount)
			.sum();
	}

	private String notices() {
		return find(Notification.class).all()
			.stream()
			.map((one) -> one.getElement().getTextRecursively())
			.reduce("", String::concat);
	}

	private ConsultationStatus status(long id) {
		return this.consultations.details(id).status();
	}

}
