package org.expertcommittee.committee.ui;

import java.time.LocalDate;
import java.util.EnumSet;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.Honorific;
import org.expertcommittee.committee.IndustryItem;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.committee.OfficeItem;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@As(Role.SECRETARIAT)
class SettingsViewTest extends ViewTest {

	@Autowired
	private CommitteeService committees;

	@Autowired
	private OfficeService offices;

	@Autowired
	private IndustryService industries;

	@Autowired
	private ApplicationContext context;

	@Test
	void entersTheCommitteeOnAFirstStart() {
		SettingsView view = navigate(SettingsView.class);
		field("名称").setValue("示例产业发展专家顾问委员会");
		field("简称").setValue("示例委员会");
		click("保存");
		assertThat(field("标识字").isInvalid()).isTrue();
		assertThat(this.committees.current()).isEmpty();
		field("标识字").setValue("示");
		click("保存");
		assertThat(this.committees.require().name()).isEqualTo("示例产业发展专家顾问委员会");
		assertThat(view.getElement().getTextRecursively()).contains("届次", "修改历史", "成立通知文件");
	}

	@Test
	void refusesAnUnknownPlaceholderAtItsField() {
		SampleCommittee.enter(this.context);
		open("part=documents");
		field("公文文号规则").setValue("示〔{year}〕{no}号");
		click("保存");
		assertThat(field("公文文号规则").isInvalid()).isTrue();
		assertThat(field("公文文号规则").getErrorMessage()).contains("{no}");
		assertThat(this.committees.require().documentPattern()).isNull();
		field("公文文号规则").setValue("示〔{year}〕{seq}号");
		click("保存");
		assertThat(this.committees.require().documentPattern()).isEqualTo("示〔{year}〕{seq}号");
	}

	@Test
	void addsACommitteeAndEditsThatOne() {
		SampleCommittee.enter(this.context);
		navigate(SettingsView.class);
		click("新增委员会");
		last("名称").setValue("示例二委员会");
		last("简称").setValue("示例二");
		last("标识字").setValue("二");
		last("聘书编号规则").setValue("示聘字〔{year}〕{seq}号");
		click("保存");
		assertThat(last("聘书编号规则").getErrorMessage()).contains("示例委员会");
		last("聘书编号规则").setValue("二聘字〔{year}〕{seq}号");
		click("保存");
		assertThat(this.committees.all()).extracting(CommitteeFacts::name).containsExactly("示例委员会", "示例二委员会");
		assertThat(find(ComboBox.class).withLabel("委员会").single().getValue())
			.isEqualTo(this.committees.all().getLast());
		assertThat(field("名称").getValue()).isEqualTo("示例二委员会");
	}

	@Test
	void extendsATermAndShowsTheDecision() {
		SampleCommittee sample = SampleCommittee.enter(this.context);
		sample.appointed(sample.expert("李晓"), "委员");
		SettingsView view = open("part=terms");
		press("延长或缩短：第一届");
		assertThat(find(Checkbox.class).single().getLabel()).isEqualTo("同步调整随本届期满的聘任（1 项）");
		assertThat(find(Checkbox.class).single().getValue()).isTrue();
		click("保存");
		assertThat(find(TextArea.class).single().isInvalid()).isTrue();
		find(TextArea.class).single().setValue("筹备换届");
		click("保存");
		DatePicker end = find(DatePicker.class).withLabel("新的届满日").single();
		assertThat(end.getErrorMessage()).contains("2027-11-01");
		end.setValue(LocalDate.of(2028, 5, 1));
		last("决定文号").setValue("示〔2026〕3号");
		click("保存");
		assertThat(this.committees.term(sample.termId()).endsOn()).isEqualTo(LocalDate.of(2028, 5, 1));
		assertThat(view.getElement().getTextRecursively()).contains("由 2027-11-01 延长至 2028-05-01", "筹备换届", "示〔2026〕3号");
	}

	@Test
	void saysThatMoreHoldAnOfficeThanItsQuota() {
		SampleCommittee sample = SampleCommittee.enter(this.context);
		sample.appointed(sample.expert("李晓"), "委员");
		sample.appointed(sample.expert("张三"), "委员");
		SettingsView view = open("part=offices");
		press("修改：委员");
		IntegerField quota = find(IntegerField.class).withLabel("职数").single();
		assertThat(quota.getHelperText()).contains("现任 2 人");
		quota.setValue(0);
		click("保存");
		assertThat(quota.isInvalid()).isTrue();
		quota.setValue(1);
		click("保存");
		assertThat(this.offices.get(sample.office("委员")).quota()).isEqualTo(1);
		assertThat(view.getElement().getTextRecursively()).contains("现任 2 人，职数 1 人", "超过职数 1 人");
	}

	@Test
	void saysWhatKeepsAnOfficeFromBeingDeleted() {
		SampleCommittee sample = SampleCommittee.enter(this.context);
		sample.proposed(sample.expert("李晓"), "委员");
		open("part=offices");
		press("删除：委员");
		test(find(ConfirmDialog.class).single()).confirm();
		assertThat(this.offices.active()).extracting(OfficeItem::name).contains("委员");
	}

	@Test
	void showsTheHistoryInWords() {
		SampleCommittee.enter(this.context);
		this.committees.save(this.committees.edit().withHabits(EnumSet.of(Honorific.MR), Honorific.MR, 10));
		SettingsView view = open("part=history");
		assertThat(view.getElement().getTextRecursively()).contains("修改委员会信息", "默认称谓：同志 → 先生", "催办天数：7 → 10", "新增届次");
	}

	@Test
	@As(Role.ADMIN)
	void administratorsSeeThatTheSealIsTheSecretariats() {
		SampleCommittee.enter(this.context);
		SettingsView view = open("part=seal");
		assertThat(view.getElement().getTextRecursively()).contains("仅秘书处可以查看和更换").doesNotContain("上传印章");
	}

	@Test
	void addsAField() {
		navigate(SettingsView.class);
		click("新增专业领域");
		find(TextField.class).all().getLast().setValue("美妆与中国成分");
		click("保存");
		assertThat(this.industries.all()).extracting(IndustryItem::name).containsExactly("美妆与中国成分");
	}

	private SettingsView open(String query) {
		UI.getCurrent().navigate("settings", QueryParameters.fromString(query));
		return (SettingsView) getCurrentView();
	}

	private void press(String label) {
		Button button = find(Button.class).all()
			.stream()
			.filter((each) -> label.equals(each.getAriaLabel().orElse("")))
			.findFirst()
			.orElseThrow();
		test(button).click();
	}

	private TextField field(String label) {
		return find(TextField.class).withLabel(label).all().getFirst();
	}

	/** The field of an open dialog rather than the one behind it. */
	private TextField last(String label) {
		return find(TextField.class).withLabel(label).all().getLast();
	}

}
