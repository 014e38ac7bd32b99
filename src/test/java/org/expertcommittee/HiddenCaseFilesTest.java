package org.expertcommittee;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.expertcommittee.base.NotFound;
import org.expertcommittee.consultation.AssignmentCounts;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.MyYearService;
import org.expertcommittee.expert.ProfileData;
import org.expertcommittee.expert.ProfileService;
import org.expertcommittee.session.MyScheduleService;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What can be asked for by address answers to who has a tie as if there were nothing. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
class HiddenCaseFilesTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc http;

	private HiddenCase world;

	@BeforeEach
	void casesWithEverything() throws Exception {
		this.world = new HiddenCase(this.context);
	}

	@Test
	void handsOutNothingByAddress() throws Exception {
		List<String> addresses = addresses().toList();
		for (String address : addresses) {
			assertThat(status(address)).as(address).isEqualTo(200);
		}
		String feed = Actors.as(this.world.both, () -> this.context.getBean(MyScheduleService.class).subscribe());
		assertThat(read(feed)).contains(HiddenCase.MARK);
		this.world.tieBecomesKnown();
		for (String address : addresses) {
			assertThat(status(address)).as(address).isEqualTo(404);
		}
		assertThat(read(feed)).contains("BEGIN:VCALENDAR").doesNotContain(HiddenCase.MARK);
	}

	@Test
	void recognisesAnExpertWhoseNumberIsThatOfTheEnterprise() throws Exception {
		Actors.as(this.world.both, () -> {
			assertThat(this.context.getBean(ConsultationService.class).details(this.world.id("case")).title())
				.startsWith(HiddenCase.MARK);
			ProfileService profile = this.context.getBean(ProfileService.class);
			ProfileData mine = profile.edit();
			profile.save(new ProfileData("139 1111 0000", null, null, null, Set.of(), null, mine.version()));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.context.getBean(ConsultationService.class).details(this.world.id("case")));
			AssignmentService assignments = this.context.getBean(AssignmentService.class);
			assertThat(assignments.counts()).isEqualTo(new AssignmentCounts(0, 0, 0, 0));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> assignments.get(this.world.id("own")));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> assignments.get(this.world.id("ownDone")));
			assertThat(this.context.getBean(MyYearService.class).years())
				.allSatisfy((year) -> assertThat(year.asked()).isZero());
			return true;
		});
	}

	private Stream<String> addresses() {
		String ofCase = "/consultations/" + id("case");
		String own = "/my/assignments/" + id("own") + "/files/" + id("ownFile");
		return Stream.of(ofCase + "/files/" + id("file"), ofCase + "/files/" + id("file") + "/preview",
				ofCase + "/reports/" + id("reportFile"), "/consultations/sessions/" + id("session") + ".ics",
				"/recommendations/" + id("ownGiven") + "/files/" + id("evidence"), own, own + "/preview",
				"/my/recommendations/" + id("ownGiven") + "/files/" + id("evidence"),
				"/my/sessions/" + id("session") + ".ics");
	}

	private long id(String what) {
		return this.world.id(what);
	}

	private int status(String address) throws Exception {
		return this.http.perform(get(address).with(SecurityMockMvcRequestPostProcessors.user(this.world.both)))
			.andReturn()
			.getResponse()
			.getStatus();
	}

	private String read(String feed) throws Exception {
		return this.http.perform(get(feed)).andReturn().getResponse().getContentAsString(UTF_8);
	}

}
