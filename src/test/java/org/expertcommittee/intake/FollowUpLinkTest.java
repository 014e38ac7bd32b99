package org.expertcommittee.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.expertcommittee.audit.AuditFilter;
import org.expertcommittee.audit.AuditService;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.committee.CommitteeData;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.consultation.AnswerData;
import org.expertcommittee.consultation.AssignmentData;
import org.expertcommittee.consultation.AssignmentPart;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.Channel;
import org.expertcommittee.consultation.ConsultationData;
import org.expertcommittee.consultation.ConsultationDetails;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.FollowUpData;
import org.expertcommittee.consultation.Satisfaction;
import org.expertcommittee.consultation.Urgency;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What an enterprise does with a link of the follow-up, once. */
@ServiceTest
@As(Role.SECRETARIAT)
class FollowUpLinkTest {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private FollowUpLinkService links;

	@Autowired
	private CommitteeService committees;

	@Autowired
	private ConsultationService consultations;

	@Autowired
	private CaseWorkService work;

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private ExpertService experts;

	@Autowired
	private AuditService audit;

	@Autowired
	private TestClock clock;

	private long id;

	@BeforeEach
	void caseInFollowUp() throws Exception {
		this.committees.save(CommitteeData.named("示例委员会", "示例", "示"));
		LocalDate today = ChinaTime.today(this.clock);
		this.id = this.consultations.registerForNew("示例公司", new ConsultationData(0L, "中试放大<b>咨询</b>", "需求", null,
				Urgency.NORMAL, today, "示例秘书", Channel.VISIT, today.plusDays(15), 0));
		this.work.accept(this.id);
		long expert = this.experts
			.create(new ExpertData("李晓", null, null, null, null, null, null, null, null, Set.of(), null, 0), false);
		this.work.assign(this.id, new AssignmentData(expert, AssignmentPart.LEAD, today.plusDays(3)));
		Actors.expert(expert, () -> {
			long own = this.assignments.open(1).getFirst().id();
			this.assignments.accept(own, true);
			this.assignments.submit(own, "意见", -1);
			return true;
		});
		this.work.answer(this.id, new AnswerData("先小试<script>alert(1)</script>"));
		this.work.startFollowUp(this.id);
	}

	@Test
	void showsTheCaseAndTakesTheEnterprisesWordOnce() throws Exception {
		String path = path(this.links.make(this.id));
		MockHttpServletResponse page = visit(get(path));
		assertThat(page.getStatus()).isEqualTo(200);
		assertThat(page.getHeader("Set-Cookie")).isNull();
		assertThat(page.getContentAsString()).contains("中试放大&lt;b&gt;咨询", "先小试&lt;script&gt;", "非常满意", "基本满意")
			.doesNotContain("<script>", "示例公司", "李晓");
		MockHttpServletResponse sent = say(path, "SATISFIED", "=1+1 很好");
		assertThat(sent.getStatus()).isEqualTo(200);
		assertThat(sent.getContentAsString()).contains("感谢您的评价");
		ConsultationDetails c = this.consultations.details(this.id);
		assertThat(c.satisfaction()).isEqualTo(Satisfaction.SATISFIED);
		assertThat(c.status()).isEqualTo(ConsultationStatus.IN_FOLLOW_UP);
		assertThat(c.timeline().getFirst().actor()).isEqualTo("企业（回访链接）");
		assertThat(c.timeline().getFirst().note()).isEqualTo("=1+1 很好");
		gone(path);
		assertThat(say(path, "DISSATISFIED", "再来").getContentAsString()).contains("没有提交成功", "再来");
		assertThat(this.consultations.details(this.id).satisfaction()).isEqualTo(Satisfaction.SATISFIED);
		assertThat(this.links.of(this.id).getFirst().state()).isEqualTo(FollowUpLinkItem.State.USED);
		String trail = Actors.auditor(() -> this.audit.list(AuditFilter.ALL, PagedQuery.of(0, 50)).toString());
		assertThat(trail).contains("企业（回访链接）").doesNotContain(path.substring(11));
	}

	@Test
	void notSatisfiedTakesTheCaseUpAgain() throws Exception {
		String path = path(this.links.make(this.id));
		assertThat(say(path, "DISSATISFIED", "没有解决").getContentAsString()).contains("将重新办理");
		assertThat(this.consultations.details(this.id).status()).isEqualTo(ConsultationStatus.IN_PROGRESS);
	}

	@Test
	void asksForTheSatisfactionAndKeepsTheComment() throws Exception {
		String path = path(this.links.make(this.id));
		MockHttpServletResponse missing = say(path, "<b>", "写了<i>意见");
		assertThat(missing.getStatus()).isEqualTo(422);
		assertThat(missing.getContentAsString()).contains("请选择满意度", "写了&lt;i&gt;意见");
		MockHttpServletResponse tooLong = say(path, "SATISFIED", "长".repeat(1001));
		assertThat(tooLong.getStatus()).isEqualTo(422);
		assertThat(tooLong.getContentAsString()).contains("id=\"comment-problem\"", "value=\"SATISFIED\" checked");
		assertThat(this.consultations.details(this.id).satisfaction()).isNull();
	}

	@Test
	void usedTwiceAtOnceItCountsOnce() throws Exception {
		String path = path(this.links.make(this.id));
		List<Integer> answers = atOnce(3, () -> say(path, "VERY_SATISFIED", "好").getStatus());
		assertThat(answers).containsExactlyInAnyOrder(200, 404, 404);
		assertThat(
				this.consultations.details(this.id).timeline().stream().filter((one) -> one.actor().equals("企业（回访链接）")))
			.hasSize(1);
	}

	@Test
	void expiredRevokedReplacedAndUnknownLinksLookTheSame() throws Exception {
		String replaced = path(this.links.make(this.id));
		String revoked = path(this.links.make(this.id));
		gone(replaced);
		this.links.revoke(this.links.of(this.id).getFirst().id());
		String words = gone(revoked);
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.links.revoke(this.links.of(this.id).getFirst().id()));
		String expired = path(this.links.make(this.id));
		this.clock.advance(Duration.ofDays(15));
		assertThat(gone(expired)).isEqualTo(words);
		assertThat(gone("/follow-up/unknown")).isEqualTo(words);
		assertThat(gone("/follow-up/a/b")).isEqualTo(words);
		assertThat(gone("/follow-up")).isEqualTo(words);
		assertThat(say(expired, "SATISFIED", "").getContentAsString()).isEqualTo(words);
		assertThat(words).doesNotContain("中试放大");
	}

	@Test
	void isGoodNoMoreOnceTheSecretariatHasClosedTheCase() throws Exception {
		String path = path(this.links.make(this.id));
		this.work.followUp(this.id, new FollowUpData(Satisfaction.SATISFIED, null));
		this.work.close(this.id);
		gone(path);
		assertThat(say(path, "DISSATISFIED", "").getStatus()).isEqualTo(404);
		assertThat(this.consultations.details(this.id).status()).isEqualTo(ConsultationStatus.CLOSED);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.links.make(this.id));
	}

	@Test
	void isNotMailedWithoutAddress() {
		assertThat(this.links.mailable(this.id)).isFalse();
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.links.mail(this.id));
		assertThat(this.links.of(this.id)).isEmpty();
	}

	private String gone(String path) throws Exception {
		MockHttpServletResponse answer = visit(get(path));
		assertThat(answer.getStatus()).isEqualTo(404);
		assertThat(answer.getContentAsString()).contains("链接已失效");
		return answer.getContentAsString();
	}

	private MockHttpServletResponse say(String path, String satisfaction, String comment) throws Exception {
		return visit(post(path).param("satisfaction", satisfaction).param("comment", comment));
	}

	private static String path(MadeLink link) {
		return link.address().substring("http://localhost:8080".length());
	}

	/** As somebody who is not logged in. */
	private MockHttpServletResponse visit(RequestBuilder request) throws Exception {
		return Actors.anonymous(() -> this.mvc.perform(request).andReturn().getResponse());
	}

	private static <T> List<T> atOnce(int people, Callable<T> act) throws Exception {
		CyclicBarrier start = new CyclicBarrier(people);
		try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
			List<Callable<T>> all = new ArrayList<>();
			for (int i = 0; i < people; i++) {
				all.add(() -> {
					start.await();
					return act.call();
				});
			}
			List<T> results = new ArrayList<>();
			for (Future<T> future : threads.invokeAll(all)) {
				results.add(future.get());
			}
			return results;
		}
	}

}
