package org.expertcommittee.recusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Sensitive;
import org.expertcommittee.base.Untracked;
import org.jspecify.annotations.Nullable;

/** A tie of an expert to a party, because of which the expert has to stay away. */
@Entity
@Table(name = "recusal")
class Recusal extends BaseEntity {

	private long expertId;

	@Enumerated(EnumType.STRING)
	private RecusalKind kind;

	private String partyName;

	private @Nullable String creditCode;

	private @Nullable Long enterpriseId;

	private @Nullable Long projectId;

	private @Nullable Long consultationId;

	@Sensitive
	private @Nullable String relationPerson;

	private LocalDate startsOn;

	private @Nullable LocalDate endsOn;

	@Sensitive
	private @Nullable String note;

	@Enumerated(EnumType.STRING)
	private RecusalSource source;

	private String declaredBy;

	private Instant declaredAt;

	/** When what counts was last said; a waiver covers what was said before it. */
	@Untracked
	private Instant changedAt;

	@Enumerated(EnumType.STRING)
	private State status;

	private @Nullable String withdrawnBy;

	private @Nullable Instant withdrawnAt;

	private @Nullable String withdrawReason;

	@SuppressWarnings("NullAway.Init")
	protected Recusal() {
	}

	@SuppressWarnings("NullAway.Init")
	Recusal(long expertId, RecusalData data, Party party, @Nullable Long consultationId, RecusalSource source,
			LocalDate today, String by, Instant at) {
		this.expertId = expertId;
		this.consultationId = consultationId;
		this.source = source;
		this.declaredBy = by;
		this.declaredAt = at;
		this.status = State.ACTIVE;
		say(data, party, today, at);
	}

	/**
	 * Corrects what was declared.
	 * @throws IllegalAct when it was withdrawn
	 */
	void correct(RecusalData data, Party party, LocalDate today, Instant at) {
		requireActive();
		say(data, party, today, at);
	}

	private void say(RecusalData data, Party party, LocalDate today, Instant at) {
		if (data.startsOn().isAfter(today)) {
			throw InvalidInput.at("startsOn", "recusal.startsInFuture");
		}
		LocalDate end = data.endsOn();
		if (end != null && end.isBefore(data.startsOn())) {
			throw InvalidInput.at("endsOn", "recusal.endsBeforeStart", data.startsOn());
		}
		if (data.kind().aboutAnother() && data.relationPerson() == null) {
			throw InvalidInput.at("relationPerson", "recusal.personMissing");
		}
		if (data.kind() == RecusalKind.SAME_PROJECT && party.projectId() == null && this.consultationId == null) {
			throw InvalidInput.at("projectId", "recusal.projectMissing");
		}
		boolean same = data.kind() == this.kind && data.startsOn().equals(this.startsOn)
				&& Objects.equals(end, this.endsOn) && Objects.equals(party.creditCode(), this.creditCode)
				&& Objects.equals(party.enterpriseId(), this.enterpriseId)
				&& Objects.equals(party.projectId(), this.projectId);
		if (!same) {
			this.changedAt = at;
		}
		this.kind = data.kind();
		this.partyName = party.name();
		this.creditCode = party.creditCode();
		this.enterpriseId = party.enterpriseId();
		this.projectId = party.projectId();
		this.relationPerson = data.relationPerson();
		this.startsOn = data.startsOn();
		this.endsOn = end;
		this.note = data.note();
	}

	/**
	 * Takes it back; it stays on record.
	 * @throws IllegalAct when that was done already
	 */
	void withdraw(String reason, String by, Instant at) {
		requireActive();
		this.status = State.WITHDRAWN;
		this.withdrawReason = reason;
		this.withdrawnBy = by;
		this.withdrawnAt = at;
	}

	private void requireActive() {
		if (this.status == State.WITHDRAWN) {
			throw new IllegalAct("recusal.isWithdrawn", Objects.toString(this.withdrawnBy, ""));
		}
	}

	/** Whether it keeps the expert away on that day. */
	boolean countsOn(LocalDate day) {
		if (this.status == State.WITHDRAWN) {
			return false;
		}
		return this.endsOn == null || switch (this.kind.reach()) {
			case ALWAYS -> true;
			case WHILE_IT_LASTS -> !this.endsOn.isBefore(day);
			case THREE_YEARS_AFTER -> !this.endsOn.isBefore(day.minusYears(RecusalKind.YEARS_AFTER));
		};
	}

	long expertId() {
		return this.expertId;
	}

	RecusalKind kind() {
		return this.kind;
	}

	RecusalSource source() {
		return this.source;
	}

	String partyName() {
		return this.partyName;
	}

	@Nullable String creditCode() {
		return this.creditCode;
	}

	@Nullable Long enterpriseId() {
		return this.enterpriseId;
	}

	@Nullable Long projectId() {
		return this.projectId;
	}

	@Nullable Long consultationId() {
		return this.consultationId;
	}

	@Nullable String relationPerson() {
		return this.relationPerson;
	}

	@Nullable String note() {
		return this.note;
	}

	Instant changedAt() {
		return this.changedAt;
	}

	Conflict toConflict() {
		return new Conflict(this.expertId, requireId(), this.kind, "recusal.conflict." + this.kind, this.partyName,
				this.startsOn, this.endsOn, this.source);
	}

	RecusalData toData() {
		return new RecusalData(this.kind, this.partyName, this.creditCode, this.enterpriseId, this.projectId,
				this.relationPerson, this.startsOn, this.endsOn, this.note, getVersion());
	}

	/**
	 * As it is shown.
	 * @param full whether names of the family are shown too
	 */
	RecusalItem toItem(boolean full, boolean editable, LocalDate today) {
		RecusalStatus shown = (this.status == State.WITHDRAWN) ? RecusalStatus.WITHDRAWN
				: countsOn(today) ? RecusalStatus.COUNTS : RecusalStatus.PAST;
		String person = (this.relationPerson == null || full) ? this.relationPerson : mask(this.relationPerson);
		return new RecusalItem(requireId(), this.kind, this.partyName, this.creditCode, person, this.startsOn,
				this.endsOn, full ? this.note : null, this.note != null, this.source, this.declaredBy, this.declaredAt,
				shown, this.withdrawReason, this.withdrawnBy, editable && shown != RecusalStatus.WITHDRAWN);
	}

	private static String mask(String text) {
		return text.substring(0, text.offsetByCodePoints(0, 1)) + "**";
	}

	/** Whether it still stands. */
	enum State {

		ACTIVE, WITHDRAWN

	}

	/**
	 * The party, as the registers know it.
	 *
	 * @param name always present
	 */
	record Party(String name, @Nullable String creditCode, @Nullable Long enterpriseId, @Nullable Long projectId) {
	}

}
