package org.expertcommittee.appointment;

import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.expert.Sex;
import org.jspecify.annotations.Nullable;

/**
 * One line of the 专家名册.
 *
 * @param position 1 for the first line of the whole roster
 * @param fields names of the fields, the first is the main one
 * @param approvalNumber number of the 聘任文件
 * @param endedOn where it ended early, the last day
 */
public record RosterRow(long appointmentId, long expertId, int position, String name, @Nullable Sex sex,
		@Nullable LocalDate birthDay, String officeName, @Nullable String organisation, @Nullable String title,
		List<String> fields, LocalDate startsOn, LocalDate endsOn, @Nullable String approvalNumber,
		AppointmentStatus state, @Nullable LocalDate endedOn) {

	RosterRow withFields(List<String> names) {
		return new RosterRow(this.appointmentId, this.expertId, this.position, this.name, this.sex, this.birthDay,
				this.officeName, this.organisation, this.title, names, this.startsOn, this.endsOn, this.approvalNumber,
				this.state, this.endedOn);
	}

}
