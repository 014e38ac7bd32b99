package org.expertcommittee.report.ui;

import java.util.List;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class HomeViewTest extends ViewTest {

	@Autowired
	List<DemoData> demo;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	@As(Role.SECRETARIAT)
	void theSecretariatSeesWhatWaitsAndWhereItIs() {
		createDemo();
		open();

		assertThat(find(H1.class).single().getText()).isEqualTo("上午好，示例secretariat");
		assertThat(texts()).contains("2026年11月23日 星期一", "待受理咨询", "待用印聘书", "60 天内到期聘任", "待回访");
		assertThat(links()).contains("consultations?state=SUBMITTED", "certificates?state=AWAITING_SEAL",
				"appointments?state=ENDING_SOON", "consultations?state=IN_FOLLOW_UP");
		assertThat(titles()).contains("今天要办", "近八周受理与销号", "最近动态").noneMatch((title) -> title.contains("系统状态"));
	}

	@Test
	@As(value = Role.EXPERT, expertId = 1)
	void anExpertSeesOwnTasksAndCertificatesOnly() {
		open();

		assertThat(titles()).containsExactlyInAnyOrder("我的任务", "我的聘书");
	}

	@Test
	@As(Role.ADMIN)
	void anAdministratorSeesAccountsAndTheSystem() {
		open();

		assertThat(titles()).containsExactly("系统状态");
		assertThat(links()).contains("accounts?state=ENABLED", "accounts?role=EXPERT");
		assertThat(texts()).contains("正常").anyMatch((text) -> text.startsWith("H2 ") || text.startsWith("PostgreSQL "));
	}

	@Test
	@As(Role.AUDITOR)
	void anAuditorSeesTheTrailAndItsState() {
		createDemo();
		open();

		assertThat(titles()).containsExactlyInAnyOrder("最近审计记录", "审计链");
		assertThat(texts()).anyMatch((text) -> text.startsWith("审计链完好"));
	}

	@Test
	@As(value = { Role.SECRETARIAT, Role.ADMIN })
	void severalRolesSeeTheSectionsOfEach() {
		open();

		assertThat(titles()).contains("今天要办", "系统状态");
	}

	/** Anew, because every session begins here, before the test chose its language. */
	private void open() {
		UI.getCurrent().refreshCurrentRoute(false);
	}

	private void createDemo() {
		assertThat(SecurityContextHolder.getContext().getAuthentication()).isNotNull();
		SystemActor.run(() -> new TransactionTemplate(this.transactions).executeWithoutResult(
				(status) -> this.demo.stream().sorted((a, b) -> a.order() - b.order()).forEach(DemoData::create)));
	}

	private List<String> titles() {
		return find(H2.class).all().stream().map(H2::getText).toList();
	}

	private List<String> texts() {
		return find(Span.class).all().stream().map(Span::getText).toList();
	}

	private List<String> links() {
		return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
	}

}
