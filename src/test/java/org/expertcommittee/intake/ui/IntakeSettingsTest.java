package org.expertcommittee.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import org.expertcommittee.committee.CommitteeData;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.intake.IntakeSettingService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The secretariat opens the public form. */
@As(Role.SECRETARIAT)
class IntakeSettingsTest extends ViewTest {

	@Autowired
	private CommitteeService committees;

	@Autowired
	private IntakeSettingService settings;

	@BeforeEach
	void committee() {
		this.committees.save(CommitteeData.named("示例委员会", "示例", "示"));
	}

	@Test
	void opensTheFormInTheSettingsWhichRememberWho() {
		UI.getCurrent().navigate("settings", QueryParameters.of("part", "intake"));
		assertThat(words()).contains("未开放").doesNotContain("登记页地址");
		click("修改");
		find(Checkbox.class).single().setValue(true);
		find(IntegerField.class).single().setValue(0);
		click("保存");
		assertThat(find(IntegerField.class).single().isInvalid()).isTrue();
		find(IntegerField.class).single().setValue(7);
		click("保存");
		assertThat(this.settings.get().formOpen()).isTrue();
		assertThat(words()).contains("已开放", "/request", "7 天");
		UI.getCurrent().navigate("settings", QueryParameters.of("part", "history"));
		assertThat(words()).contains("保存线上登记设置（开放）", "开放线上登记").doesNotContain("formKey");
	}

	@Test
	@As(Role.ADMIN)
	void administratorsSeeNothingOfIt() {
		UI.getCurrent().navigate("settings", QueryParameters.of("part", "intake"));
		assertThat(words()).doesNotContain("未开放", "线上登记表单");
	}

	private String words() {
		return ((Component) getCurrentView()).getElement().getTextRecursively();
	}

}
