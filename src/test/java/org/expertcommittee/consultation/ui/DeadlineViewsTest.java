package org.expertcommittee.consultation.ui;

import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.expertcommittee.account.AccountService;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.ui.Ring;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.calendar.DayKind;
import org.expertcommittee.calendar.SpecialDayData;
import org.expertcommittee.calendar.SpecialDayService;
import org.expertcommittee.consultation.AssignmentData;
import org.expertcommittee.consultation.AssignmentPart;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.Channel;
import org.expertcommittee.consultation.Complexity;
import org.expertcommittee.consultation.ConsultationData;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.DayUnit;
import org.expertcommittee.consultation.DeadlinePresetData;
import org.expertcommittee.consultation.DeadlinePresetItem;
import org.expertcommittee.consultation.DeadlinePresetService;
import org.expertcommittee.consultation.EscalationData;
import org.expertcommittee.consultation.EscalationService;
import org.expertcommittee.consultation.Urgency;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.notification.TestPeople;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.TestClock;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What people do about deadlines on their screens. */
@As(Role.SECRETARIAT)
class DeadlineViewsTest extends ViewTest {

	/** The tests' today, a Monday. */
	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	@Autowired
	private DeadlinePresetService presets;

	@Autowired
	private EscalationService escalation;

	@Autowired
	private SpecialDayService days;

	@Autowired
	private ConsultationService consultations;

	@Autowired
	private CaseWorkService work;

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private ExpertService experts;

	@Autowired
	private AccountService accounts;

	@Autowired
	private List<DemoData> demo;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void aCommittee() {
		SystemActor.run(() -> this.demo.stream().filter((one) -> one.order() == 10).forEach(DemoData::create));
	}

	@Test
	void addsARuleAndSaysAtTheFieldWhatCannotBe() {
		settings("deadlines");
		click("新增规则");
		text("名称").setValue("区级");
		number("一般事项（天数）").setValue(0);
		click("保存");
		assertThat(number("一般事项（天数）").isInvalid()).isTrue();
		number("一般事项（天数）").setValue(5);
		number("复杂事项（天数）").setValue(4);
		click("保存");
		assertThat(number("复杂事项（天数）").getErrorMessage()).isEqualTo("复杂事项不能少于一般事项的 5 天");
		assertThat(this.presets.all()).isEmpty();
		number("复杂事项（天数）").setValue(20);
		click("保存");
		assertThat(this.presets.all()).extracting(DeadlinePresetItem::name).containsExactly("区级");
		assertThat(words()).contains("区级", "一般事项 5 个工作日", "复杂事项 20 个工作日", "默认");
	}

	@Test
	void choosesAnotherUsualRuleAndDeletesOneAfterAsking() {
		rule("甲", 7);
		rule("乙", 9);
		settings("deadlines");
		press("设为默认：乙");
		assertThat(this.presets.usual().orElseThrow().name()).isEqualTo("乙");
		press("删除：甲");
		test(find(ConfirmDialog.class).single()).confirm();
		assertThat(this.presets.all()).extracting(DeadlinePresetItem::name).containsExactly("乙");
	}

	@Test
	void entersAHolidayAndSaysAtTheFieldWhatCannotBe() {
		settings("calendar");
		assertThat(words()).contains("2026 年还没有录入节假日安排");
		click("新增日期");
		kind().setValue(DayKind.HOLIDAY);
		day("日期").setValue(LocalDate.of(2026, 12, 30));
		day("至（连续多日时填写）").setValue(LocalDate.of(2026, 12, 29));
		click("保存");
		assertThat(text("节日").isInvalid()).isTrue();
		text("节日").setValue("<b>示例节</b>");
		click("保存");
		assertThat(day("至（连续多日时填写）").getErrorMessage()).isEqualTo("不能早于 2026-12-30");
		day("至（连续多日时填写）").setValue(LocalDate.of(2027, 3, 1));
		click("保存");
		assertThat(day("至（连续多日时填写）").getErrorMessage()).isEqualTo("一次最多录入连续 31 天");
		assertThat(this.days.list(2026)).isEmpty();
		day("至（连续多日时填写）").setValue(LocalDate.of(2026, 12, 31));
		click("保存");
		assertThat(this.days.list(2026)).hasSize(2);
		assertThat(words()).contains("放假 2 天，调休上班 0 天", "<b>示例节</b>");
		click("新增日期");
		kind().setValue(DayKind.WORKING_DAY);
		day("日期").setValue(LocalDate.of(2026, 12, 31));
		text("节日").setValue("另一个");
		click("保存");
		assertThat(day("日期").getErrorMessage()).isEqualTo("2026-12-31 已在日历中，请修改原有的一条");
	}

	@Test
	@SuppressWarnings("unchecked")
	void choosesTheLeaderByNameAndRefusesSteps() {
		SystemActor.run(() -> TestPeople.secretary(this.accounts, "leader1"));
		settings("deadlines");
		ComboBox<String> leader = find(ComboBox.class).withLabel("分管负责人").single();
		assertThat(leader.getListDataView().getItems()).containsExactly("leader1");
		assertThat(leader.getItemLabelGenerator().apply("leader1"))
			.isEqualTo(this.escalation.leaders().get("leader1") + "（leader1）");
		leader.setValue("leader1");
		number("逾期几个工作日报分管负责人").setValue(5);
		number("逾期几个工作日再次督办").setValue(5);
		click("保存");
		assertThat(number("逾期几个工作日再次督办").getErrorMessage()).isEqualTo("应多于 5 个工作日");
		number("逾期几个工作日再次督办").setValue(8);
		click("保存");
		assertThat(this.escalation.get().leader()).isEqualTo("leader1");
		assertThat(this.escalation.get().againAfter()).isEqualTo(8);
	}

	@Test
	void theHistoryTellsWhoChangedRulesEscalationAndCalendarAlsoAfterADeletion() {
		long first = rule("甲", 7);
		this.presets.makeUsual(rule("乙", 9));
		this.presets.delete(first);
		this.escalation.update(new EscalationData(3, 8, null, this.escalation.get().version()));
		LocalDate day = LocalDate.of(2026, 12, 30);
		this.days.add(new SpecialDayData(day, null, DayKind.HOLIDAY, "示例节", null, 0));
		this.days.delete(this.days.list(2026).getFirst().id());
		settings("history");
		assertThat(words()).contains("新增时限规则", "删除时限规则", "设置默认时限规则", "修改逾期督办设置", "再次督办：", "2026-12-30", "录入工作日历",
				"删除工作日历日期");
	}

	@Test
	void theCountdownTurnsAmberAndRed() {
		long id = register(LocalDate.of(2026, 12, 2));
		assertThat(ring(id)).contains("ec-blue");
		assertThat(words()).contains("距办理期限", "2026-12-02", "期限 7 个工作日，已用 0 个");
		this.clock.set(LocalDate.of(2026, 11, 30));
		assertThat(ring(id)).contains("ec-amber");
		this.clock.set(LocalDate.of(2026, 12, 2));
		assertThat(ring(id)).contains("ec-red");
		this.clock.set(LocalDate.of(2026, 12, 4));
		assertThat(ring(id)).contains("ec-red");
		assertThat(words()).contains("已逾期", "期限 7 个工作日，已用 9 个");
		assertThat(find(StatusBadge.class).all()).extracting((badge) -> badge.getElement().getTextRecursively())
			.contains("逾期 8 个工作日");
	}

	@Test
	void suspendsWithAReasonAndMovesTheDeadlineByTheDaysThatWereLost() {
		long id = register(LocalDate.of(2026, 12, 2));
		this.work.accept(id);
		// The same dialog as behind the menu of the case's page.
		UI.getCurrent().navigate("consultations", QueryParameters.of("view", "board"));
		find(CaseBoard.class).single().move(id, ConsultationStatus.ACCEPTED, ConsultationStatus.SUSPENDED);
		click("挂起");
		assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("请填写理由");
		find(TextArea.class).single().setValue("等待企业补充材料");
		click("挂起");
		open(id);
		assertThat(words()).contains("挂起", "等待企业补充材料");
		assertThat(find(Ring.class).exists()).isFalse();
		this.clock.set(LocalDate.of(2026, 11, 26));
		open(id);
		click("恢复办理");
		assertThat(words()).contains("扣除停办时间，期限顺延至 2026-12-07");
		assertThat(ring(id)).contains("ec-blue");
	}

	@Test
	void anExpertAsksForMoreTimeWithAReasonAndTheSecretariatDecides() throws Exception {
		long id = register(LocalDate.of(2026, 12, 2));
		this.work.accept(id);
		long expert = this.experts.create(
				new ExpertData("示例专家01", null, null, null, null, null, null, null, null, java.util.Set.of(), null, 0),
				false);
		this.work.assign(id, new AssignmentData(expert, AssignmentPart.LEAD, MONDAY.plusDays(2)));
		Actors.expert(expert, () -> {
			long own = this.assignments.open(1).getFirst().id();
			this.assignments.accept(own, true);
			UI.getCurrent().navigate(ConsultationNavigation.assignment(own));
			click("申请延期");
			TextArea reason = find(TextArea.class).withPropertyValue(TextArea::getLabel, "延期理由").single();
			day("希望延至").setValue(LocalDate.of(2026, 12, 9));
			click("申请延期");
			assertThat(reason.isInvalid()).isTrue();
			reason.setValue("需要现场检测");
			day("希望延至").setValue(LocalDate.of(2026, 12, 2));
			click("申请延期");
			assertThat(day("希望延至").isInvalid()).isTrue();
			day("希望延至").setValue(LocalDate.of(2026, 12, 9));
			click("申请延期");
			assertThat(words()).contains("待审批", "需要现场检测");
			return true;
		});
		open(id);
		assertThat(words()).contains("延期申请", "需要现场检测");
		click("不同意");
		click("不同意");
		assertThat(find(TextArea.class).all().getLast().getErrorMessage()).isEqualTo("请填写理由");
		click("取消");
		click("同意延期");
		day("同意延至").setValue(LocalDate.of(2026, 12, 8));
		click("同意延期");
		assertThat(this.consultations.details(id).deadline()).isEqualTo("2026-12-08");
		open(id);
		assertThat(words()).contains("已同意", "延期至 2026-12-08");
	}

	private String ring(long id) {
		open(id);
		return String.join(" ", find(Ring.class).all().getFirst().getClassNames());
	}

	private void open(long id) {
		UI.getCurrent().navigate(ConsultationNavigation.details(id));
	}

	private long register(LocalDate deadline) {
		long preset = rule("13710", 7);
		return this.consultations.registerForNew("示例企业", new ConsultationData(0L, "中试放大", "需求", null, Urgency.NORMAL,
				MONDAY, "示例秘书", Channel.VISIT, deadline, preset, Complexity.ORDINARY, null, 0));
	}

	private long rule(String name, int ordinary) {
		DayUnit unit = DayUnit.WORKING;
		return this.presets.create(new DeadlinePresetData(name, null, 1, unit, 2, unit, 3, unit, ordinary, unit, null,
				unit, null, unit, null, unit, 0));
	}

	private static void settings(String part) {
		UI.getCurrent().navigate("settings", QueryParameters.of("part", part));
	}

	private void press(String label) {
		Button button = find(Button.class).all()
			.stream()
			.filter((each) -> label.equals(each.getAriaLabel().orElse("")))
			.findFirst()
			.orElseThrow();
		test(button).click();
	}

	private TextField text(String label) {
		return find(TextField.class).withLabel(label).all().getLast();
	}

	private IntegerField number(String label) {
		return find(IntegerField.class).withLabel(label).all().getLast();
	}

	private DatePicker day(String label) {
		return find(DatePicker.class).withLabel(label).all().getLast();
	}

	@SuppressWarnings("unchecked")
	private ComboBox<DayKind> kind() {
		return find(ComboBox.class).withLabel("类别").all().getLast();
	}

	private String words() {
		return ((Component) getCurrentView()).getElement().getTextRecursively();
	}

}
