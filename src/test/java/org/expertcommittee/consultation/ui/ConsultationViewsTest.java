package org.expertcommittee.consultation.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.consultation.AssignmentData;
import org.expertcommittee.consultation.AssignmentPart;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.Channel;
import org.expertcommittee.consultation.ConsultationData;
import org.expertcommittee.consultation.ConsultationFilter;
import org.expertcommittee.consultation.ConsultationListItem;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.MyOpinionService;
import org.expertcommittee.consultation.OpinionVersionItem;
import org.expertcommittee.consultation.Urgency;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.TestClock;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@As(Role.SECRETARIAT)
class ConsultationViewsTest extends ViewTest {

	@Autowired
	private ConsultationService consultations;

	@Autowired
	private CaseWorkService work;

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private MyOpinionService opinions;

	@Autowired
	private EnterpriseService enterprises;

	@Autowired
	private ExpertService experts;

	@Autowired
	private List<DemoData> demo;

	@Autowired
	private TestClock clock;

	private LocalDate today = LocalDate.EPOCH;

	@BeforeEach
	void aCommittee() {
		SystemActor.run(() -> this.demo.stream().filter((one) -> one.order() == 10).forEach(DemoData::create));
		this.today = ChinaTime.today(this.clock);
	}

	@Test
	void theListShowsWhereEveryCaseStands() {
		long asked = register("中试放大", "中原美谷");
		assign(asked, expert("李晓"));
		register("节能改造", "咏达电机");
		navigate(ConsultationListView.class);
		assertThat(rows())
			.extracting(ConsultationListItem::caseNumber, ConsultationListItem::title, ConsultationListItem::enterprise,
					ConsultationListItem::status, ConsultationListItem::experts)
			.containsExactly(tuple("瀍产咨〔2026〕2号", "节能改造", "咏达电机", ConsultationStatus.SUBMITTED, List.of()),
					tuple("瀍产咨〔2026〕1号", "中试放大", "中原美谷", ConsultationStatus.ASSIGNED, List.of("李晓")));
	}

	@Test
	void theAddressNarrowsTheListToAStateAndAnEnterprise() {
		register("中试放大", "中原美谷");
		long other = register("节能改造", "咏达电机");
		UI.getCurrent().navigate("consultations", QueryParameters.of("state", "SUBMITTED"));
		assertThat(rows()).hasSize(2);
		long enterprise = this.consultations.details(other).enterprise().id();
		UI.getCurrent()
			.navigate("consultations",
					QueryParameters.simple(Map.of("state", "SUBMITTED", "enterprise", String.valueOf(enterprise))));
		assertThat(rows()).extracting(ConsultationListItem::title).containsExactly("节能改造");
		assertThat(enterpriseFilter().getItemLabelGenerator().apply(enterpriseFilter().getValue())).isEqualTo("咏达电机");
	}

	@Test
	void theEnterpriseFilterFindsByTyping() {
		register("中试放大", "中原美谷");
		register("节能改造", "咏达电机");
		navigate(ConsultationListView.class);
		test(enterpriseFilter()).setFilter("zymg");
		assertThat(test(enterpriseFilter()).getSuggestions()).containsExactly("中原美谷");
		test(enterpriseFilter()).selectItem("中原美谷");
		assertThat(rows()).extracting(ConsultationListItem::enterprise).containsExactly("中原美谷");
	}

	@Test
	void registersACaseWithAnEnterpriseThatIsNew() {
		navigate(ConsultationListView.class);
		click("登记咨询");
		EnterpriseField enterprise = find(EnterpriseField.class).single();
		enterprise.take("示例新企业", this.enterprises);
		click("保存");
		assertThat(textField("标题").getErrorMessage()).isEqualTo("请填写");
		textField("标题").setValue("首次咨询");
		find(TextArea.class).single().setValue("请指导");
		click("保存");
		assertThat(this.consultations.list(ConsultationFilter.ALL, PagedQuery.of(0, 9)))
			.extracting(ConsultationListItem::title, ConsultationListItem::enterprise)
			.containsExactly(tuple("首次咨询", "示例新企业"));
		assertThat(getCurrentView()).isInstanceOf(ConsultationDetailsView.class);
	}

	@Test
	void showsWhoIsAskedAndWhatHappened() {
		long id = register("中试放大", "中原美谷");
		assign(id, expert("李晓"));
		ConsultationDetailsView view = navigate(ConsultationNavigation.details(id), ConsultationDetailsView.class);
		assertThat(view.getElement().getTextRecursively()).contains("瀍产咨〔2026〕1号", "请指导中试放大", "中原美谷", "李晓", "主办", "待答复",
				"交办给 李晓", "增派专家", "延期", "来访");
	}

	@Test
	void acceptsAndAssignsOnThePage() {
		long lixiao = expert("李晓");
		long id = register("中试放大", "中原美谷");
		navigate(ConsultationNavigation.details(id), ConsultationDetailsView.class);
		click("受理");
		click("交办");
		click("交办");
		assertThat(find(AssignDialog.class).single().getElement().getTextRecursively()).contains("请先选择专家");
		expertField().setValue(lixiao);
		click("交办");
		assertThat(this.consultations.details(id).status()).isEqualTo(ConsultationStatus.ASSIGNED);
		assertThat(this.consultations.details(id).assignments().getFirst().expertName()).isEqualTo("李晓");
	}

	@Test
	void sendsBackOnlyWithAReason() {
		long id = register("中试放大", "中原美谷");
		navigate(ConsultationNavigation.details(id), ConsultationDetailsView.class);
		click("退回");
		click("退回");
		assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("请填写理由");
		find(TextArea.class).single().setValue("请补充材料");
		click("退回");
		assertThat(this.consultations.details(id).status()).isEqualTo(ConsultationStatus.RETURNED);
	}

	@Test
	void noCaseOfThatNumberIsAPageThatSaysSo() {
		UI.getCurrent().navigate(ConsultationNavigation.details(4711));
		assertThat(getCurrentView()).isNotInstanceOf(ConsultationDetailsView.class);
	}

	@Test
	@As(Role.ADMIN)
	void administratorsCannotOpenCases() {
		long id = SystemActor.call(() -> register("中试放大", "中原美谷"));
		assertThatThrownBy(() -> navigate(ConsultationListView.class)).isInstanceOf(IllegalArgumentException.class);
		UI.getCurrent().navigate(ConsultationNavigation.details(id));
		assertThat(getCurrentView()).isNotInstanceOf(ConsultationDetailsView.class);
	}

	@Test
	void expertsAnswerOwnAssignmentsOnTheirPage() throws Exception {
		long lixiao = expert("李晓");
		assign(register("中试放大", "中原美谷"), lixiao);
		Actors.expert(lixiao, () -> {
			MyAssignmentsView view = navigate(MyAssignmentsView.class);
			assertThat(view.getElement().getTextRecursively()).contains("中试放大", "中原美谷", "主办", "还有 3 个工作日答复");
			long own = this.assignments.open(1).getFirst().id();
			navigate(ConsultationNavigation.assignment(own), MyAssignmentView.class);
			click("接受");
			click("接受");
			assertThat(this.assignments.counts().inWork()).isZero();
			find(Checkbox.class).single().setValue(true);
			click("接受");
			TextArea opinion = find(TextArea.class).single();
			test(opinion).setValue("先小试");
			assertThat(this.assignments.get(own).draft().text()).isEqualTo("先小试");
			click("提交意见");
			test(find(ConfirmDialog.class).single()).confirm();
			MyAssignmentView done = navigate(ConsultationNavigation.assignment(own), MyAssignmentView.class);
			assertThat(done.getElement().getTextRecursively()).contains("已提交意见", "先小试");
			assertThat(find(TextArea.class).all()).isEmpty();
			return null;
		});
	}

	@Test
	void asksForCompletionReadsTheNextVersionAndWritesTheJointReport() throws Exception {
		long lixiao = expert("李晓");
		long id = register("中试放大", "中原美谷");
		assign(id, lixiao);
		long own = Actors.expert(lixiao, () -> this.assignments.open(1).getFirst().id());
		Actors.expert(lixiao, () -> {
			this.assignments.accept(own, true);
			this.assignments.submit(own, "先小试", -1);
			return null;
		});
		navigate(ConsultationNavigation.details(id), ConsultationDetailsView.class);
		click("退回补充");
		click("退回补充");
		assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("请填写");
		find(TextArea.class).single().setValue("请补充依据");
		click("退回补充");
		ConsultationDetailsView returned = navigate(ConsultationNavigation.details(id), ConsultationDetailsView.class);
		assertThat(returned.getElement().getTextRecursively()).contains("先小试", "请补充依据", "请 李晓 补充意见", "汇总意见");
		Actors.expert(lixiao, () -> {
			MyAssignmentView view = navigate(ConsultationNavigation.assignment(own), MyAssignmentView.class);
			assertThat(view.getElement().getTextRecursively()).contains("请补充依据", "第 1 次提交", "与秘书处沟通");
			assertThat(find(TextArea.class).single().getValue()).isEqualTo("先小试");
			test(find(TextArea.class).single()).setValue("先小试，依据如下");
			click("提交意见");
			test(find(ConfirmDialog.class).single()).confirm();
			MyAssignmentView done = navigate(ConsultationNavigation.assignment(own), MyAssignmentView.class);
			assertThat(done.getElement().getTextRecursively()).contains("先小试，依据如下", "历次版本 2 个", "综合意见");
			return null;
		});
		navigate(ConsultationNavigation.details(id), ConsultationDetailsView.class);
		click("汇总意见");
		assertThat(find(TextArea.class).single().getValue()).contains("一、企业诉求", "先小试，依据如下");
		click("保存");
		click("签发");
		test(find(ConfirmDialog.class).single()).confirm();
		assertThat(find(Anchor.class).withTextContaining(".pdf").single().getHref())
			.startsWith("consultations/" + id + "/reports/");
		click("用于反馈");
		assertThat(find(TextArea.class).single().getLabel()).isEqualTo("反馈内容");
	}

	@Test
	void tellsThatAnotherDeviceHasWrittenAndKeepsBothTexts() throws Exception {
		long lixiao = expert("李晓");
		assign(register("中试放大", "中原美谷"), lixiao);
		Actors.expert(lixiao, () -> {
			long own = this.assignments.open(1).getFirst().id();
			this.assignments.accept(own, true);
			navigate(ConsultationNavigation.assignment(own), MyAssignmentView.class);
			this.assignments.saveDraft(own, "手机上写的", -1);
			test(find(TextArea.class).single()).setValue("电脑上写的");
			assertThat(this.assignments.get(own).draft().text()).isEqualTo("手机上写的");
			click("接着写这里的");
			assertThat(this.assignments.get(own).draft().text()).isEqualTo("电脑上写的");
			assertThat(this.opinions.versions(own)).extracting(OpinionVersionItem::text).containsExactly("手机上写的");
			MyAssignmentView view = navigate(ConsultationNavigation.assignment(own), MyAssignmentView.class);
			test(find(TextArea.class).single()).setValue("长".repeat(10_001));
			assertThat(view.getElement().getTextRecursively()).contains("现有 10001 字，超过 10000 字");
			assertThat(this.assignments.get(own).draft().text()).isEqualTo("电脑上写的");
			return null;
		});
	}

	@Test
	void opensTheDialogForAnotherExpertFromTheMessageThatOneDeclined() throws Exception {
		long lixiao = expert("李晓");
		long other = expert("示例专家01");
		long id = register("中试放大", "中原美谷");
		assign(id, lixiao);
		this.work.assign(id, new AssignmentData(other, AssignmentPart.SUPPORT, this.today.plusDays(3)));
		Actors.expert(other, () -> {
			this.assignments.decline(this.assignments.open(1).getFirst().id(), "出差");
			return null;
		});
		UI.getCurrent().navigate(ConsultationNavigation.details(id), QueryParameters.of("assign", ""));
		assertThat(expertField().isEmpty()).isTrue();
		assertThat(getCurrentView().getElement().getTextRecursively()).contains("示例专家01 已谢绝，请另派专家。");
	}

	@Test
	void expertsSeeTheirWorkByYear() throws Exception {
		long lixiao = expert("李晓");
		assign(register("中试放大", "中原美谷"), lixiao);
		Actors.expert(lixiao, () -> {
			MyYearView view = navigate(MyYearView.class);
			assertThat(view.getElement().getTextRecursively()).contains("2026 年", "接到交办", "接受 0，谢绝 0", "还没有回访评价");
			return null;
		});
	}

	@Test
	void expertsDeclineWithAReason() throws Exception {
		long lixiao = expert("李晓");
		long id = register("中试放大", "中原美谷");
		assign(id, lixiao);
		Actors.expert(lixiao, () -> {
			navigate(MyAssignmentsView.class);
			click("谢绝");
			find(TextArea.class).single().setValue("与企业有利害关系");
			click("谢绝");
			assertThat(this.assignments.open(9)).isEmpty();
			return null;
		});
		assertThat(this.consultations.details(id).assignments().getFirst().declineReason()).isEqualTo("与企业有利害关系");
	}

	@Test
	void anotherExpertsAssignmentLooksLikeNone() throws Exception {
		long lixiao = expert("李晓");
		long other = expert("示例专家01");
		assign(register("中试放大", "中原美谷"), lixiao);
		long foreign = Actors.expert(lixiao, () -> this.assignments.open(1).getFirst().id());
		Actors.expert(other, () -> {
			MyAssignmentsView mine = navigate(MyAssignmentsView.class);
			assertThat(mine.getElement().getTextRecursively()).doesNotContain("中试放大");
			UI.getCurrent().navigate(ConsultationNavigation.assignment(foreign));
			assertThat(getCurrentView()).isNotInstanceOf(MyAssignmentView.class);
			return null;
		});
	}

	@Test
	void theSecretariatHasNoAssignmentsOfItsOwn() {
		assertThatThrownBy(() -> navigate(MyAssignmentsView.class)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void filesAreLinksToTheirDownload() {
		long id = register("中试放大", "中原美谷");
		this.consultations.attach(id, "需求𠅤.txt", "需求".getBytes(UTF_8));
		navigate(ConsultationNavigation.details(id), ConsultationDetailsView.class);
		long file = this.consultations.details(id).files().getFirst().id();
		assertThat(find(Anchor.class).withText("需求𠅤.txt").single().getHref())
			.isEqualTo("consultations/" + id + "/files/" + file);
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private List<ConsultationListItem> rows() {
		Grid<ConsultationListItem> grid = find(Grid.class).single();
		return grid.getDataProvider()
			.fetch(new Query<>(0, 100, List.of(), null, null))
			.map(ConsultationListItem.class::cast)
			.toList();
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private ComboBox<String> enterpriseFilter() {
		return (ComboBox<String>) find(ComboBox.class).withPropertyValue(ComboBox::getPlaceholder, "全部企业").single();
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private ComboBox<Long> expertField() {
		return (ComboBox<Long>) find(ComboBox.class).withPropertyValue(ComboBox::getLabel, "其他专家").single();
	}

	private TextField textField(String label) {
		return find(TextField.class).withPropertyValue(TextField::getLabel, label).single();
	}

	private long register(String title, String enterprise) {
		ConsultationData data = new ConsultationData(0L, title, "请指导" + title, null, Urgency.NORMAL, this.today, "示例秘书",
				Channel.VISIT, this.today.plusDays(15), 0);
		return this.consultations.registerForNew(enterprise, data);
	}

	private void assign(long id, long expertId) {
		this.work.accept(id);
		this.work.assign(id, new AssignmentData(expertId, AssignmentPart.LEAD, this.today.plusDays(3)));
	}

	private long expert(String name) {
		return SystemActor.call(() -> this.experts
			.create(new ExpertData(name, null, null, null, null, null, null, null, null, Set.of(), null, 0), false));
	}

}
