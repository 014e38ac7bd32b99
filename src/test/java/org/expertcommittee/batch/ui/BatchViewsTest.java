package org.expertcommittee.batch.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.batch.BatchFilter;
import org.expertcommittee.batch.BatchProgress;
import org.expertcommittee.batch.BatchService;
import org.expertcommittee.batch.BatchState;
import org.expertcommittee.batch.SampleFileWork;
import org.expertcommittee.batch.SampleWork;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.DueJobs;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@As(Role.SECRETARIAT)
class BatchViewsTest extends ViewTest {

	private static final List<Chosen> THREE = List.of(new Chosen(1, "李晓"), new Chosen(2, "示例专家01"),
			new Chosen(3, "示例专家02"));

	@Autowired
	BatchNavigation navigation;

	@Autowired
	BatchService batches;

	@Autowired
	SampleWork work;

	@Autowired
	DueJobs jobs;

	private int ended;

	@BeforeEach
	void theAccountThatTheTestsActAs() throws Exception {
		this.jobs.secretary("secretariat");
	}

	@Test
	void showsHowFarItIsWhatFailedAndWhyAndTriesAgain() {
		this.work.fail(2, new IllegalAct("batch.tooMany", 6, 5));
		assertThat(this.navigation.start(SampleWork.KIND, THREE, Map.of(), () -> this.ended++)).isTrue();
		assertThat(words()).contains("李晓 等 3 项", "排队中", "已完成 0 / 3", "正在排队，即将开始…");
		assertThat(find(Button.class).withText("关闭后继续在后台运行").exists()).isTrue();
		assertThat(UI.getCurrent().getPollInterval()).isEqualTo(1000);

		this.jobs.run();
		poll();

		assertThat(words()).contains("已完成", "已完成 2 / 3", "失败 1", "示例专家01", "一次最多办理 5 条，您选择了 6 条");
		assertThat(this.ended).isEqualTo(1);
		assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);

		this.work.recover(2);
		click("重试失败项");
		this.jobs.run();
		poll();
		assertThat(words()).contains("已完成 1 / 1", "全部办理完成").doesNotContain("失败");
		click("关闭");
		assertThat(find(BatchDialog.class).exists()).isFalse();
	}

	@Test
	void closingTheDialogLetsTheWorkGoOn() {
		UI.getCurrent().setPollInterval(7000);
		this.navigation.start(SampleWork.KIND, THREE, Map.of(), () -> this.ended++);
		click("关闭后继续在后台运行");
		assertThat(UI.getCurrent().getPollInterval()).isEqualTo(7000);
		this.jobs.run();
		navigate(BatchListView.class);
		assertThat(rows()).extracting(BatchProgress::label, BatchProgress::state, BatchProgress::done)
			.containsExactly(tuple("李晓", BatchState.DONE, 3));
	}

	@Test
	void cancellingIsAskedAndTheRestIsListedAsNotDone() {
		this.navigation.start(SampleWork.KIND, THREE, Map.of(), () -> this.ended++);
		click("取消任务");
		test(find(ConfirmDialog.class).single()).confirm();
		assertThat(words()).contains("正在取消", "示例secretariat 取消了任务");
		this.jobs.run();
		poll();
		assertThat(words()).contains("已取消", "未办理 3", "李晓", "任务已结束，未办理");
	}

	@Test
	void cancellingTwiceIsAnsweredInWords() {
		this.navigation.start(SampleWork.KIND, THREE, Map.of(), () -> this.ended++);
		long id = this.batches.list(BatchFilter.ALL, PagedQuery.of(0, 1)).getFirst().id();
		click("取消任务");
		this.batches.cancel(id);
		test(find(ConfirmDialog.class).single()).confirm();
		assertThat(notices()).contains("任务已由 示例secretariat 取消，不必重复取消");
	}

	@Test
	void startingTheSameTwiceIsRefusedInWords() {
		this.navigation.start(SampleWork.KIND, THREE, Map.of(), () -> this.ended++);
		assertThat(this.navigation.start(SampleWork.KIND, THREE, Map.of(), () -> this.ended++)).isFalse();
		assertThat(notices()).contains("“李晓”等 3 条记录正在办理同样的批量任务，请等它结束");
		assertThat(find(BatchDialog.class).all()).hasSize(1);
	}

	@Test
	void offersTheFileWhenItIsMade() {
		this.navigation.start(SampleFileWork.KIND, THREE, Map.of("name", "聘书合集"), () -> this.ended++);
		assertThat(links()).doesNotContain("下载 聘书合集.txt");
		this.jobs.run();
		poll();
		assertThat(words()).contains("已完成 1 / 3", "失败 2");
		assertThat(links()).contains("下载 聘书合集.txt");
	}

	@Test
	void aLinkToOneBatchOpensIt() {
		this.navigation.start(SampleWork.KIND, THREE, Map.of(), () -> this.ended++);
		long id = this.batches.list(BatchFilter.ALL, PagedQuery.of(0, 1)).getFirst().id();
		click("关闭后继续在后台运行");
		UI.getCurrent().navigate("batches/" + id);
		assertThat(words()).contains("李晓 等 3 项");
	}

	private static void poll() {
		ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
	}

	private String words() {
		return find(BatchDialog.class).last().getElement().getTextRecursively();
	}

	private List<String> links() {
		return find(Anchor.class).all().stream().map((link) -> link.getElement().getTextRecursively()).toList();
	}

	private String notices() {
		return find(Notification.class).all()
			.stream()
			.map((notice) -> notice.getElement().getTextRecursively())
			.reduce("", String::concat);
	}

	@SuppressWarnings("unchecked")
	private List<BatchProgress> rows() {
		Grid<BatchProgress> grid = find(Grid.class).single();
		return IntStream.range(0, test(grid).size()).mapToObj((i) -> test(grid).getRow(i)).toList();
	}

}
