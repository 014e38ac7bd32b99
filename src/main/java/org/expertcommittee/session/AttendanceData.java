package org.expertcommittee.session;

import java.util.List;

import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * 登记活动情况: who took part for how long.
 *
 * @param experts one for each who was invited
 * @param outcome what came of it
 * @param version of the session that was read
 */
public record AttendanceData(List<Attendance> experts,
		@Nullable @PlainText(max = 1000, multiline = true) String outcome, long version) {

	public AttendanceData {
		experts = List.copyOf(experts);
	}

}
