package org.expertcommittee.account.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import jakarta.validation.Validator;
import org.expertcommittee.account.AccountData;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Role;

/** The fields of an account. */
class AccountForm extends RecordForm<AccountData> {

	private static final int MOST_CHOICES = 1000;

	private final ExpertService experts;

	private final Map<Long, String> names = new HashMap<>();

	private final ComboBox<Long> expert = new ComboBox<>(getTranslation("account.expert"));

	AccountForm(AccountData data, boolean fresh, ExpertService experts, Validator validator) {
		super(AccountData.class, validator);
		this.experts = experts;
		TextField username = text("username", getTranslation("account.username"));
		username.setReadOnly(!fresh);
		username.setHelperText(getTranslation(fresh ? "account.username.help" : "account.username.fixed"));
		username.getElement().setProperty("autocapitalize", "none");
		TextField displayName = text("displayName", getTranslation("account.displayName"));
		displayName.setMaxLength(40);
		TextField email = text("email", getTranslation("account.email"));
		email.setHelperText(getTranslation("account.email.help"));
		setColspan(email, 2);

		CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("account.roles"));
		roles.setItems(Role.values());
		roles.setItemLabelGenerator((role) -> getTranslation("base.role." + role));
		roles.setItemHelperGenerator((role) -> getTranslation("account.role." + role));
		roles.addClassName("ec-role-choice");
		setColspan(bind("roles", roles), 2);
		roles.addValueChangeListener((event) -> offerExpert(event.getValue()));

		this.expert.setItems(this::find);
		this.expert.setItemLabelGenerator((id) -> this.names.computeIfAbsent(id, this::name));
		this.expert.setPlaceholder(getTranslation("account.expert.search"));
		this.expert.setClearButtonVisible(true);
		setColspan(bind("expertId", this.expert), 2);
		setData(data);
		offerExpert(data.roles());
	}

	private void offerExpert(Set<Role> roles) {
		boolean needed = roles.contains(Role.EXPERT);
		this.expert.setVisible(needed);
		this.expert.setRequiredIndicatorVisible(needed);
		if (!needed) {
			this.expert.clear();
		}
	}

	private Stream<Long> find(Query<Long, String> query) {
		int end = Math.min(query.getOffset() + query.getLimit(), MOST_CHOICES);
		if (query.getOffset() >= end) {
			return Stream.empty();
		}
		List<ExpertName> found = this.experts.search(query.getFilter().orElse(""), end);
		found.forEach((expert) -> this.names.put(expert.id(), label(expert)));
		return found.stream().skip(query.getOffset()).map(ExpertName::id);
	}

	private String name(long id) {
		return this.experts.find(id).map(AccountForm::label).orElse("");
	}

	private static String label(ExpertName expert) {
		return Stream.of(expert.name(), expert.officeName(), expert.organisation())
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining("  "));
	}

}
