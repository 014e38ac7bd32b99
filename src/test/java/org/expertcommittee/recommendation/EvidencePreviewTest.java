package org.expertcommittee.recommendation;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import javax.imageio.ImageIO;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.consultation.AssignmentData;
import org.expertcommittee.consultation.AssignmentPart;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.Channel;
import org.expertcommittee.consultation.ConsultationData;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.Urgency;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.recusal.RecusalData;
import org.expertcommittee.recusal.RecusalKind;
import org.expertcommittee.recusal.RecusalService;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.PortalTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Who may look at a recommendation and at what shows that it was implemented. */
@PortalTest
class EvidencePreviewTest {

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private RecommendationWorkService deciding;

	@Autowired
	private MyRecommendationService mine;

	@Autowired
	private ConsultationService consultations;

	@Autowired
	private CaseWorkService work;

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private RecusalService recusals;

	@Autowired
	private ExpertService experts;

	@Autowired
	private MockMvc http;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private List<DemoData> demo;

	@Autowired
	private TestClock clock;

	private LocalDate today = LocalDate.EPOCH;

	private long giver;

	private long other;

	private long caseId;

	private long id;

	@BeforeEach
	void aRecommendationWithEvidence() throws Exception {
		SystemActor.run(() -> this.demo.stream().filter((one) -> one.order() == 10).forEach(DemoData::create));
		// A filter looks for the account behind each request.
		this.jdbc.sql("""
				insert into account (id, version, username, display_name, enabled, failed_logins, security_stamp)
				values (1, 0, 'sample', '示例', true, 0, 0)""").update();
		this.today = ChinaTime.today(this.clock);
		this.giver = expert("示例专家01");
		this.other = expert("示例专家02");
		this.caseId = Actors.secretary(() -> {
			long registered = this.consultations.registerForNew("示例企业", new ConsultationData(0L, "中试放大", "请指导", null,
					Urgency.NORMAL, this.today, "示例秘书", Channel.VISIT, this.today.plusDays(15), 0));
			this.work.accept(registered);
			this.work.assign(registered, new AssignmentData(this.giver, AssignmentPart.LEAD, this.today.plusDays(3)));
			return registered;
		});
		this.id = Actors.expert(this.giver, () -> {
			long own = this.assignments.open(1).getFirst().id();
			this.assignments.accept(own, true);
			long added = this.mine.add(own, new RecommendationData("先建一条中试线", null, null, null, 0));
			this.assignments.submit(own, "意见", -1);
			return added;
		});
		Actors.secretary(() -> {
			this.deciding.adopt(this.id, new AdoptionData("示例企业", this.today.plusDays(30), null,
					this.recommendations.details(this.id).item().version()));
			this.deciding.attach(this.id, "现场.png", png());
			this.deciding.attach(this.id, "说明.txt", "已落实".getBytes(UTF_8));
			return true;
		});
	}

	@Test
	void showsPicturesInTheBrowserToTheSecretariatAndToWhoGaveTheRecommendation() throws Exception {
		open("/recommendations/", 0, "/preview", Role.SECRETARIAT, 0).andExpect(status().isOk())
			.andExpect(content().bytes(png()))
			.andExpect(header().string("Content-Disposition", startsWith("inline;")))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("Content-Security-Policy", endsWith("; sandbox")));
		open("/my/recommendations/", 0, "/preview", Role.EXPERT, this.giver).andExpect(content().bytes(png()));
		open("/my/recommendations/", 0, "/preview", Role.EXPERT, this.other).andExpect(status().isNotFound());
		open("/recommendations/", 0, "/preview", Role.EXPERT, this.giver).andExpect(status().isNotFound());
		open("/recommendations/", 0, "", Role.SECRETARIAT, 0)
			.andExpect(header().string("Content-Disposition", startsWith("attachment;")));
		open("/recommendations/", 1, "/preview", Role.SECRETARIAT, 0)
			.andExpect(header().string("Content-Disposition", startsWith("attachment;")));
	}

	@Test
	void showsNothingToWhoHasToStayAwayFromTheCase() throws Exception {
		declare(this.other);
		Actors.as(Actors.user(Set.of(Role.SECRETARIAT), this.other), () -> {
			assertThat(this.recommendations.list(RecommendationFilter.ALL, PagedQuery.of(0, 10))).isEmpty();
			assertThat(this.recommendations.count(RecommendationFilter.ALL)).isZero();
			assertThat(this.recommendations.adoption(RecommendationFilter.ALL).decided()).isZero();
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.recommendations.details(this.id));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.recommendations.ofCase(this.caseId));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.deciding.reject(this.id, "理由", 0));
			return true;
		});
		assertThat(Actors.secretary(() -> this.recommendations.count(RecommendationFilter.ALL))).isEqualTo(1);
		open("/recommendations/", 0, "/preview", Role.SECRETARIAT, this.other).andExpect(status().isNotFound());
	}

	@Test
	void anExpertWhoHasToStayAwaySinceDoesNotSeeOwnOnesEither() throws Exception {
		declare(this.giver);
		Actors.expert(this.giver, () -> {
			assertThat(this.mine.list(null, null, PagedQuery.of(0, 10))).isEmpty();
			assertThat(this.mine.count(null, null)).isZero();
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.mine.get(this.id));
			return true;
		});
	}

	private void declare(long expertId) throws Exception {
		long enterprise = Actors.secretary(() -> this.consultations.get(this.caseId).enterpriseId());
		Actors.expert(expertId, () -> this.recusals.declare(expertId, new RecusalData(RecusalKind.SHAREHOLDING, null,
				null, enterprise, null, null, this.today.minusYears(1), null, null, 0)));
	}

	private ResultActions open(String path, int file, String end, Role role, long expertId) throws Exception {
		long fileId = Actors.secretary(() -> this.recommendations.details(this.id).files().get(file).id());
		return this.http.perform(get(path + this.id + "/files/" + fileId + end)
			.with(SecurityMockMvcRequestPostProcessors.user(Actors.user(Set.of(role), expertId))));
	}

	private static byte[] png() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", out);
		return out.toByteArray();
	}

	private long expert(String name) {
		return SystemActor.call(() -> this.experts
			.create(new ExpertData(name, null, null, null, null, null, null, null, null, Set.of(), null, 0), false));
	}

}
