package org.expertcommittee.notification;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.expertcommittee.account.AccountService;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.Texts;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What people are reminded of, day by day. */
@ServiceTest
class RemindersTest {

	/** The last day of the sample appointments. */
	private static final LocalDate LAST_DAY = LocalDate.parse("2027-11-01");

	@Autowired
	ApplicationContext context;

	@Autowired
	ReminderRound round;

	@Autowired
	NotificationService service;

	@Autowired
	AccountService accounts;

	@Autowired
	AppointmentService appointments;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Texts texts;

	@Autowired
	TestClock clock;

	private SampleCommittee committee;

	private PortalUser zhang;

	@BeforeEach
	void aCommitteeAndItsSecretary() {
		this.committee = SampleCommittee.enter(this.context);
		this.zhang = TestPeople.secretary(this.accounts, "zhang");
	}

	@Test
	void aTermsEndIsToldNinetySixtyAndThirtyDaysBefore() throws Exception {
		long lixiao = this.committee.expert("李晓");
		this.committee.appointed(lixiao, "副主任");
		PortalUser own = TestPeople.create(this.accounts, "lixiao", Role.EXPERT, lixiao, null);

		runOn(LAST_DAY.minusDays(91));
		assertThat(told(this.zhang)).isEmpty();
		for (int days : new int[] { 90, 89, 60, 59, 30, 29, 0 }) {
			runOn(LAST_DAY.minusDays(days));
		}

		assertThat(told(this.zhang)).containsExactly("李晓（副主任）的聘期将在 30 天内届满，最后一日 2027-11-01",
				"李晓（副主任）的聘期将在 60 天内届满，最后一日 2027-11-01", "李晓（副主任）的聘期将在 90 天内届满，最后一日 2027-11-01");
		assertThat(told(own)).hasSize(3).first().asString().isEqualTo("您的“副主任”聘期将在 30 天内届满，最后一日 2027-11-01");
	}

	@Test
	void daysWithoutThePortalAreMadeUpForByTheNearest() throws Exception {
		this.committee.appointed(this.committee.expert("李晓"), "副主任");

		runOn(LAST_DAY.minusDays(45));

		assertThat(told(this.zhang)).containsExactly("李晓（副主任）的聘期将在 60 天内届满，最后一日 2027-11-01");
	}

	@Test
	void aTermThatIsFollowedOrEndsEarlierIsNotToldOf() throws Exception {
		long ending = this.committee.appointed(this.committee.expert("李晓"), "副主任");
		long followed = this.committee.appointed(this.committee.expert("王五"), "委员");
		long successor = this.committee.appointed(this.committee.expert("赵六"), "顾问");
		this.jdbc.sql("update appointment set ended_on = ? where id = ?")
			.params(LAST_DAY.minusDays(20), ending)
			.update();
		this.jdbc.sql("update appointment set predecessor_id = ?, ends_on = ? where id = ?")
			.params(followed, LAST_DAY.plusYears(3), successor)
			.update();

		runOn(LAST_DAY.minusDays(30));

		assertThat(told(this.zhang)).isEmpty();
	}

	@Test
	void aCrowdIsToldInOneSentenceThatStaysOne() throws Exception {
		List<Long> all = new ArrayList<>();
		for (int i = 1; i <= 12; i++) {
			all.add(this.committee.appointed(this.committee.expert("示例专家" + ((i < 10) ? "0" : "") + i), "委员"));
		}
		runOn(LAST_DAY.minusDays(30));
		assertThat(told(this.zhang)).containsExactly("12 位专家的聘期将在 30 天内届满，最后一日 2027-11-01");

		for (int i = 0; i < 9; i++) {
			this.jdbc.sql("update appointment set predecessor_id = ?, starts_on = ?, ends_on = ? where id = ?")
				.params(all.get(11), LAST_DAY.plusDays(1), LAST_DAY.plusYears(1), all.get(i))
				.update();
		}
		runOn(LAST_DAY.minusDays(29));
		assertThat(told(this.zhang)).contains("12 位专家的聘期将在 30 天内届满，最后一日 2027-11-01");
	}

	@Test
	void approvalIsAskedOfThoseWhoMayApprove() throws Exception {
		PortalUser wang = TestPeople.secretary(this.accounts, "wang");
		PortalUser admin = TestPeople.create(this.accounts, "boss", Role.ADMIN, null, null);
		long waiting = this.committee.proposed(this.committee.expert("李晓"), "副主任");
		SampleCommittee.as(SampleCommittee.SECRETARY, () -> {
			this.appointments.submit(waiting);
			return true;
		});
		this.jdbc.sql("update appointment set proposed_account = 'zhang', submitted_account = 'zhang' where id = ?")
			.param(waiting)
			.update();

		this.round.run();
		this.round.run();

		assertThat(told(wang)).containsExactly("李晓（副主任）的聘任待您审批");
		assertThat(told(this.zhang)).isEmpty();
		assertThat(told(admin)).isEmpty();
	}

	@Test
	void certificatesThatWaitTooLongAreTold() throws Exception {
		long lixiao = this.committee.expert("李晓");
		PortalUser own = TestPeople.create(this.accounts, "lixiao", Role.EXPERT, lixiao, null);
		long certificate = this.committee.issued(this.committee.appointed(lixiao, "副主任"));
		LocalDate today = ChinaTime.today(this.clock);
		state(certificate, "AWAITING_SEAL", null);

		runOn(today.plusDays(7));
		assertThat(told(this.zhang)).isEmpty();
		runOn(today.plusDays(8));
		runOn(today.plusDays(9));
		assertThat(told(this.zhang)).containsExactly("李晓（副主任）的聘书待用印已超过 7 天");

		state(certificate, "ISSUED", null);
		runOn(today.plusDays(10));
		assertThat(told(this.zhang)).hasSize(2).contains("李晓（副主任）的聘书签发已超过 7 天，尚未登记用印");
		assertThat(told(own)).isEmpty();

		state(certificate, "ISSUED", today.plusDays(10));
		runOn(today.plusDays(11));
		assertThat(told(this.zhang)).hasSize(3).contains("李晓（副主任）的聘书签发已超过 7 天，尚未登记签领");
		assertThat(told(own)).containsExactly("您的“副主任”聘书（示聘字〔2026〕1号）已制发，收到后请确认签收");
	}

	@Test
	void theCommitteeSaysHowLongIsTooLong() throws Exception {
		long certificate = this.committee.issued(this.committee.appointed(this.committee.expert("李晓"), "副主任"));
		LocalDate today = ChinaTime.today(this.clock);
		state(certificate, "AWAITING_SEAL", null);
		this.jdbc.sql("update committee set waiting_days = 20").update();

		runOn(today.plusDays(20));
		assertThat(told(this.zhang)).isEmpty();
		runOn(today.plusDays(21));
		assertThat(told(this.zhang)).containsExactly("李晓（副主任）的聘书待用印已超过 20 天");
	}

	private void state(long certificate, String status, @org.jspecify.annotations.Nullable LocalDate sealedOn) {
		this.jdbc.sql("update certificate set status = ?, sealed_on = ?, submitted_at = ? where id = ?")
			.params(java.util.Arrays.asList(status, sealedOn,
					ChinaTime.startOf(LocalDate.parse("2026-11-23")).plusSeconds(36000).atOffset(ZoneOffset.UTC),
					certificate))
			.update();
	}

	private void runOn(LocalDate day) {
		this.clock.set(day);
		this.round.run();
	}

	/** What that person was told, the latest first. */
	private List<String> told(PortalUser who) throws Exception {
		return Actors.as(who, () -> this.service.list(NotificationFilter.ALL, PagedQuery.of(0, 100)))
			.stream()
			.map((item) -> item.text((key, args) -> this.texts.get(key, Texts.CHINESE, args)))
			.toList();
	}

}
