package org.expertcommittee.appointment.ui;

import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import org.expertcommittee.appointment.RenewalChoice;
import org.expertcommittee.appointment.RenewalData;
import org.expertcommittee.appointment.RenewalDecision;
import org.expertcommittee.appointment.RenewalFilter;
import org.expertcommittee.appointment.RenewalFixture;
import org.expertcommittee.appointment.RenewalItem;
import org.expertcommittee.appointment.RenewalPlanService;
import org.expertcommittee.appointment.RenewalService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.DueJobs;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@As(Role.SECRETARIAT)
class RenewalViewsTest extends ViewTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private RenewalService renewals;

	@Autowired
	private RenewalPlanService plans;

	@Autowired
	private DueJobs jobs;

	private RenewalFixture fixture;

	private long renewal;

	private long first;

	@BeforeEach
	void startARenewal() throws Exception {
		this.jobs.secretary("secretariat");
		this.fixture = new RenewalFixture(this.context);
		this.first = this.fixture.appointed("示例甲", this.fixture.viceChair);
		this.fixture.appointed("示例乙", this.fixture.member);
		this.renewal = this.renewals
			.start(new RenewalData(this.fixture.oldTerm, this.fixture.newTerm, RenewalFixture.NEW_START, 0));
	}

	@Test
	void listsEveryRenewal() {
		navigate(RenewalListView.class);
		Grid<?> grid = find(Grid.class).single();
		assertThat(test(grid).getRow(0)).isInstanceOf(RenewalItem.class)
			.extracting((row) -> ((RenewalItem) row).newTermName())
			.isEqualTo("第二届");
	}

	@Test
	void renewsEverybodyWithOneClickAndExecutesTheRest() {
		RenewalView view = open();
		assertThat(words(view)).contains("还有 2 人未定", "副主任", "示例委员会");
		assertThat(button("执行换届").isEnabled()).isFalse();
		click("其余全部续聘");
		test(find(ConfirmDialog.class).single()).confirm();
		assertThat(this.plans.count(this.renewal, RenewalFilter.of(RenewalDecision.RENEW))).isEqualTo(2);
		assertThat(words(view)).contains("生成 2 条新聘任").doesNotContain("还有");
		assertThat(button("执行换届").isEnabled()).isTrue();
		click("执行换届");
		test(find(ConfirmDialog.class).single()).confirm();
		this.jobs.run();
		RenewalView cockpit = open();
		assertThat(words(cockpit)).contains("2 条待批准，由示例secretariat提交，须由另一人批准");
	}

	@Test
	void showsAQuotaThatIsExceeded() {
		this.fixture.quota(this.fixture.viceChair, 1);
		long second = this.fixture.appointed("示例丙", this.fixture.viceChair);
		for (long appointment : new long[] { this.first, second }) {
			this.plans.choose(this.renewal, appointment, new RenewalChoice(RenewalDecision.RENEW, null, null, 0));
		}
		assertThat(words(open())).contains("2 / 1 人", "超出名额 1 人");
	}

	private RenewalView open() {
		return navigate(RenewalView.class, Map.of("id", String.valueOf(this.renewal)));
	}

	private Button button(String word) {
		return find(Button.class).withText(word).last();
	}

	private static String words(RenewalView view) {
		return view.getElement().getTextRecursively();
	}

}
