package org.expertcommittee.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.consultation.AssignmentData;
import org.expertcommittee.consultation.AssignmentPart;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.AssignmentTab;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.Channel;
import org.expertcommittee.consultation.ConsultationData;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.Urgency;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.Actors;

/** Cases with experts, for tests of sessions. */
public final class TestCases {

	/** A working day after the tests' today. */
	public static final LocalDate DAY = LocalDate.of(2026, 11, 25);

	private TestCases() {
	}

	public static long expert(ExpertService experts, String name) {
		return SystemActor.call(() -> experts
			.create(new ExpertData(name, null, null, null, null, null, null, null, null, Set.of(), null, 0), false));
	}

	public static long register(ConsultationService consultations, String title) {
		LocalDate today = LocalDate.of(2026, 11, 23);
		return consultations.registerForNew("示例企业", new ConsultationData(0L, title, "请指导" + title, null, Urgency.NORMAL,
				today, "示例秘书", Channel.VISIT, today.plusDays(15), 0));
	}

	/** A case that these experts are asked to work on, the first as the lead. */
	public static long assigned(ConsultationService consultations, CaseWorkService work, String title,
			long... experts) {
		long id = register(consultations, title);
		work.accept(id);
		for (int i = 0; i < experts.length; i++) {
			work.assign(id, new AssignmentData(experts[i], (i == 0) ? AssignmentPart.LEAD : AssignmentPart.SUPPORT,
					LocalDate.of(2026, 11, 26)));
		}
		return id;
	}

	/** The own assignment that waits for the expert's reply. */
	public static long assignment(AssignmentService assignments, long expertId) throws Exception {
		return Actors.expert(expertId,
				() -> assignments.list(AssignmentTab.TO_REPLY, PagedQuery.of(0, 1)).getFirst().id());
	}

	public static SessionData session(LocalDate day, int from, int until, long version, Long... experts) {
		return new SessionData(SessionWay.ON_SITE, day, LocalTime.of(from, 0), LocalTime.of(until, 0), "示例会议室", null,
				null, null, Set.of(experts), version);
	}

}
