package org.expertcommittee.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Untracked;
import org.jspecify.annotations.Nullable;

/**
 * A sitting about a case with its experts: planned, then held or cancelled. Each change
 * makes a later revision, so that calendars take it over.
 */
@Entity
@Table(name = "consultation_session")
class ConsultationSession extends BaseEntity {

	private long consultationId;

	@Enumerated(EnumType.STRING)
	private SessionWay way;

	private Instant startsAt;

	private Instant endsAt;

	private @Nullable String place;

	private @Nullable String link;

	private @Nullable String staff;

	private @Nullable String note;

	@Enumerated(EnumType.STRING)
	private SessionState state;

	private @Nullable String cancelReason;

	private @Nullable String outcome;

	@Untracked
	private String calendarUid;

	@Untracked
	private int revision;

	@Untracked
	private String createdBy;

	@Untracked
	private Instant createdAt;

	@Untracked
	private Instant changedAt;

	@OneToMany(mappedBy = "session", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("id")
	@Untracked
	private List<SessionExpert> experts = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected ConsultationSession() {
	}

	@SuppressWarnings("NullAway.Init")
	private ConsultationSession(long consultationId, String calendarUid, String by, Instant at) {
		this.consultationId = consultationId;
		this.calendarUid = calendarUid;
		this.state = SessionState.PLANNED;
		this.createdBy = by;
		this.createdAt = at;
	}

	/**
	 * 安排活动, for a time to come.
	 * @param invited assignment by expert
	 */
	static ConsultationSession plan(long consultationId, SessionData data, Map<Long, Long> invited, String uid,
			String by, Instant at) {
		if (data.startsAt().isBefore(at)) {
			throw InvalidInput.at("day", "session.past");
		}
		ConsultationSession session = new ConsultationSession(consultationId, uid, by, at);
		session.fill(data, invited, at);
		return session;
	}

	/** 补登活动: one that took place without having been planned here. */
	static ConsultationSession afterwards(long consultationId, SessionData data, Map<Long, Long> invited, String uid,
			String by, Instant at) {
		if (data.endsAt().isAfter(at)) {
			throw InvalidInput.at("day", "session.notOver");
		}
		ConsultationSession session = new ConsultationSession(consultationId, uid, by, at);
		session.fill(data, invited, at);
		return session;
	}

	/**
	 * 变更: another time, place or circle; a time that has begun may stay, not be chosen.
	 */
	void change(SessionData data, Map<Long, Long> invited, Instant at) {
		require("change");
		if (!data.startsAt().equals(this.startsAt) && data.startsAt().isBefore(at)) {
			throw InvalidInput.at("day", "session.past");
		}
		fill(data, invited, at);
		this.revision++;
	}

	private void fill(SessionData data, Map<Long, Long> invited, Instant at) {
		if (!data.until().isAfter(data.from())) {
			throw InvalidInput.at("until", "session.endBeforeStart");
		}
		if (invited.isEmpty()) {
			throw InvalidInput.at("expertIds", "session.noExpert");
		}
		if (data.way() == SessionWay.ON_SITE && data.place() == null) {
			throw InvalidInput.at("place", "session.placeNeeded");
		}
		this.way = data.way();
		this.startsAt = data.startsAt();
		this.endsAt = data.endsAt();
		this.place = data.place();
		this.link = data.link();
		this.staff = data.staff();
		this.note = data.note();
		this.experts.removeIf((one) -> !invited.containsKey(one.expertId()));
		Set<Long> before = expertIds();
		invited.forEach((expertId, assignmentId) -> {
			if (!before.contains(expertId)) {
				this.experts.add(new SessionExpert(this, expertId, assignmentId));
			}
		});
		this.changedAt = at;
	}

	/**
	 * An expert who has left the case is not invited any more; the last one's leaving
	 * cancels.
	 */
	void withdraw(long expertId, String reason, Instant at) {
		require("change");
		if (this.experts.size() == 1 && this.experts.getFirst().expertId() == expertId) {
			cancel(reason, at);
			return;
		}
		this.experts.removeIf((one) -> one.expertId() == expertId);
		this.revision++;
		this.changedAt = at;
	}

	/** 取消, with a reason. */
	void cancel(String reason, Instant at) {
		require("cancel");
		if (reason.isBlank()) {
			throw InvalidInput.at("reason", "base.reasonRequired");
		}
		this.state = SessionState.CANCELLED;
		this.cancelReason = reason.strip();
		this.revision++;
		this.changedAt = at;
	}

	/** 登记活动情况; what was written down can be corrected. */
	void hold(Collection<Attendance> attendances, @Nullable String whatCame, Instant at) {
		if (this.state == SessionState.CANCELLED) {
			throw new IllegalAct("session.refused.hold");
		}
		if (this.startsAt.isAfter(at)) {
			throw new IllegalAct("session.refused.holdEarly");
		}
		Map<Long, Attendance> byExpert = new HashMap<>();
		attendances.forEach((one) -> byExpert.put(one.expertId(), one));
		if (!byExpert.keySet().equals(expertIds())) {
			throw InvalidInput.at("experts", "session.everyExpert");
		}
		if (attendances.stream().noneMatch(Attendance::attended)) {
			throw InvalidInput.at("experts", "session.nobody");
		}
		this.experts.forEach((one) -> {
			Attendance attendance = Objects.requireNonNull(byExpert.get(one.expertId()));
			one.record(attendance.attended(), attendance.hours());
		});
		this.outcome = whatCame;
		this.state = SessionState.HELD;
		this.changedAt = at;
	}

	private void require(String act) {
		if (this.state != SessionState.PLANNED) {
			throw new IllegalAct("session.refused." + act);
		}
	}

	Set<Long> expertIds() {
		return this.experts.stream().map(SessionExpert::expertId).collect(Collectors.toSet());
	}

	List<SessionExpert> experts() {
		return List.copyOf(this.experts);
	}

	BigDecimal hours() {
		return this.experts.stream()
			.map(SessionExpert::hours)
			.filter(Objects::nonNull)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	SessionData toData() {
		LocalDateTime from = LocalDateTime.ofInstant(this.startsAt, ChinaTime.ZONE);
		LocalDateTime until = LocalDateTime.ofInstant(this.endsAt, ChinaTime.ZONE);
		return new SessionData(this.way, from.toLocalDate(), from.toLocalTime(), until.toLocalTime(), this.place,
				this.link, this.staff, this.note, expertIds(), getVersion());
	}

	AttendanceData toAttendance() {
		return new AttendanceData(this.experts.stream()
			.map((one) -> new Attendance(one.expertId(), !Boolean.FALSE.equals(one.attended()), one.hours()))
			.toList(), this.outcome, getVersion());
	}

	long consultationId() {
		return this.consultationId;
	}

	SessionWay way() {
		return this.way;
	}

	Instant startsAt() {
		return this.startsAt;
	}

	Instant endsAt() {
		return this.endsAt;
	}

	@Nullable String place() {
		return this.place;
	}

	@Nullable String link() {
		return this.link;
	}

	@Nullable String staff() {
		return this.staff;
	}

	@Nullable String note() {
		return this.note;
	}

	SessionState state() {
		return this.state;
	}

	@Nullable String cancelReason() {
		return this.cancelReason;
	}

	@Nullable String outcome() {
		return this.outcome;
	}

	String calendarUid() {
		return this.calendarUid;
	}

	int revision() {
		return this.revision;
	}

	Instant changedAt() {
		return this.changedAt;
	}

}
