package org.expertcommittee.consultation.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.Validator;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Violation;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.consultation.Channel;
import org.expertcommittee.consultation.ConsultationData;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.Urgency;
import org.expertcommittee.enterprise.EnterpriseService;

/** The fields of a case. */
class ConsultationForm extends RecordForm<ConsultationData> {

	private final EnterpriseField enterprise;

	private final ComboBox<Urgency> urgency;

	private final DatePicker receivedOn;

	private final DatePicker deadline;

	private final ComboBox<Channel> receivedThrough;

	private final TextField receivedBy;

	ConsultationForm(EnterpriseService enterprises, IndustryService industries, Validator validator) {
		super(ConsultationData.class, validator);
		this.enterprise = bind("enterpriseId",
				new EnterpriseField(getTranslation("consultation.enterprise"), enterprises));
		setColspan(this.enterprise, 2);
		setColspan(text("title", getTranslation("consultation.name")), 2);
		longText("need", getTranslation("consultation.need")).setMinRows(4);
		Map<Long, String> names = new LinkedHashMap<>(industries.names());
		List<Long> offered = new ArrayList<>();
		industries.active().forEach((item) -> offered.add(item.id()));
		choice("industryId", getTranslation("consultation.industry"), offered, (id) -> names.getOrDefault(id, ""))
			.setClearButtonVisible(true);
		this.urgency = choice("urgency", getTranslation("consultation.urgency"), List.of(Urgency.values()),
				(value) -> getTranslation(value.messageKey()));
		this.receivedOn = day("receivedOn", getTranslation("consultation.receivedOn"));
		this.deadline = day("deadline", getTranslation("consultation.deadline"));
		this.receivedThrough = choice("receivedThrough", getTranslation("consultation.receivedThrough"),
				List.of(Channel.values()), (value) -> getTranslation(value.messageKey()));
		this.receivedBy = text("receivedBy", getTranslation("consultation.receivedBy"));
	}

	/** Fills in what is usual for a new case. */
	void begin(LocalDate today, LocalDate usualDeadline, String by) {
		this.urgency.setValue(Urgency.NORMAL);
		this.receivedThrough.setValue(Channel.VISIT);
		this.receivedOn.setValue(today);
		this.deadline.setValue(usualDeadline);
		this.receivedBy.setValue(by);
	}

	/** Takes in the request, with its enterprise when that is new; returns the id. */
	long register(ConsultationData data, ConsultationService consultations) {
		if (data.enterpriseId() != EnterpriseField.NEW) {
			return consultations.register(data);
		}
		try {
			return consultations.registerForNew(this.enterprise.newName(), data);
		}
		catch (InvalidInput ex) {
			throw new InvalidInput(ex.violations()
				.stream()
				.map((one) -> "name".equals(one.field()) ? new Violation("enterpriseId", one.messageKey(), one.args())
						: one)
				.toList());
		}
	}

}
