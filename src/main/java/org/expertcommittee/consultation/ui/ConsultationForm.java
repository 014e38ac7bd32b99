package org.expertcommittee.consultation.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import jakarta.validation.Validator;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Violation;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.consultation.CaseIntakeService;
import org.expertcommittee.consultation.CaseRegistration;
import org.expertcommittee.consultation.Channel;
import org.expertcommittee.consultation.ConsultationData;
import org.expertcommittee.consultation.ContactData;
import org.expertcommittee.consultation.DeadlinePresetService;
import org.expertcommittee.consultation.DeadlineService;
import org.expertcommittee.consultation.SimilarCase;
import org.expertcommittee.consultation.Urgency;
import org.expertcommittee.enterprise.EnterpriseService;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a case: the request with its needs, whom to ask about it, and for a new
 * one its files and what the enterprise has asked before.
 */
class ConsultationForm extends RecordForm<ConsultationData> {

	private static final int TYPING_PAUSE = 500;

	private final transient CaseIntakeService intakes;

	private final EnterpriseField enterprise;

	private final SimilarBox similar = new SimilarBox();

	private final TextField title;

	private final NeedsField needs;

	private final ComboBox<Urgency> urgency;

	private final DatePicker receivedOn;

	private final TermFields terms;

	private final ComboBox<Channel> receivedThrough;

	private final TextField receivedBy;

	private final Map<String, TextField> contact = new LinkedHashMap<>();

	private ContactData contactBefore = ContactData.NONE;

	private @Nullable ReceivedFiles files;

	ConsultationForm(EnterpriseService enterprises, IndustryService industries, CaseIntakeService intakes,
			DeadlinePresetService presets, DeadlineService deadlines, Validator validator) {
		super(ConsultationData.class, validator);
		this.intakes = intakes;
		this.enterprise = bind("enterpriseId",
				new EnterpriseField(getTranslation("consultation.enterprise"), enterprises));
		setColspan(this.enterprise, 2);
		add(this.similar, 2);
		this.title = text("title", getTranslation("consultation.name"));
		setColspan(this.title, 2);
		Map<Long, String> names = new LinkedHashMap<>(industries.names());
		Map<Long, String> active = new LinkedHashMap<>();
		industries.active().forEach((item) -> active.put(item.id(), item.name()));
		this.needs = bind("need", new NeedsField(active));
		setColspan(this.needs, 2);
		List<Long> offered = new ArrayList<>(active.keySet());
		choice("industryId", getTranslation("consultation.industry"), offered, (id) -> names.getOrDefault(id, ""))
			.setClearButtonVisible(true);
		this.urgency = choice("urgency", getTranslation("consultation.urgency"), List.of(Urgency.values()),
				(value) -> getTranslation(value.messageKey()));
		this.receivedOn = day("receivedOn", getTranslation("consultation.receivedOn"));
		this.terms = new TermFields(this, this.receivedOn, presets, deadlines);
		this.receivedThrough = choice("receivedThrough", getTranslation("consultation.receivedThrough"),
				List.of(Channel.values()), (value) -> getTranslation(value.messageKey()));
		this.receivedBy = text("receivedBy", getTranslation("consultation.receivedBy"));
		contactField("contactName", "consultation.contact").setHelperText(getTranslation("consultation.contact.help"));
		contactField("contactPhone", "consultation.contactPhone");
		setColspan(contactField("contactEmail", "consultation.contactEmail"), 2);
	}

	private TextField contactField(String name, String label) {
		TextField field = new TextField(getTranslation(label));
		field.setManualValidation(true);
		field.addValueChangeListener((event) -> field.setInvalid(false));
		this.contact.put(name, field);
		add(field);
		return field;
	}

	/** Fills in what is usual for a new case, and lets files be added. */
	void begin(LocalDate today, LocalDate usualDeadline, String by, long largestFile) {
		this.urgency.setValue(Urgency.NORMAL);
		this.receivedThrough.setValue(Channel.VISIT);
		this.receivedOn.setValue(today);
		this.terms.begin(usualDeadline);
		this.receivedBy.setValue(by);
		remember();
		this.files = new ReceivedFiles(this.intakes, Math.toIntExact(largestFile));
		add(this.files, 2);
	}

	/**
	 * Shows what the enterprise has asked before, while the person types.
	 * @param alike told each time whether one of the cases seems to be about the same
	 */
	void showsSimilar(SerializableConsumer<Boolean> alike) {
		this.title.setValueChangeMode(ValueChangeMode.LAZY);
		this.title.setValueChangeTimeout(TYPING_PAUSE);
		List.of(this.enterprise, this.title, this.needs)
			.forEach((field) -> field.addValueChangeListener((event) -> alike.accept(this.similar.show(similar()))));
	}

	private List<SimilarCase> similar() {
		Long id = this.enterprise.getValue();
		return (id == null || id == EnterpriseField.NEW) ? List.of()
				: this.intakes.similar(id, this.title.getValue(), this.needs.getValue());
	}

	/** Fills in a stored case; a deadline that was promised can only be extended. */
	void edit(long id, ConsultationData data, boolean promised) {
		setData(data);
		this.terms.edit(promised);
		this.needs.show(this.intakes.intake(id).needs());
		this.contactBefore = this.intakes.contact(id);
		set("contactName", this.contactBefore.contactName());
		set("contactPhone", this.contactBefore.contactPhone());
		set("contactEmail", this.contactBefore.contactEmail());
	}

	private void set(String name, @Nullable String value) {
		field(name).setValue(Objects.requireNonNullElse(value, ""));
	}

	/** Takes in the request, with its enterprise when that is new; returns the id. */
	long register(ConsultationData data) {
		boolean isNew = data.enterpriseId() == EnterpriseField.NEW;
		try {
			long id = this.intakes.register(new CaseRegistration(data, isNew ? this.enterprise.newName() : null,
					this.needs.needs(), contactData(), (this.files != null) ? this.files.files() : List.of()));
			this.contactBefore = contactData();
			this.files = null;
			return id;
		}
		catch (InvalidInput ex) {
			throw new InvalidInput(ex.violations()
				.stream()
				.map((one) -> "name".equals(one.field()) ? new Violation("enterpriseId", one.messageKey(), one.args())
						: one)
				.toList());
		}
	}

	void update(long id, ConsultationData data) {
		this.intakes.update(id, data, this.needs.needs(), contactData());
		this.contactBefore = contactData();
	}

	private ContactData contactData() {
		return new ContactData(typed("contactName"), typed("contactPhone"), typed("contactEmail"));
	}

	private @Nullable String typed(String name) {
		String value = field(name).getValue().strip();
		return value.isEmpty() ? null : value;
	}

	private TextField field(String name) {
		return Objects.requireNonNull(this.contact.get(name));
	}

	@Override
	public boolean dirty() {
		return super.dirty() || !contactData().equals(this.contactBefore)
				|| (this.files != null && !this.files.files().isEmpty());
	}

	@Override
	public void show(Violation violation) {
		TextField field = this.contact.get(Objects.requireNonNullElse(violation.field(), ""));
		if (field == null) {
			super.show(violation);
			return;
		}
		field.setErrorMessage(getTranslation(violation.messageKey(), violation.args().toArray()));
		field.setInvalid(true);
		field.focus();
	}

}
