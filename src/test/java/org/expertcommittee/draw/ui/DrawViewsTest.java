package org.expertcommittee.draw.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.Channel;
import org.expertcommittee.consultation.ConsultationData;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.Urgency;
import org.expertcommittee.draw.ConfirmData;
import org.expertcommittee.draw.DrawData;
import org.expertcommittee.draw.DrawRecord;
import org.expertcommittee.draw.DrawRecordService;
import org.expertcommittee.draw.DrawService;
import org.expertcommittee.draw.DrawState;
import org.expertcommittee.draw.LotsData;
import org.expertcommittee.draw.PoolItem;
import org.expertcommittee.enterprise.EnterpriseData;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.expert.Standing;
import org.expertcommittee.expert.StandingData;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.DueJobs;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.TestClock;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@As(Role.SECRETARIAT)
class DrawViewsTest extends ViewTest {

	@Autowired
	private DrawService draws;

	@Autowired
	private DrawRecordService records;

	@Autowired
	private ConsultationService consultations;

	@Autowired
	private CaseWorkService work;

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private EnterpriseService enterprises;

	@Autowired
	private ExpertService experts;

	@Autowired
	private DueJobs jobs;

	@Autowired
	private TestClock clock;

	@Autowired
	private ApplicationContext context;

	private LocalDate today = LocalDate.EPOCH;

	private long id;

	@BeforeEach
	void aCaseAndFiveExperts() {
		SampleCommittee.enter(this.context);
		this.today = ChinaTime.today(this.clock);
		SystemActor.run(() -> {
			for (int i = 1; i <= 5; i++) {
				expert("示例专家0" + i);
			}
			long enterprise = this.enterprises.create(EnterpriseData.of("示例企业", null, null));
			this.id = this.consultations.register(new ConsultationData(enterprise, "中试放大", "需求", null, Urgency.NORMAL,
					this.today, "示例秘书01", Channel.VISIT, this.today.plusDays(15), 0));
			this.work.accept(this.id);
		});
	}

	@Test
	void drawsStepByStepFromTheCase() {
		openCase();
		click("随机抽取");
		term().clear();
		number("抽取人数").setValue(0);
		click("下一步");
		assertThat(number("抽取人数").isInvalid()).isTrue();
		number("抽取人数").setValue(2);
		number("候补人数").setValue(1);
		click("下一步");
		assertThat(text(dialog())).contains("池内 5 人", "参加 5 人", "排除 0 人", "届次：全部");
		click("锁定名单");
		assertThat(text(dialog())).contains("承诺值", "名单摘要").doesNotContain("种子");
		assertThat(only().state()).isEqualTo(DrawState.PREPARED);
		click("抽取");
		assertThat(field("监督人").isInvalid()).isTrue();
		field("监督人").setValue("示例监督人");
		field("公开输入").setValue("一二三");
		click("抽取");
		DrawRecord drawn = only();
		assertThat(text(dialog())).contains("种子", String.valueOf(drawn.seed()), "第 1 顺位", "第 3 顺位（候补）",
				drawn.drawn().getFirst().name());
		assertThat(find(DatePicker.class).from(dialog()).single().getValue()).isEqualTo(this.draws.replyBy(this.id));
		click("确认并交办");
		assertThat(only().state()).isEqualTo(DrawState.CONFIRMED);
		assertThat(this.consultations.details(this.id).assignments()).hasSize(2);
		assertThat(text((Component) getCurrentView())).contains("抽取〔2026〕1号", "已确认",
				drawn.drawn().get(0).name() + "、" + drawn.drawn().get(1).name());
	}

	@Test
	void offersNothingForACaseThatTakesNoExperts() {
		prepared(1, 0);
		SystemActor.run(() -> this.work.suspend(this.id, "补充材料"));
		openCase();
		assertThat(text((Component) getCurrentView())).contains("抽取〔2026〕1号", "待抽取");
		assertThat(find(Button.class).withText("随机抽取").exists()).isFalse();
		assertThat(find(Button.class).withText("抽取").exists()).isFalse();
		navigate(DrawNavigation.details(only().item().id()), DrawView.class);
		assertThat(find(Button.class).withText("抽取").exists()).isFalse();
	}

	@Test
	void leavesSomebodyOutByHandWithAReason() {
		openCase();
		click("随机抽取");
		term().clear();
		number("抽取人数").setValue(4);
		number("候补人数").setValue(1);
		click("下一步");
		Grid<PoolItem> grid = pool();
		assertThat(test(grid).size()).isEqualTo(5);
		PoolItem first = test(grid).getRow(0);
		test(grid).getCellComponent(0, 0)
			.getChildren()
			.filter(Button.class::isInstance)
			.map(Button.class::cast)
			.forEach((button) -> test(button).click());
		click("排除");
		assertThat(find(TextArea.class).single().isInvalid()).isTrue();
		find(TextArea.class).single().setValue("本人提出");
		click("排除");
		assertThat(test(pool()).getRow(0).reason()).isEqualTo("手工排除：本人提出");
		assertThat(text(dialog())).contains("参加抽取的只有 4 人，抽取和候补共需 5 人");
		click("锁定名单");
		assertThat(this.records.ofConsultation(this.id)).isEmpty();
		click("上一步");
		number("候补人数").setValue(0);
		click("下一步");
		click("锁定名单");
		assertThat(only().excluded()).extracting((one) -> one.expertId()).containsExactly(first.expertId());
	}

	@Test
	void goesOnWithADrawThatWasBegunAndVoidsIt() {
		prepared(2, 1);
		openCase();
		assertThat(text((Component) getCurrentView())).contains("待抽取").doesNotContain("还没有抽取");
		click("抽取");
		click("作废");
		click("作废");
		assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("请填写理由");
		find(TextArea.class).single().setValue("监督人未到场");
		click("作废");
		assertThat(only().voidReason()).isEqualTo("监督人未到场");
		assertThat(text((Component) getCurrentView())).contains("已作废", "监督人未到场");
	}

	@Test
	void theRecordShowsEverybodyAndHowToCheck() throws Exception {
		long draw = confirmed(1, 1);
		DrawRecord record = this.records.get(draw);
		Actors.expert(record.drawn().getFirst().expertId(), () -> {
			this.assignments.decline(this.assignments.open(1).getFirst().id(), "出差");
			return true;
		});
		this.jobs.run();
		DrawView view = navigate(DrawNavigation.details(draw), DrawView.class);
		assertThat(text(view)).contains("抽取〔2026〕1号", "中试放大", "示例企业", "抽中", "已谢绝", "出差", "已交办",
				String.valueOf(record.seed()), String.valueOf(record.secret()), "sha256sum pool.txt");
		assertThat(find(PaperLink.class).all()).extracting(DrawViewsTest::text)
			.containsExactlyInAnyOrder("记录表 Word", "记录表 PDF", "下载 pool.txt");
	}

	@Test
	void theListFindsADrawByItsCase() {
		prepared(1, 0);
		DrawListView view = navigate(DrawListView.class);
		assertThat(view).isNotNull();
		Grid<?> grid = find(Grid.class).single();
		assertThat(test(grid).size()).isEqualTo(1);
		UI.getCurrent().navigate("draws", QueryParameters.of("state", "VOID"));
		Grid<?> none = find(Grid.class).single();
		assertThat(test(none).size()).isZero();
	}

	@Test
	@As(Role.AUDITOR)
	void auditorsReadButDoNotAct() {
		long draw = SystemActor.call(() -> prepared(1, 0));
		navigate(DrawListView.class);
		DrawView view = navigate(DrawNavigation.details(draw), DrawView.class);
		assertThat(text(view)).contains("待抽取").doesNotContain("作废");
		Grid<?> entries = find(Grid.class).single();
		assertThat(text(test(entries).getCellComponent(0, 0))).contains("示例专家01", "示例<b>单位</b>", "参加抽取");
		assertThat(find(Button.class).withText("抽取").exists()).isFalse();
		assertThat(find(Anchor.class).all()).noneMatch((one) -> one.getHref().startsWith("consultations/"));
	}

	@Test
	@As(Role.ADMIN)
	void administratorsSeeNoDraws() {
		long draw = SystemActor.call(() -> prepared(1, 0));
		assertThatThrownBy(() -> navigate(DrawListView.class)).isInstanceOf(IllegalArgumentException.class);
		UI.getCurrent().navigate(DrawNavigation.details(draw));
		assertThat(getCurrentView()).isNotInstanceOf(DrawView.class);
	}

	@Test
	void noDrawOfThatNumberIsAPageThatSaysSo() {
		UI.getCurrent().navigate(DrawNavigation.details(4711));
		assertThat(getCurrentView()).isNotInstanceOf(DrawView.class);
	}

	private void openCase() {
		UI.getCurrent().navigate("consultations/" + this.id);
	}

	private void expert(String name) {
		long expert = this.experts.create(
				new ExpertData(name, null, null, null, null, null, "示例<b>单位</b>", null, null, Set.of(), null, 0), true);
		this.experts.updateStanding(expert,
				new StandingData(Standing.ACTIVE, null, "委员", 5, this.today.minusYears(1), this.today.plusYears(1)));
	}

	private long prepared(int wanted, int substitutes) {
		return this.draws.prepare(this.id, new DrawData(null, Set.of(), Set.of(), wanted, substitutes, null, Map.of()));
	}

	private long confirmed(int wanted, int substitutes) {
		long draw = prepared(wanted, substitutes);
		this.draws.draw(draw, new LotsData("示例监督人", null));
		this.draws.confirm(draw, new ConfirmData(null, this.today.plusDays(3)));
		return draw;
	}

	private DrawRecord only() {
		List<DrawRecord> all = this.records.ofConsultation(this.id);
		assertThat(all).hasSize(1);
		return all.getFirst();
	}

	private Dialog dialog() {
		return find(DrawDialog.class).single();
	}

	@SuppressWarnings("unchecked")
	private Grid<PoolItem> pool() {
		return find(Grid.class).from(dialog()).single();
	}

	@SuppressWarnings("unchecked")
	private ComboBox<Long> term() {
		return find(ComboBox.class).from(dialog())
			.all()
			.stream()
			.filter((one) -> "届次".equals(one.getLabel()))
			.findFirst()
			.orElseThrow();
	}

	private IntegerField number(String label) {
		return find(IntegerField.class).from(dialog())
			.all()
			.stream()
			.filter((one) -> label.equals(one.getLabel()))
			.findFirst()
			.orElseThrow();
	}

	private TextField field(String label) {
		return find(TextField.class).from(dialog())
			.all()
			.stream()
			.filter((one) -> label.equals(one.getLabel()))
			.findFirst()
			.orElseThrow();
	}

	private static String text(Component component) {
		return component.getElement().getTextRecursively();
	}

}
