package org.expertcommittee.consultation;

import java.time.LocalDate;

import org.expertcommittee.base.Tone;

/**
 * How long it is until a day, in working days.
 *
 * @param late whether the day has passed
 * @param workingDays left, or since then when it is late; 0 when no working day is left
 * after today
 */
public record TimeLeft(LocalDate day, boolean late, int workingDays) {

	/** From here on it is soon. */
	static final int SOON = 2;

	/** Whether today is the last working day. */
	public boolean today() {
		return !this.late && this.workingDays == 0;
	}

	public boolean soon() {
		return !this.late && this.workingDays > 0 && this.workingDays <= SOON;
	}

	/** Key of the words, which take the number of days. */
	public String messageKey() {
		return this.late ? "consultation.left.late" : today() ? "consultation.left.today" : "consultation.left.in";
	}

	/** The same, of asking an expert. */
	public String handOverKey() {
		return this.late ? "consultation.left.handOverLate"
				: today() ? "consultation.left.handOverToday" : "consultation.left.handOverIn";
	}

	/** Red when it is late or due, amber when it is soon. */
	public Tone tone() {
		return (this.late || today()) ? Tone.RED : soon() ? Tone.AMBER : Tone.NEUTRAL;
	}

}
