package org.expertcommittee.session;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.calendar.WorkingDays;
import org.expertcommittee.consultation.ConsultationFilter;
import org.expertcommittee.consultation.ConsultationListItem;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.ConsultationStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sample sessions around today: some to come, some that were held. */
@Component
class SessionDemo implements DemoData {

	private static final int MOST = 3;

	private final SessionService sessions;

	private final ConsultationService consultations;

	private final WorkingDays workingDays;

	private final Clock clock;

	SessionDemo(SessionService sessions, ConsultationService consultations, WorkingDays workingDays, Clock clock) {
		this.sessions = sessions;
		this.consultations = consultations;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	@Override
	public int order() {
		return 60;
	}

	@Override
	public void create() {
		LocalDate today = ChinaTime.today(this.clock);
		int day = 1;
		for (ConsultationListItem one : cases(ConsultationStatus.ASSIGNED)) {
			plan(one.id(), SessionWay.ON_SITE, this.workingDays.plus(today, ++day), "示例企业会议室");
		}
		for (ConsultationListItem one : cases(ConsultationStatus.IN_PROGRESS)) {
			plan(one.id(), SessionWay.ONLINE, this.workingDays.plus(today, ++day), null);
			held(one.id(), this.workingDays.plus(today, -day));
		}
	}

	private List<ConsultationListItem> cases(ConsultationStatus status) {
		return this.consultations.list(ConsultationFilter.of(status), PagedQuery.of(0, MOST));
	}

	private void plan(long consultationId, SessionWay way, LocalDate day, @Nullable String place) {
		Set<Long> experts = experts(consultationId);
		if (!experts.isEmpty()) {
			this.sessions.plan(consultationId,
					new SessionData(way, day, LocalTime.of(14, 0), LocalTime.of(16, 0), place,
							(way == SessionWay.ONLINE) ? "示例会议号 000-000-000" : null, "示例秘书01", "示例：请带相关图纸", experts, 0),
					true);
		}
	}

	private void held(long consultationId, LocalDate day) {
		Set<Long> experts = experts(consultationId);
		if (!experts.isEmpty()) {
			long id = this.sessions
				.register(consultationId,
						new SessionData(SessionWay.ON_SITE, day, LocalTime.of(9, 0), LocalTime.of(11, 30), "示例企业会议室",
								null, "示例秘书01", null, experts, 0))
				.id();
			this.sessions.hold(id, new AttendanceData(
					experts.stream().map((expert) -> new Attendance(expert, true, new BigDecimal("2.5"))).toList(),
					"示例：现场查看产线，明确了改造次序。", this.sessions.get(id).version()));
		}
	}

	private Set<Long> experts(long consultationId) {
		return this.sessions.invitable(consultationId).stream().map(Invitable::expertId).collect(Collectors.toSet());
	}

}
