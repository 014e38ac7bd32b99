package org.expertcommittee.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The rules of a case, without a database. */
class ConsultationTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

	private static final String BY = "示例秘书01";

	@Test
	void goesFromReceiptToClosingAndTellsItAll() {
		Consultation c = inFollowUp();
		c.followUp(Satisfaction.VERY_SATISFIED, null, null, BY, NOW);
		c.close(BY, NOW);
		assertThat(c.status()).isEqualTo(ConsultationStatus.CLOSED);
		assertThat(c.events().stream().map(ConsultationEvent::act)).containsExactly(ConsultationAct.REGISTERED,
				ConsultationAct.ACCEPTED, ConsultationAct.ASSIGNED, ConsultationAct.EXPERT_ACCEPTED,
				ConsultationAct.OPINION_SUBMITTED, ConsultationAct.ANSWERED, ConsultationAct.FOLLOW_UP_STARTED,
				ConsultationAct.FOLLOWED_UP, ConsultationAct.CLOSED);
	}

	@Test
	void refusesEveryActThatTheStateDoesNotAllow() {
		Consultation c = registered();
		refused("assign", () -> assign(c, 1, AssignmentPart.LEAD));
		refused("answer", () -> c.answer("x", BY, NOW));
		refused("close", () -> c.close(BY, NOW));
		refused("suspend", () -> c.suspend("x", BY, NOW));
		refused("resume", () -> c.resume(BY, NOW));
		refused("resubmit", () -> c.resubmit(BY, NOW));
		refused("startFollowUp", () -> c.startFollowUp(BY, NOW));
		refused("followUp", () -> c.followUp(Satisfaction.SATISFIED, null, null, BY, NOW));
		c.accept(BY, NOW);
		refused("accept", () -> c.accept(BY, NOW));
		assign(c, 1, AssignmentPart.LEAD);
		refused("giveBack", () -> c.giveBack("x", BY, NOW));
		assertThat(c.status()).isEqualTo(ConsultationStatus.ASSIGNED);
	}

	@Test
	void takesInAgainWhatWasReturned() {
		Consultation c = registered();
		field("reason", () -> c.giveBack(" ", BY, NOW));
		c.giveBack("请补充材料", BY, NOW);
		assertThat(c.status()).isEqualTo(ConsultationStatus.RETURNED);
		c.resubmit(BY, NOW);
		assertThat(c.status()).isEqualTo(ConsultationStatus.SUBMITTED);
	}

	@Test
	void waitsToBeAssignedAgainWhenEveryExpertHasDeclined() {
		Consultation c = accepted();
		Assignment first = assign(c, 1, AssignmentPart.LEAD);
		Assignment second = assign(c, 2, AssignmentPart.SUPPORT);
		c.declineAssignment(first, "回避", "甲", NOW);
		assertThat(c.status()).isEqualTo(ConsultationStatus.ASSIGNED);
		c.declineAssignment(second, "出差", "乙", NOW);
		assertThat(c.status()).isEqualTo(ConsultationStatus.ACCEPTED);
		assertThat(c.allDeclined()).isTrue();
		assertThat(assign(c, 1, AssignmentPart.LEAD)).isSameAs(first);
		assertThat(first.status()).isEqualTo(AssignmentStatus.PENDING);
	}

	@Test
	void refusesASecondAssignmentToTheSameExpertAndASecondLead() {
		Consultation c = accepted();
		assign(c, 1, AssignmentPart.LEAD);
		field("expertId", () -> assign(c, 1, AssignmentPart.SUPPORT));
		field("part", () -> assign(c, 2, AssignmentPart.LEAD));
		field("replyBy", () -> c.assign(2, "乙", AssignmentPart.SUPPORT, TODAY.minusDays(1), TODAY, BY, NOW));
		assertThat(c.assignments()).hasSize(1);
	}

	@Test
	void letsAnExpertReplyOnceAndSubmitOnce() {
		Consultation c = accepted();
		Assignment a = assign(c, 1, AssignmentPart.LEAD);
		refused("opinion", () -> new Opinion(a, "早", NOW));
		c.acceptAssignment(a, "甲", NOW);
		refused("expertAccept", () -> c.acceptAssignment(a, "甲", NOW));
		refused("expertDecline", () -> c.declineAssignment(a, "x", "甲", NOW));
		Opinion opinion = new Opinion(a, "意见", NOW);
		c.submitOpinion(opinion, "甲", NOW);
		refused("opinion", () -> opinion.save("改", "甲", NOW));
		refused("opinion", () -> c.submitOpinion(opinion, "甲", NOW));
	}

	@Test
	void answersOnlyWithAnOpinionAndReleasesTheOthers() {
		Consultation c = accepted();
		Assignment a = assign(c, 1, AssignmentPart.LEAD);
		Assignment b = assign(c, 2, AssignmentPart.SUPPORT);
		c.acceptAssignment(a, "甲", NOW);
		refused("answerWithoutOpinion", () -> c.answer("答复", BY, NOW));
		c.submitOpinion(new Opinion(a, "意见", NOW), "甲", NOW);
		c.answer("答复", BY, NOW);
		assertThat(List.of(a.status(), b.status())).containsExactly(AssignmentStatus.SUBMITTED,
				AssignmentStatus.RELEASED);
		refused("expert", () -> c.acceptAssignment(b, "乙", NOW));
	}

	@Test
	void isTakenUpAgainWhenTheEnterpriseIsDissatisfied() {
		Consultation c = inFollowUp();
		refused("closeWithoutFollowUp", () -> c.close(BY, NOW));
		c.followUp(Satisfaction.DISSATISFIED, "没有解决", null, BY, NOW);
		assertThat(c.status()).isEqualTo(ConsultationStatus.IN_PROGRESS);
		c.answer("再答", BY, NOW);
		c.startFollowUp(BY, NOW);
		refused("closeWithoutFollowUp", () -> c.close(BY, NOW));
	}

	@Test
	void restsWhileSuspendedAndGoesOnWhereItWas() {
		Consultation c = accepted();
		Assignment a = assign(c, 1, AssignmentPart.LEAD);
		c.suspend("待补充", BY, NOW);
		refused("suspended", () -> c.acceptAssignment(a, "甲", NOW));
		c.resume(BY, NOW);
		assertThat(c.status()).isEqualTo(ConsultationStatus.ASSIGNED);
	}

	@Test
	void extendsTheDeadlineWithoutChangingTheState() {
		Consultation c = accepted();
		field("deadline", () -> c.extend(c.deadline(), "理由", BY, NOW));
		field("reason", () -> c.extend(c.deadline().plusDays(1), " ", BY, NOW));
		assertThat(c.deadline()).isEqualTo(TODAY.plusDays(15));
		c.extend(TODAY.plusDays(30), "试验周期长", BY, NOW);
		assertThat(c.deadline()).isEqualTo(TODAY.plusDays(30));
		assertThat(c.status()).isEqualTo(ConsultationStatus.ACCEPTED);
		assertThat(c.events().getLast().note()).isEqualTo("试验周期长");
		refused("extend", () -> inFollowUp().extend(TODAY.plusDays(60), "x", BY, NOW));
	}

	@Test
	void refusesDatesThatCannotBe() {
		field("receivedOn", () -> new Consultation("1号", data(TODAY.plusDays(1), TODAY.plusDays(2)), TODAY, BY, NOW));
		field("deadline", () -> new Consultation("1号", data(TODAY, TODAY.minusDays(1)), TODAY, BY, NOW));
		field("deadline", () -> accepted().change(data(TODAY, TODAY.plusDays(9)), TODAY, BY, NOW));
	}

	private static Consultation accepted() {
		Consultation c = registered();
		c.accept(BY, NOW);
		return c;
	}

	private static Consultation registered() {
		return new Consultation("瀍产咨〔2026〕1号", data(TODAY, TODAY.plusDays(15)), TODAY, BY, NOW);
	}

	private static Consultation inFollowUp() {
		Consultation c = accepted();
		Assignment a = assign(c, 1, AssignmentPart.LEAD);
		c.acceptAssignment(a, "甲", NOW);
		c.submitOpinion(new Opinion(a, "意见", NOW), "甲", NOW);
		c.answer("答复", BY, NOW);
		c.startFollowUp(BY, NOW);
		return c;
	}

	private static Assignment assign(Consultation c, long expert, AssignmentPart part) {
		return c.assign(expert, "专家" + expert, part, TODAY.plusDays(3), TODAY, BY, NOW);
	}

	private static ConsultationData data(LocalDate received, LocalDate deadline) {
		return new ConsultationData(1L, "标题", "需求", null, Urgency.NORMAL, received, BY, Channel.VISIT, deadline, 0);
	}

	private static void refused(String act, Runnable run) {
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(run::run)
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("consultation.refused." + act));
	}

	private static void field(String field, Runnable run) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(run::run)
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo(field));
	}

}
