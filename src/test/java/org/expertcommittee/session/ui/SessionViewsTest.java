package org.expertcommittee.session.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.TextField;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.ui.Agenda;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.session.SessionItem;
import org.expertcommittee.session.SessionService;
import org.expertcommittee.session.SessionState;
import org.expertcommittee.session.TestCases;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.TestClock;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.expertcommittee.session.TestCases.DAY;
import static org.expertcommittee.session.TestCases.session;

@As(Role.SECRETARIAT)
class SessionViewsTest extends ViewTest {

	@Autowired
	private SessionService sessions;

	@Autowired
	private ConsultationService consultations;

	@Autowired
	private CaseWorkService work;

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private ExpertService experts;

	@Autowired
	private List<DemoData> demo;

	@Autowired
	private TestClock clock;

	private long first;

	private long caseId;

	@BeforeEach
	void aCaseWithAnExpert() {
		SystemActor.run(() -> this.demo.stream().filter((one) -> one.order() == 10).forEach(DemoData::create));
		this.first = TestCases.expert(this.experts, "示例专家甲");
		this.caseId = TestCases.assigned(this.consultations, this.work, "中试放大", this.first);
	}

	@Test
	void plansASessionOnThePageOfTheCase() {
		open();
		click("安排活动");
		assertThat(experts().getValue()).containsExactly(this.first);
		click("安排活动");
		assertThat(text("地点").getErrorMessage()).isEqualTo("现场活动请填写地点");
		text("地点").setValue("示例会议室");
		find(DatePicker.class).single().setValue(DAY);
		click("安排活动");
		SessionItem planned = this.sessions.list(this.caseId).getFirst();
		assertThat(planned.place()).isEqualTo("示例会议室");
		assertThat(page()).contains("咨询活动 1 次", "2026-11-25（周三）09:00–11:00", "现场", "示例专家甲", "已安排");
	}

	@Test
	void goesPastAWarningOnlyOnTheSecondClick() {
		open();
		click("安排活动");
		text("地点").setValue("示例会议室");
		find(DatePicker.class).single().setValue(LocalDate.of(2026, 11, 28));
		assertThat(page()).contains("2026-11-28 不是工作日");
		click("安排活动");
		assertThat(this.sessions.list(this.caseId)).isEmpty();
		assertThat(page()).contains("如仍要安排，请再次点击“安排活动”");
		click("安排活动");
		assertThat(this.sessions.list(this.caseId)).hasSize(1);
	}

	@Test
	void refusesAnEndBeforeTheBeginningAndAnEmptyCircle() {
		open();
		click("安排活动");
		text("地点").setValue("示例会议室");
		time("结束时间").setValue(LocalTime.of(8, 0));
		click("安排活动");
		assertThat(time("结束时间").getErrorMessage()).isEqualTo("结束时间应晚于开始时间，请修改");
		time("结束时间").setValue(LocalTime.of(12, 0));
		experts().setValue(Set.of());
		click("安排活动");
		assertThat(experts().isInvalid()).isTrue();
		assertThat(this.sessions.list(this.caseId)).isEmpty();
	}

	@Test
	void writesDownWhoTookPartForHowLong() {
		this.sessions.plan(this.caseId, session(DAY, 14, 16, 0, this.first), false);
		this.clock.set(DAY.plusDays(1));
		open();
		assertThat(page()).contains("待登记");
		click("登记活动情况");
		ComboBox<BigDecimal> hours = hours();
		assertThat(hours.getValue()).isEqualByComparingTo("2");
		hours.setValue(new BigDecimal("2.25"));
		click("保存");
		SessionItem held = this.sessions.list(this.caseId).getFirst();
		assertThat(held.state()).isEqualTo(SessionState.HELD);
		assertThat(page()).contains("示例专家甲 2.25 小时", "已开展");
	}

	@Test
	void theExpertSeesTheSessionWithTheAssignmentAndOnTheSchedule() throws Exception {
		long id = this.sessions.plan(this.caseId, session(DAY, 14, 16, 0, this.first), false).id();
		long assignment = TestCases.assignment(this.assignments, this.first);
		Actors.expert(this.first, () -> {
			UI.getCurrent().navigate("my/assignments/" + assignment);
			assertThat(page()).contains("2026-11-25（周三）14:00–16:00", "示例会议室");
			assertThat(find(Anchor.class).withText("加入日历").single().getHref()).isEqualTo("my/sessions/" + id + ".ics");
			MyScheduleView view = navigate(MyScheduleView.class);
			String month = find(NativeTable.class).single().getElement().getTextRecursively();
			assertThat(month).contains("14:00 中试放大", "答复期限 中试放大", "周一", "30");
			assertThat(view.getElement().getTextRecursively()).contains("2026 年 11 月", "本年已参加咨询活动 0 小时");
			assertThat(find(Agenda.class).all().getFirst().getElement().getTextRecursively()).contains("2026-11-25",
					"14:00", "中试放大");
			click("周");
			assertThat(find(NativeTable.class).all()).isEmpty();
			assertThat(view.getElement().getTextRecursively()).contains("2026-11-23 至 2026-11-29", "没有安排");
			click("生成订阅地址");
			assertThat(find(TextField.class).single().getValue()).contains("/calendar/").endsWith(".ics");
			return null;
		});
	}

	@Test
	void theSecretariatHasNoScheduleOfItsOwn() {
		assertThatThrownBy(() -> navigate(MyScheduleView.class)).isInstanceOf(IllegalArgumentException.class);
	}

	private void open() {
		UI.getCurrent().navigate("consultations/" + this.caseId);
	}

	private String page() {
		return UI.getCurrent().getElement().getTextRecursively()
				+ ((Component) getCurrentView()).getElement().getTextRecursively();
	}

	private TextField text(String label) {
		return find(TextField.class).withPropertyValue(TextField::getLabel, label).single();
	}

	private TimeField time(String label) {
		return find(TimeField.class).withPropertyValue(TimeField::getLabel, label).single();
	}

	@SuppressWarnings("unchecked")
	private CheckboxGroup<Long> experts() {
		return find(CheckboxGroup.class).single();
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private ComboBox<BigDecimal> hours() {
		return (ComboBox<BigDecimal>) find(ComboBox.class)
			.withPropertyValue((box) -> box.getAriaLabel().orElse(null), "示例专家甲 的时长（小时）")
			.single();
	}

}
