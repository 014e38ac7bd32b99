package org.expertcommittee.session;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.expertcommittee.account.AccountData;
import org.expertcommittee.account.AccountService;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.CaseBoardService;
import org.expertcommittee.consultation.CaseCalendar;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.ConsultationFilter;
import org.expertcommittee.consultation.ConsultationAct;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.TimelineItem;
import org.expertcommittee.expert.AbsenceData;
import org.expertcommittee.expert.AbsenceService;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.notification.NotificationFilter;
import org.expertcommittee.notification.NotificationItem;
import org.expertcommittee.notification.NotificationService;
import org.expertcommittee.notification.Recipients;
import org.expertcommittee.notification.Reminder;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.expertcommittee.session.TestCases.DAY;
import static org.expertcommittee.session.TestCases.session;

@ServiceTest
@As(Role.SECRETARIAT)
class SessionServiceTest {

	@Autowired
	private SessionService sessions;

	@Autowired
	private SessionHoursService hours;

	@Autowired
	private MyScheduleService schedule;

	@Autowired
	private ScheduleFeedService feed;

	@Autowired
	private SessionRepository stored;

	@Autowired
	private SessionReminders reminders;

	@Autowired
	private SessionCalendar calendars;

	@Autowired
	private ConsultationService consultations;

	@Autowired
	private CaseWorkService work;

	@Autowired
	private CaseBoardService boards;

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private ExpertService experts;

	@Autowired
	private AbsenceService absences;

	@Autowired
	private AccountService accounts;

	@Autowired
	private NotificationService notifications;

	@Autowired
	private Recipients recipients;

	@Autowired
	private List<DemoData> demo;

	@Autowired
	private TestClock clock;

	private long first;

	private long second;

	private long caseId;

	@BeforeEach
	void aCaseWithTwoExperts() {
		SystemActor.run(() -> this.demo.stream().filter((one) -> one.order() == 10).forEach(DemoData::create));
		this.first = TestCases.expert(this.experts, "示例专家甲");
		this.second = TestCases.expert(this.experts, "示例专家乙");
		this.caseId = TestCases.assigned(this.consultations, this.work, "中试放大", this.first, this.second);
	}

	@Test
	void plansChangesAndCancels() {
		long id = plan(session(DAY, 14, 16, 0, this.first, this.second));
		assertThat(this.sessions.list(this.caseId)).extracting(SessionItem::state, SessionItem::place)
			.containsExactly(tuple(SessionState.PLANNED, "示例会议室"));
		this.sessions.change(id, session(DAY, 15, 17, version(id), this.first), false);
		assertThat(this.sessions.list(this.caseId).getFirst().experts()).extracting(SessionItem.Person::name)
			.containsExactly("示例专家甲");
		this.sessions.cancel(id, "企业改期");
		assertThat(this.sessions.list(this.caseId).getFirst().reason()).isEqualTo("企业改期");
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.sessions.cancel(id, "再次"));
	}

	@Test
	void theTimelineOfTheCaseTellsItsSessions() {
		long id = plan(session(DAY, 14, 16, 0, this.first));
		this.sessions.change(id, session(DAY, 15, 17, version(id), this.first), false);
		this.sessions.cancel(id, "企业改期");
		assertThat(this.consultations.details(this.caseId).timeline())
			.extracting(TimelineItem::act, TimelineItem::detail, TimelineItem::note)
			.contains(tuple(ConsultationAct.SESSION_PLANNED, "2026-11-25 14:00", null),
					tuple(ConsultationAct.SESSION_CHANGED, "2026-11-25 15:00", null),
					tuple(ConsultationAct.SESSION_CANCELLED, "2026-11-25 15:00", "企业改期"));
	}

	@Test
	void theSecondOfTwoSecretariesIsToldThatTheFirstWasFaster() {
		long id = plan(session(DAY, 14, 16, 0, this.first));
		long seen = version(id);
		this.sessions.change(id, session(DAY, 15, 17, seen, this.first), false);
		assertThatExceptionOfType(StaleData.class)
			.isThrownBy(() -> this.sessions.change(id, session(DAY, 9, 11, seen, this.second), false));
		assertThat(this.sessions.get(id).from()).isEqualTo(LocalTime.of(15, 0));
		this.clock.set(DAY.plusDays(1));
		AttendanceData attendance = new AttendanceData(List.of(new Attendance(this.first, true, BigDecimal.ONE)), null,
				seen);
		assertThatExceptionOfType(StaleData.class).isThrownBy(() -> this.sessions.hold(id, attendance));
	}

	@Test
	void invitesOnlyWhomTheCaseIsAssignedTo() {
		long stranger = TestCases.expert(this.experts, "示例专家丙");
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.sessions.plan(this.caseId, session(DAY, 14, 16, 0, stranger), false))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("expertIds"));
		assertThat(this.sessions.invitable(this.caseId)).extracting(Invitable::name).containsExactly("示例专家甲", "示例专家乙");
	}

	@Test
	void plansNothingForACaseWithoutExpertsOrSuspended() {
		long bare = TestCases.register(this.consultations, "没有专家");
		illegal("session.refused.case", () -> this.sessions.plan(bare, session(DAY, 14, 16, 0, this.first), true));
		this.work.suspend(this.caseId, "企业补充材料");
		illegal("session.refused.case",
				() -> this.sessions.plan(this.caseId, session(DAY, 14, 16, 0, this.first), true));
	}

	@Test
	void warnsOfAnotherSessionAtThatTimeAndOfDaysOffButLetsOneGoPast() {
		plan(session(DAY, 14, 16, 0, this.first));
		SessionData overlapping = session(DAY, 15, 17, 0, this.first, this.second);
		assertThat(this.sessions.warnings(overlapping, null)).extracting(SessionWarning::messageKey)
			.containsExactly("session.warning.busy");
		assertThat(this.sessions.warnings(overlapping, null).getFirst().args()).containsExactly("示例专家甲", "14:00",
				"16:00", "中试放大");
		assertThat(this.sessions.warnings(session(DAY, 16, 17, 0, this.first), null)).isEmpty();
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.sessions.plan(this.caseId, overlapping, false));
		assertThat(this.sessions.plan(this.caseId, overlapping, true).id()).isPositive();
		assertThat(this.sessions.warnings(session(LocalDate.of(2026, 11, 28), 9, 11, 0, this.first), null))
			.extracting(SessionWarning::messageKey)
			.containsExactly("session.warning.notWorking");
	}

	@Test
	void warnsOfAnAbsenceThatTheExpertSeesOnTheScheduleToo() throws Exception {
		Actors.expert(this.first, () -> this.absences.add(this.first, new AbsenceData(DAY, DAY.plusDays(1), "出差", 0)));
		assertThat(this.sessions.warnings(session(DAY, 9, 11, 0, this.first, this.second), null))
			.containsExactly(SessionWarning.of("session.warning.absent", "示例专家甲", DAY, DAY.plusDays(1)));
		assertThat(Actors.expert(this.first, () -> this.schedule.list(DAY, DAY)))
			.extracting(ScheduleItem::kind, ScheduleItem::title, ScheduleItem::to)
			.containsExactly(tuple(ScheduleItem.Kind.ABSENCE, "出差", DAY));
	}

	@Test
	void aSessionDoesNotCollideWithItself() {
		long id = plan(session(DAY, 14, 16, 0, this.first));
		assertThat(this.sessions.warnings(session(DAY, 15, 17, 0, this.first), id)).isEmpty();
	}

	@Test
	void countsHoursByExpertAndCaseAndNoMoreThanTwelveADay() throws Exception {
		long id = plan(session(DAY, 9, 12, 0, this.first, this.second));
		long other = plan(session(DAY, 14, 18, 0, this.first));
		this.clock.set(DAY.plusDays(1));
		this.sessions.hold(id, new AttendanceData(List.of(new Attendance(this.first, true, new BigDecimal("8.25")),
				new Attendance(this.second, false, null)), "示例情况", version(id)));
		AttendanceData tooMuch = new AttendanceData(List.of(new Attendance(this.first, true, new BigDecimal("4"))),
				null, version(other));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.sessions.hold(other, tooMuch))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().messageKey()).isEqualTo("session.hoursOfDay"));
		this.sessions.hold(other, new AttendanceData(List.of(new Attendance(this.first, true, new BigDecimal("3.75"))),
				null, version(other)));
		LocalDate from = LocalDate.of(2026, 11, 1);
		LocalDate to = LocalDate.of(2026, 11, 30);
		assertThat(this.hours.byExpert(from, to)).hasSize(1);
		assertThat(this.hours.byExpert(from, to).get(this.first)).isEqualByComparingTo("12");
		assertThat(this.hours.byCase(List.of(this.caseId)).get(this.caseId)).isEqualByComparingTo("12");
		assertThat(this.hours.list(from, to)).extracting(SessionHours::expertId, SessionHours::day, SessionHours::way)
			.containsExactly(tuple(this.first, DAY, SessionWay.ON_SITE), tuple(this.first, DAY, SessionWay.ON_SITE));
		assertThat(this.hours.list(DAY.plusDays(1), to)).isEmpty();
		assertThat(Actors.expert(this.first, () -> this.schedule.hours(from, to))).isEqualByComparingTo("12");
		assertThat(Actors.expert(this.second, () -> this.schedule.hours(from, to))).isEqualByComparingTo("0");
	}

	@Test
	void addsAPastSessionWithoutInvitingAnybody() {
		SessionData past = session(LocalDate.of(2026, 11, 20), 14, 16, 0, this.first);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.sessions.plan(this.caseId, past, true));
		SessionSaved saved = this.sessions.register(this.caseId, past);
		assertThat(this.sessions.list(this.caseId).getFirst().unrecorded(this.clock.instant())).isTrue();
		assertThat(saved.notWritten()).isEmpty();
	}

	@Test
	void tellsTheInvitedAndRemindsThem() throws Exception {
		SystemActor.run(() -> this.accounts
			.create(new AccountData("jia", "示例专家甲", Set.of(Role.EXPERT), this.first, "jia@example.cn", 0)));
		long id = plan(session(DAY, 14, 16, 0, this.first));
		this.sessions.change(id, session(DAY, 15, 17, version(id), this.first), false);
		this.sessions.cancel(id, "企业改期");
		long account = this.recipients.ofExpert(this.first).orElseThrow();
		List<NotificationItem> told = Actors.as(
				new PortalUser(account, "jia", "示例专家甲", Set.of(Role.EXPERT), this.first, 0, true, false, null),
				() -> this.notifications.list(NotificationFilter.ALL, PagedQuery.of(0, 9)));
		assertThat(told).extracting(NotificationItem::messageKey)
			.containsExactlyInAnyOrder("session.told.invited", "session.told.changed", "session.told.cancelled");
		assertThat(told.getFirst().args()).contains("中试放大");
		plan(session(LocalDate.of(2026, 11, 24), 9, 11, 0, this.first));
		assertThat(this.reminders.due(LocalDate.of(2026, 11, 23), this.recipients)).extracting(Reminder::messageKey)
			.containsExactly("session.told.near");
	}

	@Test
	void anExpertSeesOwnSessionsAlone() throws Exception {
		long own = plan(session(DAY, 14, 16, 0, this.first));
		long foreign = plan(session(DAY, 9, 11, 0, this.second));
		long assignment = TestCases.assignment(this.assignments, this.first);
		long other = TestCases.assignment(this.assignments, this.second);
		Actors.expert(this.first, () -> {
			assertThat(this.schedule.ofAssignment(assignment)).extracting(MySession::id).containsExactly(own);
			assertThat(this.schedule.ofAssignment(other)).isEmpty();
			assertThat(this.schedule.calendar(own)).contains("中试放大");
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.schedule.calendar(foreign));
			assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.sessions.list(this.caseId));
			assertThat(this.schedule.list(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 30)))
				.extracting(ScheduleItem::kind, ScheduleItem::day)
				.containsExactly(tuple(ScheduleItem.Kind.SESSION, DAY),
						tuple(ScheduleItem.Kind.REPLY, LocalDate.of(2026, 11, 26)));
			return null;
		});
	}

	@Test
	void whoDeclinesIsNotExpectedAnyMore() throws Exception {
		long both = plan(session(DAY, 14, 16, 0, this.first, this.second));
		long alone = plan(session(DAY, 9, 11, 0, this.second));
		long assignment = TestCases.assignment(this.assignments, this.second);
		Actors.expert(this.second, () -> {
			this.assignments.decline(assignment, "与企业有利害关系");
			return null;
		});
		assertThat(this.sessions.list(this.caseId)).extracting(SessionItem::id, SessionItem::state)
			.containsExactly(tuple(both, SessionState.PLANNED), tuple(alone, SessionState.CANCELLED));
		assertThat(this.sessions.get(both).expertIds()).containsExactly(this.first);
		assertThat(Actors.expert(this.second, () -> this.schedule.ofAssignment(assignment))).isEmpty();
	}

	@Test
	void writesInvitationsThatCalendarsRead() throws Exception {
		long rare = TestCases.expert(this.experts, "𠅤示例");
		String title = "𠮷祥测试：很长的标题，".repeat(8) + "末";
		long id = TestCases.assigned(this.consultations, this.work, title.substring(0, title.offsetByCodePoints(0, 80)),
				rare);
		long session = this.sessions
			.plan(id,
					new SessionData(SessionWay.ONLINE, DAY, LocalTime.of(14, 0), LocalTime.of(16, 30), null,
							"https://meeting.example.cn/1", "示例秘书", "请带：图纸; 报告\n第二行，𠮷", Set.of(rare), 0),
					false)
			.id();
		ConsultationSession planned = this.stored.ofCase(id).getFirst();
		CaseWords about = new CaseWords("号", this.consultations.details(id).title(), "示例企业");
		String written = this.calendars.invitation(planned, about, false, "my/assignments/1", "𠅤示例", "a@example.cn");
		assertFolded(written);
		VEvent event = event(written);
		assertThat(parse(written).getMethod().getValue()).isEqualTo("REQUEST");
		assertThat(event.getSummary().getValue()).isEqualTo("咨询活动：" + about.title());
		assertThat(event.getDescription().getValue()).contains("请带：图纸; 报告\n第二行，𠮷");
		assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(planned.calendarUid());
		assertThat(written).contains("DTSTART:20261125T060000Z\r\n", "DTEND:20261125T083000Z\r\n");
		assertThat(event.getSequence().getSequenceNo()).isZero();
		assertThat(written).contains("mailto:a@example.cn");
		this.sessions.change(session, new SessionData(SessionWay.ONLINE, DAY, LocalTime.of(15, 0), LocalTime.of(16, 0),
				null, null, null, null, Set.of(rare), version(session)), false);
		this.sessions.cancel(session, "企业改期");
		String cancelled = this.calendars.invitation(this.stored.ofCase(id).getFirst(), about, true, "my/assignments/1",
				"𠅤示例", "a@example.cn");
		assertFolded(cancelled);
		assertThat(parse(cancelled).getMethod().getValue()).isEqualTo("CANCEL");
		assertThat(event(cancelled).getSequence().getSequenceNo()).isEqualTo(2);
		assertThat(event(cancelled).getUid().orElseThrow().getValue()).isEqualTo(planned.calendarUid());
		assertThat(cancelled).contains("STATUS:CANCELLED");
		assertThat(event(this.sessions.calendar(session)).getSequence().getSequenceNo()).isEqualTo(2);
	}

	@Test
	void nobodyWritesAnythingElseIntoACalendar() throws Exception {
		String evil = "=1+1\\;ATTENDEE:mailto:evil@example.org,\"<script>alert(1)</script>";
		String lines = evil + "\nEND:VEVENT\nBEGIN:VALARM\nACTION:PROCEDURE\nEND:VALARM";
		long id = TestCases.assigned(this.consultations, this.work, evil, this.first);
		this.sessions.plan(id, new SessionData(SessionWay.ON_SITE, DAY, LocalTime.of(9, 0), LocalTime.of(10, 0), evil,
				null, evil, lines, Set.of(this.first), 0), false);
		CaseWords about = new CaseWords(evil, evil, evil);
		String written = this.calendars.invitation(this.stored.ofCase(id).getFirst(), about, false, "my/assignments/1",
				"示例\";ROLE=CHAIR:mailto:evil@example.org", "a@example.cn");
		assertFolded(written);
		VEvent event = event(written);
		assertThat(parse(written).getComponents()).hasSize(1);
		assertThat(event.getComponents()).isEmpty();
		assertThat(event.<Property>getProperties("ATTENDEE")).singleElement()
			.satisfies((one) -> assertThat(one.getValue()).isEqualTo("mailto:a@example.cn"));
		assertThat(event.getSummary().getValue()).isEqualTo("咨询活动：" + evil);
		assertThat(event.getLocation().getValue()).isEqualTo(evil);
		assertThat(event.getDescription().getValue()).contains(lines);
	}

	@Test
	void aSecretAddressShowsTheOwnScheduleUntilItEnds() throws Exception {
		SystemActor.run(() -> this.accounts
			.create(new AccountData("jia", "示例专家甲", Set.of(Role.EXPERT), this.first, "jia@example.cn", 0)));
		plan(session(DAY, 14, 16, 0, this.first));
		plan(session(DAY, 9, 11, 0, this.second));
		String path = Actors.expert(this.first, () -> this.schedule.subscribe());
		String token = path.substring("/calendar/".length(), path.length() - ".ics".length());
		String read = Actors.anonymous(() -> this.feed.read(token));
		assertFolded(read);
		assertThat(parse(read).<VEvent>getComponents(Component.VEVENT)).hasSize(2);
		assertThat(read).contains("咨询活动：中试放大", "须答复：中试放大", "VALUE=DATE:20261126");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Actors.anonymous(() -> this.feed.read(token + "x")));
		String renewed = Actors.expert(this.first, () -> this.schedule.subscribe());
		assertThat(renewed).isNotEqualTo(path);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Actors.anonymous(() -> this.feed.read(token)));
		Actors.expert(this.first, () -> {
			this.schedule.unsubscribe();
			assertThat(this.schedule.subscribed()).isFalse();
			return null;
		});
	}

	@Test
	void theCalendarOfCasesShowsSessionsAndDeadlinesThatFit() {
		plan(session(DAY, 14, 16, 0, this.first));
		long other = TestCases.assigned(this.consultations, this.work, "节能改造", this.second);
		this.sessions.plan(other, session(DAY, 9, 11, 0, this.second), false);
		LocalDate from = LocalDate.of(2026, 11, 23);
		CaseCalendar all = this.boards.calendar(ConsultationFilter.ALL, from, LocalDate.of(2026, 12, 31));
		assertThat(all.dates()).extracting((one) -> one.about().title()).containsExactly("节能改造", "中试放大");
		assertThat(all.deadlinesByDay()).isEqualTo(Map.of(LocalDate.of(2026, 12, 8), 2L));
		assertThat(all.free()).contains(LocalDate.of(2026, 11, 28)).doesNotContain(DAY);
		ConsultationFilter one = new ConsultationFilter(null, "jngz", null, null, null, null);
		CaseCalendar narrowed = this.boards.calendar(one, from, LocalDate.of(2026, 12, 31));
		assertThat(narrowed.dates()).extracting((date) -> date.about().title()).containsExactly("节能改造");
		assertThat(narrowed.deadlines()).hasSize(1);
	}

	private long plan(SessionData data) {
		return this.sessions.plan(this.caseId, data, false).id();
	}

	private long version(long id) {
		return this.sessions.get(id).version();
	}

	private static Calendar parse(String text) throws Exception {
		Calendar calendar = new CalendarBuilder().build(new StringReader(text));
		assertThat(calendar.validate().hasErrors()).isFalse();
		return calendar;
	}

	private static VEvent event(String text) throws Exception {
		return parse(text).<VEvent>getComponents(Component.VEVENT).getFirst();
	}

	private static void assertFolded(String text) {
		assertThat(text).endsWith("END:VCALENDAR\r\n");
		assertThat(text.split("\r\n"))
			.allSatisfy((line) -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
		assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(text)
			.doesNotContain("?", "\ufffd");
	}

	private static void illegal(String key, ThrowingCallable act) {
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(act)
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo(key));
	}

}
