package org.expertcommittee.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.expertcommittee.account.AccountData;
import org.expertcommittee.account.AccountService;
import org.expertcommittee.audit.AuditFilter;
import org.expertcommittee.audit.AuditService;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.committee.IndustryItem;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.DueJobs;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@ServiceTest
@As(Role.SECRETARIAT)
class BatchServiceTest {

	private static final PagedQuery PAGE = PagedQuery.of(0, 100);

	@Autowired
	BatchService batches;

	@Autowired
	BatchRunner runner;

	@Autowired
	SampleWork work;

	@Autowired
	SampleFileWork fileWork;

	@Autowired
	DueJobs jobs;

	@Autowired
	IndustryService industries;

	@Autowired
	AccountService accounts;

	@Autowired
	AuditService audit;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@BeforeEach
	void theAccountThatTheTestsActAs() throws Exception {
		this.jobs.secretary("secretariat");
	}

	@Test
	void doesEveryRecordOnceInTheOrderChosen() {
		long id = this.batches.start(SampleWork.KIND, records(3, 1, 2, 1), Map.of("prefix", "新兴"));
		assertThat(this.batches.progress(id))
			.extracting(BatchProgress::state, BatchProgress::total, BatchProgress::waiting, BatchProgress::label)
			.containsExactly(BatchState.QUEUED, 3, 3, "记录3");

		this.jobs.run();

		assertThat(names()).containsExactly("新兴3", "新兴1", "新兴2");
		assertThat(this.batches.progress(id))
			.extracting(BatchProgress::state, BatchProgress::done, BatchProgress::failed, BatchProgress::waiting,
					BatchProgress::startedBy, BatchProgress::finishedAt)
			.containsExactly(BatchState.DONE, 3, 0, 0, "示例secretariat", this.clock.instant());
		assertThat(this.jdbc.sql("select count(*) from scheduled_tasks").query(Long.class).single()).isZero();
	}

	@Test
	void actsAsThePersonWhoStartedIt() throws Exception {
		this.batches.start(SampleWork.KIND, records(1), Map.of());
		this.jobs.run();

		assertThat(Actors.auditor(() -> this.audit.list(AuditFilter.ALL, PAGE)))
			.filteredOn((entry) -> entry.action().equals("committee.industry.create"))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.actor()).isEqualTo("secretariat"));
	}

	@Test
	void aFailureLeavesNoTraceOfItsOwnAndTheOthersDone() {
		this.work.fail(2, new IllegalAct("batch.alreadyCancelled", "李晓"));
		this.work.fail(3, InvalidInput.at("name", "batch.tooMany", 5, 7));
		this.work.fail(4, new NotFound("record 4"));
		this.work.fail(5, new IllegalStateException("nobody foresaw this"));
		long id = this.batches.start(SampleWork.KIND, records(1, 2, 3, 4, 5, 6), Map.of());

		this.jobs.run();

		assertThat(names()).containsExactly("行业1", "行业6");
		assertThat(this.batches.progress(id))
			.extracting(BatchProgress::state, BatchProgress::done, BatchProgress::failed, BatchProgress::skipped)
			.containsExactly(BatchState.DONE, 2, 4, 0);
		assertThat(this.batches.failures(id, PAGE))
			.extracting(BatchFailure::label, (failure) -> failure.problem().messageKey(),
					(failure) -> failure.problem().args())
			.startsWith(tuple("记录2", "batch.alreadyCancelled", List.of("李晓")),
					tuple("记录3", "batch.tooMany", List.of(5, 7)), tuple("记录4", "batch.problem.notFound", List.of()))
			.last()
			.satisfies((last) -> assertThat(last.toList()).startsWith("记录5", "batch.problem.unexpected"));
	}

	@Test
	void triesAgainWithOnlyWhatWasNotDone() {
		this.work.fail(2, new IllegalAct("batch.notEnded"));
		long first = this.batches.start(SampleWork.KIND, records(1, 2, 3), Map.of("prefix", "新兴"));
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.batches.retry(first))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("batch.notEnded"));
		this.jobs.run();
		this.work.recover(2);

		long second = this.batches.retry(first);
		this.jobs.run();

		assertThat(names()).containsExactly("新兴1", "新兴3", "新兴2");
		assertThat(this.batches.progress(second)).extracting(BatchProgress::total, BatchProgress::done)
			.containsExactly(1, 1);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.batches.retry(second))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("batch.nothingToRetry"));
	}

	@Test
	void cancellingLeavesOutWhatHasNotBegun() {
		long id = this.batches.start(SampleWork.KIND, records(1, 2, 3), Map.of());
		this.work.meanwhile((record) -> {
			if (record == 2) {
				inAnotherThread(() -> {
					this.batches.cancel(id);
					return this.batches.progress(id);
				});
			}
		});

		this.jobs.run();

		assertThat(names()).containsExactly("行业1", "行业2");
		assertThat(this.batches.progress(id))
			.extracting(BatchProgress::state, BatchProgress::done, BatchProgress::skipped, BatchProgress::cancelledBy)
			.containsExactly(BatchState.CANCELLED, 2, 1, "示例secretariat");
		assertThat(this.batches.failures(id, PAGE)).singleElement()
			.satisfies((failure) -> assertThat(failure.skipped()).isTrue());
	}

	@Test
	void cancellingTwiceIsToldAndChangesNothing() {
		long id = this.batches.start(SampleWork.KIND, records(1, 2), Map.of());
		this.batches.cancel(id);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.batches.cancel(id)).satisfies((ex) -> {
			assertThat(ex.messageKey()).isEqualTo("batch.alreadyCancelled");
			assertThat(ex.args()).containsExactly("示例secretariat");
		});
		this.jobs.run();
		assertThat(names()).isEmpty();
		assertThat(this.batches.progress(id)).extracting(BatchProgress::state, BatchProgress::skipped)
			.containsExactly(BatchState.CANCELLED, 2);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.batches.cancel(id));
	}

	@Test
	void refusesToCancelWhatHasEnded() {
		long id = this.batches.start(SampleWork.KIND, records(1), Map.of());
		this.jobs.run();
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.batches.cancel(id))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("batch.alreadyEnded"));
		assertThat(this.batches.progress(id).state()).isEqualTo(BatchState.DONE);
	}

	@Test
	void refusesNothingAndTooMuch() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.batches.start(SampleWork.KIND, List.of(), Map.of()))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().messageKey()).isEqualTo("batch.nothingChosen"));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(
				() -> this.batches.start(SampleWork.KIND, records(LongStream.rangeClosed(1, 5001).toArray()), Map.of()))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().args()).containsExactly(5001, 5000));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.batches.start(SampleWork.KIND, records(1), Map.of("note", "长".repeat(4000))));
		assertThat(this.batches.count(BatchFilter.ALL)).isZero();
	}

	@Test
	void takesFiveThousandRecordsWithAnyLabel() {
		List<Chosen> many = new ArrayList<>();
		LongStream.rangeClosed(1, 5000).forEach((id) -> many.add(new Chosen(id, "𠮷".repeat(400))));
		long id = this.batches.start(SampleWork.KIND, many, Map.of());
		assertThat(this.batches.progress(id).waiting()).isEqualTo(5000);
		assertThat(this.batches.progress(id).label()).endsWith("𠮷…").hasSizeLessThanOrEqualTo(300);
	}

	@Test
	void refusesTheSameToTheSameRecordWhileItWaits() {
		long id = this.batches.start(SampleWork.KIND, records(1, 2, 3), Map.of());
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.batches.start(SampleWork.KIND, records(7, 3, 2), Map.of()))
			.satisfies((ex) -> {
				assertThat(ex.messageKey()).isEqualTo("batch.alreadyRunning");
				assertThat(ex.args()).last().isEqualTo(2);
			});
		assertThat(this.batches.start(SampleFileWork.KIND, records(2), Map.of("name", "x"))).isNotEqualTo(id);
		this.jobs.run();
		this.batches.start(SampleWork.KIND, records(3), Map.of("prefix", "再"));
		this.jobs.run();
		assertThat(names()).contains("再3");
	}

	@Test
	void twoWhoStartTheSameAtTheSameMomentDoItOnce() throws Exception {
		PortalUser other = this.jobs.secretary("other");
		CyclicBarrier together = new CyclicBarrier(2);
		List<Future<Boolean>> starts = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			for (PortalUser user : List.of(other, Actors.user(Set.of(Role.SECRETARIAT), 0))) {
				starts.add(threads.submit(() -> Actors.as(user, () -> {
					together.await(10, TimeUnit.SECONDS);
					try {
						this.batches.start(SampleWork.KIND, records(1, 2, 3), Map.of());
						return true;
					}
					catch (IllegalAct ex) {
						assertThat(ex.messageKey()).isEqualTo("batch.alreadyRunning");
						return false;
					}
				})));
			}
		}
		assertThat(List.of(starts.get(0).get(), starts.get(1).get())).containsExactlyInAnyOrder(true, false);
		this.jobs.run();
		assertThat(names()).containsExactly("行业1", "行业2", "行业3");
	}

	@Test
	void goesOnAfterACrashInTheMiddleWithoutLosingOrDoubling() {
		this.work.fail(3, new StackOverflowError("stands for kill -9"));
		long id = this.batches.start(SampleWork.KIND, records(1, 2, 3, 4), Map.of());
		this.jobs.run();
		assertThat(this.batches.progress(id))
			.extracting(BatchProgress::state, BatchProgress::done, BatchProgress::waiting)
			.containsExactly(BatchState.RUNNING, 2, 2);

		this.work.recover(3);
		this.clock.advance(Duration.ofMinutes(1));
		this.jobs.run();

		assertThat(names()).containsExactly("行业1", "行业2", "行业3", "行业4");
		assertThat(this.batches.progress(id)).extracting(BatchProgress::state, BatchProgress::done)
			.containsExactly(BatchState.DONE, 4);
	}

	@Test
	void stopsBetweenTwoRecordsWhenThePortalStops() {
		long id = this.batches.start(SampleWork.KIND, records(1, 2, 3), Map.of());
		assertThat(this.runner.run(id, () -> names().size() == 2)).isFalse();
		assertThat(this.batches.progress(id)).extracting(BatchProgress::state, BatchProgress::waiting)
			.containsExactly(BatchState.RUNNING, 1);
		this.jobs.run();
		assertThat(names()).containsExactly("行业1", "行业2", "行业3");
	}

	@Test
	void twoRunnersAtTheSameBatchDoEachRecordOnce() throws Exception {
		long id = this.batches.start(SampleWork.KIND, records(LongStream.rangeClosed(1, 30).toArray()), Map.of());
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			for (Future<Boolean> run : threads.invokeAll(List.<Callable<Boolean>>of(
					() -> this.runner.run(id, () -> false), () -> this.runner.run(id, () -> false)))) {
				assertThat(run.get()).isTrue();
			}
		}
		assertThat(names()).hasSize(30).doesNotHaveDuplicates();
		assertThat(this.batches.progress(id))
			.extracting(BatchProgress::state, BatchProgress::done, BatchProgress::failed)
			.containsExactly(BatchState.DONE, 30, 0);
	}

	@Test
	void twoBatchesOfTwoPeopleWorkInParallel() throws Exception {
		PortalUser other = this.jobs.secretary("other");
		long mine = this.batches.start(SampleWork.KIND, records(1), Map.of());
		long theirs = Actors.as(other, () -> this.batches.start(SampleWork.KIND, records(2), Map.of()));
		CyclicBarrier bothAreInside = new CyclicBarrier(2);
		this.work.meanwhile((record) -> await(bothAreInside));
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			for (Future<Boolean> run : threads.invokeAll(List.<Callable<Boolean>>of(
					() -> this.runner.run(mine, () -> false), () -> this.runner.run(theirs, () -> false)))) {
				assertThat(run.get()).isTrue();
			}
		}
		assertThat(List.of(this.batches.progress(mine).done(), this.batches.progress(theirs).done())).containsExactly(1,
				1);
	}

	@Test
	void stopsWhenThePersonLosesTheRole() throws Exception {
		long account = account("secretariat");
		long id = this.batches.start(SampleWork.KIND, records(1, 2, 3), Map.of());
		this.work.meanwhile((record) -> inAnotherThread(() -> Actors.admin(() -> {
			AccountData data = this.accounts.get(account);
			if (data.roles().contains(Role.SECRETARIAT)) {
				this.accounts.update(account, new AccountData(data.username(), data.displayName(), Set.of(Role.AUDITOR),
						null, data.version()));
			}
			return true;
		})));

		this.jobs.run();

		assertThat(names()).containsExactly("行业1");
		BatchProgress progress = this.batches.progress(id);
		assertThat(progress).extracting(BatchProgress::state, BatchProgress::done, BatchProgress::skipped)
			.containsExactly(BatchState.FAILED, 1, 2);
		assertThat(progress.problem()).isEqualTo(BatchProblem.of("batch.problem.roleLost", "示例secretariat"));
	}

	@Test
	void stopsWhenTheAccountIsDisabled() throws Exception {
		long id = this.batches.start(SampleWork.KIND, records(1, 2), Map.of());
		long account = account("secretariat");
		Actors.admin(() -> {
			this.accounts.disable(account);
			return true;
		});
		this.jobs.run();
		assertThat(names()).isEmpty();
		assertThat(this.batches.progress(id).problem())
			.isEqualTo(BatchProblem.of("batch.problem.accountGone", "secretariat"));
	}

	@Test
	void makesAFileOfWhatDidNotFail() throws IOException {
		long id = this.batches.start(SampleFileWork.KIND, records(4, 3, 2), Map.of("name", "聘书"));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.batches.file(id));
		this.jobs.run();

		BatchFile file = this.batches.file(id);
		try (var content = file.content()) {
			assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("[4, 2]");
		}
		assertThat(file).extracting(BatchFile::name, BatchFile::mediaType, BatchFile::size)
			.containsExactly("聘书.txt", "text/plain", 6L);
		assertThat(this.batches.progress(id))
			.extracting(BatchProgress::state, BatchProgress::failed, BatchProgress::file)
			.containsExactly(BatchState.DONE, 1, new BatchProgress.Product("聘书.txt", "text/plain", 6));
	}

	@Test
	void aFileThatCannotBeWrittenIsToldAndCanBeTriedAgain() throws IOException {
		this.fileWork.breakWith(new IOException("No space left on device"));
		long id = this.batches.start(SampleFileWork.KIND, records(2, 4), Map.of("name", "聘书"));
		this.jobs.run();
		assertThat(this.batches.progress(id).state()).isEqualTo(BatchState.FAILED);
		assertThat(this.batches.progress(id).problem()).extracting(BatchProblem::messageKey)
			.isEqualTo("batch.problem.unexpected");

		this.fileWork.breakWith(null);
		long again = this.batches.retry(id);
		this.jobs.run();
		try (var content = this.batches.file(again).content()) {
			assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("[2, 4]");
		}
	}

	@Test
	void tellsWhoStartedItWhenItHasEnded() {
		this.work.fail(2, new IllegalAct("batch.notEnded"));
		long id = this.batches.start(SampleWork.KIND, records(1, 2, 3), Map.of());
		this.jobs.run();
		assertThat(this.jdbc.sql("select account_id, kind, link, message_key from notification").query().singleRow())
			.containsEntry("account_id", account("secretariat"))
			.containsEntry("kind", "BATCH_FINISHED")
			.containsEntry("link", "batches/" + id)
			.containsEntry("message_key", "batch.notice.done");
	}

	@Test
	void listsByStateAndByWhoStartedIt() throws Exception {
		PortalUser other = this.jobs.secretary("other");
		long first = this.batches.start(SampleWork.KIND, records(1), Map.of());
		this.jobs.run();
		this.clock.advance(Duration.ofMinutes(1));
		long second = Actors.as(other, () -> this.batches.start(SampleWork.KIND, records(2), Map.of()));

		assertThat(ids(BatchFilter.ALL)).containsExactly(second, first);
		assertThat(ids(BatchFilter.of(BatchTab.RUNNING))).containsExactly(second);
		assertThat(ids(BatchFilter.of(BatchTab.DONE))).containsExactly(first);
		assertThat(ids(new BatchFilter(null, true))).containsExactly(first);
		assertThat(this.batches.count(BatchFilter.of(BatchTab.CANCELLED))).isZero();
		assertThat(this.batches.count(new BatchFilter(null, true))).isEqualTo(1);
	}

	private List<Long> ids(BatchFilter filter) {
		return this.batches.list(filter, PAGE).stream().map(BatchProgress::id).toList();
	}

	private long account(String username) {
		return this.jdbc.sql("select id from account where username = ?").param(username).query(Long.class).single();
	}

	private List<String> names() {
		return this.industries.all().stream().map(IndustryItem::name).toList();
	}

	private static List<Chosen> records(long... ids) {
		return LongStream.of(ids).mapToObj((id) -> new Chosen(id, "记录" + id)).toList();
	}

	/** Another person, in a transaction of their own. */
	private static void inAnotherThread(Callable<?> act) {
		try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
			thread.submit(() -> Actors.secretary(act::call)).get();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await(10, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

}
