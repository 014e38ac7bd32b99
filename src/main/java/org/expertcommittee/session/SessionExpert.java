package org.expertcommittee.session;

import java.math.BigDecimal;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.InvalidInput;
import org.jspecify.annotations.Nullable;

/** An expert invited to a session. */
@Entity
@Table(name = "session_expert")
class SessionExpert extends BaseEntity {

	static final BigDecimal LEAST_HOURS = new BigDecimal("0.25");

	static final BigDecimal MOST_HOURS = new BigDecimal("12");

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "session_id")
	private ConsultationSession session;

	private long expertId;

	private long assignmentId;

	private @Nullable Boolean attended;

	private @Nullable BigDecimal hours;

	@SuppressWarnings("NullAway.Init")
	protected SessionExpert() {
	}

	SessionExpert(ConsultationSession session, long expertId, long assignmentId) {
		this.session = session;
		this.expertId = expertId;
		this.assignmentId = assignmentId;
	}

	void record(boolean tookPart, @Nullable BigDecimal howLong) {
		this.attended = tookPart;
		this.hours = tookPart ? checked(howLong) : null;
	}

	private static BigDecimal checked(@Nullable BigDecimal hours) {
		if (hours == null) {
			throw InvalidInput.at("experts", "session.hoursMissing");
		}
		if (hours.compareTo(LEAST_HOURS) < 0 || hours.compareTo(MOST_HOURS) > 0) {
			throw InvalidInput.at("experts", "session.hoursRange");
		}
		if (hours.remainder(LEAST_HOURS).signum() != 0) {
			throw InvalidInput.at("experts", "session.hoursQuarter");
		}
		return hours.setScale(2);
	}

	ConsultationSession session() {
		return this.session;
	}

	long expertId() {
		return this.expertId;
	}

	long assignmentId() {
		return this.assignmentId;
	}

	@Nullable Boolean attended() {
		return this.attended;
	}

	@Nullable BigDecimal hours() {
		return this.hours;
	}

}
