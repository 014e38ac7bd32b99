package org.expertcommittee.session.ui;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

import com.vaadin.flow.component.combobox.ComboBox;

/** A time of day in quarters of an hour; 14:30 and 1430 are found by typing. */
class TimeField extends ComboBox<LocalTime> {

	private static final int QUARTER = 15;

	private static final List<LocalTime> TIMES = IntStream.range(6 * 4, 23 * 4)
		.mapToObj((quarter) -> LocalTime.MIDNIGHT.plusMinutes((long) quarter * QUARTER))
		.toList();

	TimeField(String label) {
		super(label);
		setItems((time, typed) -> time.toString().replace(":", "").startsWith(typed.replaceAll("[:：]", ""))
				|| time.toString().replaceFirst("^0", "").startsWith(typed.replace('：', ':')), TIMES);
		setItemLabelGenerator(LocalTime::toString);
	}

}
