package org.expertcommittee.committee.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import org.expertcommittee.base.Texts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.IndustryItem;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@As(Role.SECRETARIAT)
class SettingsViewTest extends SpringBrowserlessTest {

	@Autowired
	private CommitteeService committees;

	@Autowired
	private IndustryService industries;

	@BeforeEach
	void readsChinese() {
		VaadinSession.getCurrent().setLocale(Texts.CHINESE);
		UI.getCurrent().setLocale(Texts.CHINESE);
	}

	@Test
	void entersTheCommitteeOnAFirstStart() {
		SettingsView view = navigate(SettingsView.class);
		field("名称").setValue("示例产业发展专家顾问委员会");
		field("简称").setValue("示例委员会");
		field("标识字").setValue("示");
		TextField pattern = field("聘书编号规则");
		String usual = pattern.getValue();
		pattern.setValue(usual + "{who}");
		save();
		assertThat(pattern.isInvalid()).isTrue();
		assertThat(pattern.getErrorMessage()).contains("{who}");
		assertThat(this.committees.current()).isEmpty();
		pattern.setValue(usual);
		save();
		assertThat(this.committees.require().name()).isEqualTo("示例产业发展专家顾问委员会");
		assertThat(view.getElement().getTextRecursively()).contains("副主任", "尚无届次");
	}

	@Test
	void addsAField() {
		navigate(SettingsView.class);
		test(find(Button.class).withText("新增专业领域").single()).click();
		find(TextField.class).all().getLast().setValue("美妆与中国成分");
		find(Button.class).withText("保存").all().getLast().click();
		assertThat(this.industries.all()).extracting(IndustryItem::name).containsExactly("美妆与中国成分");
	}

	private TextField field(String label) {
		return find(TextField.class).all()
			.stream()
			.filter((field) -> label.equals(field.getLabel()))
			.findFirst()
			.orElseThrow();
	}

	private void save() {
		test(find(Button.class).withText("保存").single()).click();
	}

}
