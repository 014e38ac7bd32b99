package org.expertcommittee.session.ui;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.session.Attendance;
import org.expertcommittee.session.AttendanceData;
import org.expertcommittee.session.SessionItem;
import org.springframework.dao.OptimisticLockingFailureException;

/** 登记活动情况: who took part, how long, and what came of it. */
class AttendanceDialog extends Dialog {

	private static final BigDecimal QUARTER = new BigDecimal("0.25");

	private static final int MOST_QUARTERS = 48;

	private static final int MINUTES_OF_QUARTER = 15;

	private static final int MOST_CHARACTERS = 1000;

	private final List<Row> rows = new ArrayList<>();

	private final TextArea outcome = new TextArea();

	private final Div message = new Div();

	private final long version;

	AttendanceDialog(SessionItem session, AttendanceData data, SerializableConsumer<AttendanceData> save) {
		this.version = data.version();
		setHeaderTitle(getTranslation("session.do.hold"));
		addClassName("ec-dialog");
		setWidth("560px");
		setMaxWidth("calc(100vw - 24px)");
		setCloseOnOutsideClick(false);
		this.message.addClassNames("ec-form-message", "ec-red");
		this.message.getElement().setAttribute("role", "alert");
		this.message.setVisible(false);
		Paragraph when = SessionWords.quiet(SessionWords.when(session.startsAt(), session.endsAt()));
		add(this.message, when);
		for (Attendance one : data.experts()) {
			String name = session.experts()
				.stream()
				.filter((person) -> person.expertId() == one.expertId())
				.map(SessionItem.Person::name)
				.findFirst()
				.orElse("");
			add(row(one, name, usual(session)));
		}
		this.outcome.setLabel(getTranslation("session.outcome"));
		this.outcome.setMaxLength(MOST_CHARACTERS);
		this.outcome.setMinRows(4);
		this.outcome.setWidthFull();
		this.outcome.setValue((data.outcome() != null) ? data.outcome() : "");
		add(this.outcome);
		Button ok = new Button(getTranslation("base.save"), (event) -> perform(save));
		ok.addThemeVariants(ButtonVariant.PRIMARY);
		getFooter().add(new Button(getTranslation("base.cancel"), (event) -> close()), ok);
	}

	private Div row(Attendance one, String name, BigDecimal usual) {
		Checkbox attended = new Checkbox(getTranslation("session.attendance", name));
		attended.setValue(one.attended());
		ComboBox<BigDecimal> hours = new ComboBox<>();
		hours.setAriaLabel(getTranslation("session.attendance.hours", name));
		hours.setItems(IntStream.rangeClosed(1, MOST_QUARTERS).mapToObj(AttendanceDialog::quarters).toList());
		hours.setItemLabelGenerator(SessionWords::hours);
		BigDecimal recorded = one.hours();
		hours.setValue((recorded != null) ? recorded.setScale(2, RoundingMode.UNNECESSARY) : usual);
		hours.setVisible(one.attended());
		attended.addValueChangeListener((event) -> hours.setVisible(event.getValue()));
		this.rows.add(new Row(one.expertId(), attended, hours));
		Div row = new Div(attended, hours);
		row.addClassNames("ec-row", "ec-session-attendance");
		return row;
	}

	private static BigDecimal quarters(long number) {
		return QUARTER.multiply(BigDecimal.valueOf(number)).setScale(2, RoundingMode.UNNECESSARY);
	}

	/** As long as it was planned. */
	private static BigDecimal usual(SessionItem session) {
		long minutes = Duration.between(session.startsAt(), session.endsAt()).toMinutes();
		return quarters(Math.clamp((minutes + MINUTES_OF_QUARTER - 1) / MINUTES_OF_QUARTER, 1, MOST_QUARTERS));
	}

	private void perform(SerializableConsumer<AttendanceData> save) {
		List<Attendance> experts = this.rows.stream()
			.map((row) -> new Attendance(row.expertId, row.attended.getValue(),
					row.attended.getValue() ? row.hours.getValue() : null))
			.toList();
		String text = this.outcome.getValue().strip();
		try {
			save.accept(new AttendanceData(experts, text.isEmpty() ? null : text, this.version));
			close();
		}
		catch (InvalidInput ex) {
			refuse(getTranslation(ex.violations().getFirst().messageKey(),
					ex.violations().getFirst().args().toArray()));
		}
		catch (IllegalAct ex) {
			refuse(getTranslation(ex.messageKey(), ex.args().toArray()));
		}
		catch (StaleData | OptimisticLockingFailureException ex) {
			refuse(getTranslation("base.conflict.message"));
		}
	}

	private void refuse(String text) {
		this.message.setText(text);
		this.message.setVisible(true);
	}

	private record Row(long expertId, Checkbox attended, ComboBox<BigDecimal> hours) implements Serializable {
	}

}
