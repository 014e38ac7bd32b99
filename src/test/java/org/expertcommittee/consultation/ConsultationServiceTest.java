package org.expertcommittee.consultation;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.enterprise.EnterpriseData;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ServiceTest
@As(Role.SECRETARIAT)
class ConsultationServiceTest {

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
	private List<DemoData> demo;

	@Autowired
	private TestClock clock;

	private LocalDate today = LocalDate.EPOCH;

	private long lixiao;

	private long other;

	@BeforeEach
	void committeeExpertsAndEnterprise() {
		this.today = ChinaTime.today(this.clock);
		createDemo(0, 20);
		this.lixiao = this.experts.search("李晓", 1).getFirst().id();
		this.other = this.experts.search("示例专家", 1).getFirst().id();
	}

	@Test
	void numbersCasesWithoutAGapWithinAYear() {
		assertThat(number(register("甲"))).isEqualTo("瀍产咨〔2026〕1号");
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.consultations.register(data("坏", this.today.plusDays(1))));
		assertThat(number(register("乙"))).isEqualTo("瀍产咨〔2026〕2号");
		this.clock.set(LocalDate.of(2027, 1, 4));
		assertThat(number(register("丙"))).isEqualTo("瀍产咨〔2027〕1号");
	}

	@Test
	void numbersCasesThatComeInAtOnceDifferently() throws Exception {
		enterprise();
		List<String> numbers = atOnce(4, () -> Actors.secretary(() -> number(register("同时"))));
		assertThat(numbers).containsExactlyInAnyOrder("瀍产咨〔2026〕1号", "瀍产咨〔2026〕2号", "瀍产咨〔2026〕3号", "瀍产咨〔2026〕4号");
	}

	@Test
	void acceptsOnceWhenTwoSecretariesAcceptAtOnce() throws Exception {
		long id = register("甲");
		List<String> results = atOnce(2, () -> Actors.secretary(() -> {
			try {
				this.work.accept(id);
				return "done";
			}
			catch (IllegalAct ex) {
				return ex.messageKey();
			}
		}));
		assertThat(results).containsExactlyInAnyOrder("done", "consultation.refused.accept");
	}

	@Test
	void findsCasesByTextStateAndDeadline() {
		this.work.accept(register("中试放大"));
		register("备案要求");
		this.clock.set(this.today.plusDays(16));
		long fresh = register("节能改造");
		assertThat(titles(text("zsfd"))).containsExactly("中试放大");
		assertThat(titles(text("zymg"))).hasSize(3);
		assertThat(titles(text("〔2026〕2号"))).containsExactly("备案要求");
		assertThat(titles(ConsultationFilter.of(ConsultationStatus.ACCEPTED))).containsExactly("中试放大");
		assertThat(titles(ConsultationFilter.of(Due.OVERDUE))).containsExactly("备案要求", "中试放大");
		assertThat(titles(ConsultationFilter.of(Due.WEEK))).isEmpty();
		ConsultationSummary summary = this.consultations.summary();
		assertThat(List.of(summary.toAccept(), summary.overdue(), summary.toFollowUp(), summary.toAssign()))
			.containsExactly(2L, 2L, 0L, 1L);
		assertThat(summary.weeks().stream().mapToLong(ConsultationSummary.Week::received).sum()).isEqualTo(3);
		assertThat(summary.recent().getFirst().consultationId()).isEqualTo(fresh);
		for (String sort : List.of("number", "receivedOn", "deadline", "enterprise")) {
			assertThat(this.consultations.list(ConsultationFilter.ALL, new PagedQuery(0, 2, sort, true))).hasSize(2);
		}
	}

	@Test
	void refusesToAssignAnArchivedExpert() {
		long id = register("甲");
		this.work.accept(id);
		this.experts.archive(this.other, "调离");
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> assign(id, this.other, AssignmentPart.LEAD))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("expertId"));
	}

	@Test
	void showsTheExpertOnlyWhatConcernsTheOwnPart() throws Exception {
		long id = assigned("甲", this.lixiao);
		assign(id, this.other, AssignmentPart.SUPPORT);
		long own = own(this.lixiao);
		long foreign = own(this.other);
		assertThat(asExpert(() -> this.assignments.get(own)).enterprise()).isEqualTo("中原美谷");
		assertThat(asExpert(() -> this.assignments.get(own)).maskedPhone()).isNull();
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> asExpert(() -> this.assignments.revealPhone(own)));
		asExpert(() -> done(() -> this.assignments.accept(own, true)));
		assertThat(asExpert(() -> this.assignments.get(own)).maskedPhone()).isEqualTo("138****5678");
		assertThat(asExpert(() -> this.assignments.revealPhone(own))).isEqualTo("13800005678");
		List<Callable<Object>> reaches = List.of(() -> this.assignments.get(foreign),
				() -> this.assignments.revealPhone(foreign), () -> this.assignments.saveDraft(foreign, "x", -1),
				() -> this.assignments.attach(foreign, "a.txt", new byte[] { 65 }),
				() -> this.assignments.download(foreign, 1), () -> done(() -> this.assignments.accept(foreign, true)),
				() -> done(() -> this.assignments.decline(foreign, "x")),
				() -> done(() -> this.assignments.removeFile(foreign, 1)),
				() -> done(() -> this.assignments.submit(foreign, "x", -1)));
		for (Callable<Object> reach : reaches) {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> asExpert(reach));
		}
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> asExpert(() -> this.consultations.details(id)));
		assertThat(asExpert(() -> this.assignments.list(AssignmentTab.IN_WORK, PagedQuery.of(0, 10))))
			.extracting(AssignmentListItem::id)
			.containsExactly(own);
	}

	@Test
	void handsAFileOnlyToItsOwnCase() throws Exception {
		long first = assigned("甲", this.lixiao);
		long second = assigned("乙", this.other);
		this.consultations.attach(first, "甲.txt", "甲的说明".getBytes(UTF_8));
		this.consultations.attach(second, "乙.txt", "乙的说明".getBytes(UTF_8));
		long mine = this.consultations.details(first).files().getFirst().id();
		long theirs = this.consultations.details(second).files().getFirst().id();
		long own = own(this.lixiao);
		try (InputStream content = asExpert(() -> this.assignments.download(own, mine)).content()) {
			assertThat(content.readAllBytes()).isEqualTo("甲的说明".getBytes(UTF_8));
		}
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> asExpert(() -> this.assignments.download(own, theirs)));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.consultations.download(first, theirs));
	}

	@Test
	void refusesFilesThatAreNotWhatTheyCallThemselves() {
		long id = register("甲");
		byte[] elf = new byte[64];
		System.arraycopy(new byte[] { 0x7f, 'E', 'L', 'F', 2, 1, 1 }, 0, elf, 0, 7);
		refusedFile(id, "报告.pdf", elf);
		refusedFile(id, "报告.pdf", new byte[] { 'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0 });
		refusedFile(id, "报告.txt", "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8));
		refusedFile(id, "大.txt", new byte[21 * 1024 * 1024]);
		refusedFile(id, "空.txt", new byte[0]);
		assertThat(this.consultations.details(id).files()).isEmpty();
		this.consultations.attach(id, "../../etc/𠅤说明.txt", "说明文字".getBytes(UTF_8));
		assertThat(this.consultations.details(id).files().getFirst().fileName()).isEqualTo("𠅤说明.txt");
	}

	@Test
	void savesDraftsForTheExpertAloneAndTellsWhenAnotherWindowHasSaved() throws Exception {
		long id = assigned("甲", this.lixiao);
		long own = own(this.lixiao);
		MyAssignment.Draft second = asExpert(() -> {
			this.assignments.accept(own, true);
			MyAssignment.Draft first = this.assignments.saveDraft(own, "一", -1);
			MyAssignment.Draft next = this.assignments.saveDraft(own, "一二", first.version());
			assertThatExceptionOfType(StaleData.class)
				.isThrownBy(() -> this.assignments.saveDraft(own, "别的窗口", first.version()));
			return next;
		});
		assertThat(asExpert(() -> this.assignments.get(own)).draft().text()).isEqualTo("一二");
		assertThat(this.consultations.details(id).assignments().getFirst().opinion()).isNull();
		asExpert(() -> done(() -> this.assignments.submit(own, "一二三", second.version())));
		assertThat(this.consultations.details(id).assignments().getFirst().opinion()).isEqualTo("一二三");
		assertThat(asExpert(() -> this.assignments.counts())).isEqualTo(new AssignmentCounts(0, 0, 1, 0));
	}

	@Test
	void noticesThatAllHaveDeclinedAlsoWhenTheyDoSoAtOnce() throws Exception {
		long id = assigned("甲", this.lixiao);
		assign(id, this.other, AssignmentPart.SUPPORT);
		List<Long> both = new ArrayList<>(List.of(this.lixiao, this.other));
		atOnce(2, () -> {
			long expert;
			synchronized (both) {
				expert = both.removeFirst();
			}
			long own = own(expert);
			return Actors.expert(expert, () -> done(() -> this.assignments.decline(own, "回避")));
		});
		assertThat(this.consultations.details(id).status()).isEqualTo(ConsultationStatus.ACCEPTED);
		assertThat(this.consultations.details(id).allDeclined()).isTrue();
	}

	@Test
	void tellsWhenSomebodyElseSavedInBetween() {
		long id = register("甲");
		ConsultationData read = this.consultations.get(id);
		this.work.accept(id);
		assertThatExceptionOfType(StaleData.class).isThrownBy(() -> this.consultations.update(id, read));
	}

	@Test
	void addsANewEnterpriseOnlyTogetherWithItsCase() {
		long id = this.consultations.registerForNew("洛阳示例新材料公司", data("甲", this.today));
		assertThat(this.consultations.details(id).enterprise().name()).isEqualTo("洛阳示例新材料公司");
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.consultations.registerForNew("另一家示例公司", data("甲", this.today.plusDays(1))));
		assertThat(this.enterprises.findByName("另一家示例公司")).isEmpty();
	}

	@Test
	void beginsWithTheLaunchSampleWaitingForLiXiaoAndSamplesInEveryState() throws Exception {
		createDemo(40, 50);
		ConsultationListItem sample = this.consultations.list(text("中国成分中试基地工艺放大"), PagedQuery.of(0, 5)).getFirst();
		assertThat(sample.status()).isEqualTo(ConsultationStatus.ASSIGNED);
		assertThat(sample.enterprise()).isEqualTo("中原美谷");
		assertThat(sample.experts()).containsExactly("李晓");
		assertThat(asExpert(() -> this.assignments.list(AssignmentTab.TO_REPLY, PagedQuery.of(0, 5))))
			.extracting(AssignmentListItem::title)
			.contains(sample.title());
		assertThat(this.consultations.summary().byStatus().values()).allMatch((number) -> number > 0);
		assertThat(this.enterprises.count(org.expertcommittee.enterprise.EnterpriseFilter.ALL)).isEqualTo(3);
	}

	private void createDemo(int from, int to) {
		SystemActor.run(() -> this.demo.stream()
			.filter((one) -> one.order() >= from && one.order() <= to)
			.sorted(Comparator.comparingInt(DemoData::order))
			.forEach(DemoData::create));
	}

	private long assigned(String title, long expert) {
		long id = register(title);
		this.work.accept(id);
		assign(id, expert, AssignmentPart.LEAD);
		return id;
	}

	private void assign(long id, long expert, AssignmentPart part) {
		this.work.assign(id, new AssignmentData(expert, part, this.today.plusDays(3)));
	}

	private long own(long expert) throws Exception {
		return Actors.expert(expert, () -> this.assignments.open(10)).getFirst().id();
	}

	private <T> T asExpert(Callable<T> act) throws Exception {
		return Actors.expert(this.lixiao, act);
	}

	private static boolean done(Runnable act) {
		act.run();
		return true;
	}

	private void refusedFile(long id, String name, byte[] content) {
		assertThatExceptionOfType(InvalidInput.class).as(name)
			.isThrownBy(() -> this.consultations.attach(id, name, content))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("file"));
	}

	private long register(String title) {
		return this.consultations.register(data(title, ChinaTime.today(this.clock)));
	}

	private ConsultationData data(String title, LocalDate received) {
		return new ConsultationData(enterprise(), title, "需求", null, Urgency.NORMAL, received, "示例秘书01", Channel.VISIT,
				received.plusDays(15), 0);
	}

	private long enterprise() {
		return this.enterprises.findByName("中原美谷")
			.map((one) -> one.id())
			.orElseGet(() -> this.enterprises.create(new EnterpriseData("中原美谷", null, "产业园区/平台", null, null, "示例联系人",
					"13800005678", null, null, null, 0)));
	}

	private String number(long id) {
		return this.consultations.details(id).caseNumber();
	}

	private static ConsultationFilter text(String text) {
		return new ConsultationFilter(null, text, null, null, null, null);
	}

	private List<String> titles(ConsultationFilter filter) {
		return this.consultations.list(filter, PagedQuery.of(0, 10)).stream().map(ConsultationListItem::title).toList();
	}

	private static <T> List<T> atOnce(int people, Callable<T> act) throws Exception {
		CyclicBarrier start = new CyclicBarrier(people);
		try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
			List<Callable<T>> all = IntStream.range(0, people).<Callable<T>>mapToObj((i) -> () -> {
				start.await();
				return act.call();
			}).toList();
			List<T> results = new ArrayList<>();
			for (Future<T> future : threads.invokeAll(all)) {
				results.add(future.get());
			}
			return results;
		}
	}

}
