package org.expertcommittee.recommendation.ui;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import javax.imageio.ImageIO;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.ui.PreviewLink;
import org.expertcommittee.consultation.AnswerData;
import org.expertcommittee.consultation.AssignmentData;
import org.expertcommittee.consultation.AssignmentPart;
import org.expertcommittee.consultation.AssignmentService;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.Channel;
import org.expertcommittee.consultation.ConsultationData;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.Urgency;
import org.expertcommittee.consultation.ui.ConsultationNavigation;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.recommendation.AdoptionData;
import org.expertcommittee.recommendation.MyRecommendationService;
import org.expertcommittee.recommendation.RecommendationData;
import org.expertcommittee.recommendation.RecommendationListItem;
import org.expertcommittee.recommendation.RecommendationService;
import org.expertcommittee.recommendation.RecommendationStatus;
import org.expertcommittee.recommendation.RecommendationWorkService;
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

@As(Role.SECRETARIAT)
class RecommendationViewsTest extends ViewTest {

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private RecommendationWorkService deciding;

	@Autowired
	private MyRecommendationService mine;

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

	private LocalDate today = LocalDate.EPOCH;

	private long lixiao;

	@BeforeEach
	void aCommitteeAndAnExpert() {
		SystemActor.run(() -> this.demo.stream().filter((one) -> one.order() == 10).forEach(DemoData::create));
		this.today = ChinaTime.today(this.clock);
		this.lixiao = expert("李晓");
	}

	@Test
	void theCasesPageShowsThemAndWhatKeepsItFromClosing() throws Exception {
		long id = answered("先建一条中试线");
		UI.getCurrent().navigate(ConsultationNavigation.details(id));
		assertThat(words()).contains("建议 1 条", "先建一条中试线", "李晓", "待研究 1", "销号前还需", "还有 1 条建议待研究");
	}

	@Test
	void theListOpensThePartThatTheAddressAsksFor() throws Exception {
		long id = answered("先建一条中试线");
		answered("另一件的建议");
		UI.getCurrent()
			.navigate("recommendations",
					QueryParameters.simple(java.util.Map.of("state", "OPEN", "case", String.valueOf(id))));
		assertThat(rows()).extracting(RecommendationListItem::text).containsExactly("先建一条中试线");
	}

	@Test
	void thePagesOfTheExpertAndOfTheEnterpriseTellWhatBecameOfThem() throws Exception {
		long id = answered("先建一条中试线");
		long r = this.recommendations.ofCase(id).items().getFirst().id();
		String caseNumber = this.consultations.details(id).caseNumber();
		this.deciding.reject(r, "费用过高", this.recommendations.details(r).item().version());
		UI.getCurrent().navigate("experts/" + this.lixiao);
		assertThat(words()).contains("建议与采纳情况 1 条", "先建一条中试线", "未采纳", "中原美谷", caseNumber);
		assertThat(links()).contains(RecommendationNavigation.details(r), ConsultationNavigation.details(id));
		UI.getCurrent().navigate("enterprises/" + this.consultations.get(id).enterpriseId());
		assertThat(words()).contains("建议与采纳情况 1 条", "先建一条中试线", "未采纳 1", "李晓");
		assertThat(links()).contains(RecommendationNavigation.details(r), ConsultationNavigation.details(id));
		UI.getCurrent().navigate("experts/" + expert("示例专家01"));
		assertThat(words()).contains("建议与采纳情况 0 条", "该专家还没有提出建议");
	}

	@Test
	void picturesAndPdfAmongTheEvidenceCanBeLookedAt() throws Exception {
		long r = this.recommendations.ofCase(answered("先建一条中试线")).items().getFirst().id();
		this.deciding.adopt(r, new AdoptionData("责任单位", this.today.plusDays(30), null,
				this.recommendations.details(r).item().version()));
		this.deciding.attach(r, "现场.png", picture());
		this.deciding.attach(r, "说明.txt", "已落实".getBytes(UTF_8));
		navigate(RecommendationNavigation.details(r), RecommendationView.class);
		assertThat(find(PreviewLink.class).all()).singleElement()
			.satisfies((link) -> assertThat(link.getHref()).matches("recommendations/" + r + "/files/\\d+/preview"));
	}

	@Test
	void isRejectedOnItsPageOnlyWithAReason() throws Exception {
		long r = this.recommendations.ofCase(answered("先建一条中试线")).items().getFirst().id();
		navigate(RecommendationNavigation.details(r), RecommendationView.class);
		click("不采纳");
		click("不采纳");
		assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("请填写理由");
		find(TextArea.class).single().setValue("<b>费用过高</b>");
		click("不采纳");
		assertThat(this.recommendations.details(r).item().status()).isEqualTo(RecommendationStatus.REJECTED);
		assertThat(words()).contains("未采纳理由", "<b>费用过高</b>");
	}

	@Test
	void anExpertWritesThemBesideTheOpinion() throws Exception {
		assigned();
		Actors.expert(this.lixiao, () -> {
			long own = this.assignments.open(1).getFirst().id();
			this.assignments.accept(own, true);
			UI.getCurrent().navigate(ConsultationNavigation.assignment(own));
			click("添加建议");
			click("保存");
			TextArea text = find(TextArea.class).withPropertyValue(TextArea::getLabel, "建议内容").single();
			assertThat(text.getErrorMessage()).isEqualTo("请填写");
			text.setValue("先建一条中试线");
			click("保存");
			assertThat(this.mine.ofAssignment(own).items()).extracting(RecommendationListItem::text)
				.containsExactly("先建一条中试线");
			assertThat(words()).contains("先建一条中试线");
			return null;
		});
	}

	@Test
	void anExpertSeesWhatBecameOfOwnOnesAndNothingOfOthers() throws Exception {
		long r = this.recommendations.ofCase(answered("先建一条中试线")).items().getFirst().id();
		Actors.expert(this.lixiao, () -> {
			navigate(MyRecommendationsView.class);
			assertThat(rows()).extracting(RecommendationListItem::text).containsExactly("先建一条中试线");
			MyRecommendationView view = navigate(RecommendationNavigation.own(r), MyRecommendationView.class);
			assertThat(view.getElement().getTextRecursively()).contains("先建一条中试线", "待研究", "随意见提交");
			return null;
		});
		Actors.expert(expert("示例专家09"), () -> {
			navigate(MyRecommendationsView.class);
			assertThat(rows()).isEmpty();
			UI.getCurrent().navigate(RecommendationNavigation.own(r));
			assertThat(getCurrentView()).isNotInstanceOf(MyRecommendationView.class);
			return null;
		});
	}

	private List<String> links() {
		return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
	}

	private static byte[] picture() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
		return out.toByteArray();
	}

	private String words() {
		return ((Component) getCurrentView()).getElement().getTextRecursively();
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private List<RecommendationListItem> rows() {
		Grid<RecommendationListItem> grid = find(Grid.class).single();
		return grid.getDataProvider()
			.fetch(new Query<>(0, 100, List.of(), null, null))
			.map(RecommendationListItem.class::cast)
			.toList();
	}

	private long assigned() {
		long id = this.consultations.registerForNew("中原美谷", new ConsultationData(0L, "中试放大", "请指导", null,
				Urgency.NORMAL, this.today, "示例秘书", Channel.VISIT, this.today.plusDays(15), 0));
		this.work.accept(id);
		this.work.assign(id, new AssignmentData(this.lixiao, AssignmentPart.LEAD, this.today.plusDays(3)));
		return id;
	}

	private long answered(String text) throws Exception {
		long id = assigned();
		Actors.expert(this.lixiao, () -> {
			long own = this.assignments.open(1).getFirst().id();
			this.assignments.accept(own, true);
			this.mine.add(own, new RecommendationData(text, null, null, null, 0));
			this.assignments.submit(own, "意见", -1);
			return null;
		});
		this.work.answer(id, new AnswerData("反馈"));
		return id;
	}

	private long expert(String name) {
		return SystemActor.call(() -> this.experts
			.create(new ExpertData(name, null, null, null, null, null, null, null, null, Set.of(), null, 0), false));
	}

}
