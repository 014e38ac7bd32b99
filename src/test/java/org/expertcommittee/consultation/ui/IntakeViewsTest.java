package org.expertcommittee.consultation.ui;

import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.Validator;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.committee.CommitteeData;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.consultation.CaseIntakeService;
import org.expertcommittee.consultation.Channel;
import org.expertcommittee.consultation.ConsultationData;
import org.expertcommittee.consultation.ConsultationFilter;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.DeadlinePresetService;
import org.expertcommittee.consultation.DeadlineService;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.ContactData;
import org.expertcommittee.consultation.NeedData;
import org.expertcommittee.consultation.NeedItem;
import org.expertcommittee.consultation.OnlineCase;
import org.expertcommittee.consultation.OnlineCaseService;
import org.expertcommittee.consultation.Urgency;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.TestClock;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Writing a request down, and confirming one that came online. */
@As(Role.SECRETARIAT)
class IntakeViewsTest extends ViewTest {

	@Autowired
	DeadlinePresetService presets;

	@Autowired
	DeadlineService deadlines;

	@Autowired
	private ConsultationService consultations;

	@Autowired
	private CaseIntakeService intakes;

	@Autowired
	private OnlineCaseService online;

	@Autowired
	private EnterpriseService enterprises;

	@Autowired
	private CommitteeService committees;

	@Autowired
	private IndustryService industries;

	@Autowired
	private Validator validator;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void committee() {
		this.committees.save(CommitteeData.named("示例委员会", "示例", "示"));
	}

	@Test
	void showsWhatTheEnterpriseAskedBeforeAndRegistersAllTheSame() {
		long before = register("中试平台设备选型");
		navigate(ConsultationListView.class);
		click("登记咨询");
		EnterpriseField enterprise = find(EnterpriseField.class).single();
		enterprise.take("中原美谷", this.enterprises);
		assertThat(find(Anchor.class).withText("中试平台设备选型").all()).extracting(Anchor::getHref)
			.contains(ConsultationNavigation.details(before));
		textField("标题").setValue("设备选型（中试平台）");
		assertThat(find(SimilarBox.class).single().getElement().getTextRecursively()).contains("内容相近", "待受理");
		find(TextArea.class).single().setValue("选什么设备");
		click("再加一条诉求");
		find(TextArea.class).all().getLast().setValue("怎样采购");
		textField("联系人").setValue("经办人");
		textField("联系电话").setValue("12");
		click("仍要登记");
		assertThat(textField("联系电话").isInvalid()).isTrue();
		textField("联系电话").setValue("13800005678");
		click("仍要登记");
		long id = this.consultations.list(ConsultationFilter.ALL, PagedQuery.of(0, 1)).getFirst().id();
		assertThat(id).isNotEqualTo(before);
		assertThat(this.intakes.intake(id).needs()).extracting(NeedItem::text).containsExactly("选什么设备", "怎样采购");
		assertThat(getCurrentView().getElement().getTextRecursively()).contains("1. 选什么设备", "2. 怎样采购", "经办人",
				"138****5678");
	}

	@Test
	void aNeedIsMarkedAsAnsweredOnThePage() {
		long id = register("甲");
		navigate(ConsultationNavigation.details(id), ConsultationDetailsView.class);
		click("受理");
		click("标记已答复");
		assertThat(this.intakes.intake(id).needs()).allMatch(NeedItem::answered);
		assertThat(getCurrentView().getElement().getTextRecursively()).contains("已答复 1/1", "改为未答复");
	}

	@Test
	void editingShowsTheNeedsOneByOneAndLeavingIsNoChange() {
		long id = register("甲");
		this.intakes.update(id, this.consultations.get(id), List.of(new NeedData("第一", null), new NeedData("第二", null)),
				ContactData.NONE);
		ConsultationForm form = new ConsultationForm(this.enterprises, this.industries, this.intakes, this.presets,
				this.deadlines, this.validator);
		form.edit(id, this.consultations.get(id), false);
		assertThat(form.dirty()).isFalse();
	}

	@Test
	void anOnlineRequestIsConfirmedBeforeItIsAccepted() {
		long id = this.online.register(new OnlineCase("示例线上公司", "91350100M000100Y43",
				new ContactData("示例联系人", "13800005678", null), List.of(new NeedData("需求", null)), null, List.of()));
		ConsultationDetailsView view = navigate(ConsultationNavigation.details(id), ConsultationDetailsView.class);
		assertThat(view.getElement().getTextRecursively()).contains("企业待核实", "示例线上公司", "91350100M000100Y43");
		assertThat(find(Button.class).withText("受理").all()).isEmpty();
		click("核实并受理");
		assertThat(find(EnterpriseField.class).single().newName()).isEqualTo("示例线上公司");
		click("核实并受理");
		assertThat(this.consultations.details(id).status()).isEqualTo(ConsultationStatus.ACCEPTED);
		assertThat(this.enterprises.findByCreditCode("91350100M000100Y43")).isPresent();
	}

	private long register(String title) {
		LocalDate today = ChinaTime.today(this.clock);
		return this.consultations.registerForNew("中原美谷", new ConsultationData(0L, title, "请指导" + title, null,
				Urgency.NORMAL, today, "示例秘书", Channel.VISIT, today.plusDays(15), 0));
	}

	private TextField textField(String label) {
		return find(TextField.class).withPropertyValue(TextField::getLabel, label).single();
	}

}
