package org.expertcommittee.appointment;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.batch.BatchFailure;
import org.expertcommittee.batch.BatchService;
import org.expertcommittee.certificate.CertificateService;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.expert.Standing;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.DueJobs;
import org.expertcommittee.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Executing and undoing a 换届 in the background, on both databases. */
@ServiceTest
@As(Role.SECRETARIAT)
class RenewalRunTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	RenewalService renewals;

	@Autowired
	RenewalPlanService plans;

	@Autowired
	RenewalRunService runs;

	@Autowired
	AppointmentService appointments;

	@Autowired
	CertificateService certificates;

	@Autowired
	ExpertService experts;

	@Autowired
	BatchService batches;

	@Autowired
	DueJobs jobs;

	@Autowired
	JdbcClient jdbc;

	private RenewalFixture fixture;

	private long renewal;

	private long renewed;

	private long reassigned;

	private long leaving;

	private PortalUser director;

	@BeforeEach
	void decideForThreeMembers() throws Exception {
		this.jobs.secretary("secretariat");
		this.director = this.jobs.secretary("director");
		this.fixture = new RenewalFixture(this.context);
		this.renewed = this.fixture.appointed("示例甲", this.fixture.viceChair);
		this.reassigned = this.fixture.appointed("示例乙", this.fixture.member);
		this.leaving = this.fixture.appointed("示例丙", this.fixture.member);
		this.renewal = this.renewals
			.start(new RenewalData(this.fixture.oldTerm, this.fixture.newTerm, RenewalFixture.NEW_START, 0));
		choose(this.renewed, RenewalDecision.RENEW, null);
		choose(this.reassigned, RenewalDecision.REASSIGN, this.fixture.adviser);
		choose(this.leaving, RenewalDecision.LEAVE, null);
	}

	@Test
	void makesAnAppointmentInTheNewTermForEverybodyWhoStays() {
		execute();

		RenewalCockpit cockpit = this.runs.cockpit(this.renewal);
		assertThat(cockpit.waiting()).extracting(Chosen::label).containsExactly("示例甲", "示例乙");
		assertThat(cockpit.missing()).isEmpty();
		assertThat(cockpit.leaving()).extracting(Chosen::id).containsExactly(this.leaving);
		assertThat(cockpit.step()).isEqualTo(RenewalCockpit.Step.APPROVE);
		assertThat(this.jdbc.sql(
				"select predecessor_id, kind, office_id, starts_on, ends_on, status, proposed_account from appointment "
						+ "where term_id = ? order by predecessor_id")
			.param(this.fixture.newTerm)
			.query((row, number) -> tuple(row.getLong(1), row.getString(2), row.getLong(3),
					row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class), row.getString(6),
					row.getString(7)))
			.list())
			.containsExactly(
					tuple(this.renewed, "RENEWAL", this.fixture.viceChair, RenewalFixture.NEW_START,
							RenewalFixture.NEW_END, "IN_APPROVAL", "secretariat"),
					tuple(this.reassigned, "REASSIGNMENT", this.fixture.adviser, RenewalFixture.NEW_START,
							RenewalFixture.NEW_END, "IN_APPROVAL", "secretariat"));
		assertThat(statusOf(this.leaving)).isEqualTo("ACTIVE");
		assertThat(this.renewals.get(this.renewal).executedBy()).isEqualTo("示例secretariat");
	}

	@Test
	void lastsAsLongAsTheNewTermAlsoWhenThatIsNoWholeNumberOfYears() {
		RenewalData data = this.renewals.get(this.renewal).toData();
		this.renewals.update(this.renewal, new RenewalData(data.oldTermId(), data.newTermId(),
				RenewalFixture.NEW_START.plusMonths(3), data.version()));
		execute();
		assertThat(this.jdbc.sql("select distinct ends_on from appointment where term_id = ?")
			.param(this.fixture.newTerm)
			.query(LocalDate.class)
			.list()).containsExactly(RenewalFixture.NEW_END);
	}

	@Test
	void isApprovedBySomebodyElse() throws Exception {
		execute();
		assertThat(this.runs.cockpit(this.renewal).approvable()).isEmpty();
		assertThat(this.runs.cockpit(this.renewal).submittedBy()).isEqualTo("示例secretariat");
		List<Chosen> approvable = Actors.as(this.director, () -> this.runs.cockpit(this.renewal).approvable());
		assertThat(approvable).hasSize(2);
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.appointments.approve(approvable.getFirst().id(), null));
		approve(approvable);
		RenewalCockpit cockpit = this.runs.cockpit(this.renewal);
		assertThat(cockpit.approved()).hasSize(2);
		assertThat(cockpit.undocumented()).hasSize(2);
		assertThat(cockpit.uncertified()).hasSize(2);
		assertThat(cockpit.step()).isEqualTo(RenewalCockpit.Step.DOCUMENT);
	}

	@Test
	void endsAnAppointmentThatLastsIntoTheNewTermTheDayBefore() throws Exception {
		this.jdbc.sql("update appointment set ends_on = ? where id = ?")
			.params(LocalDate.parse("2028-03-01"), this.renewed)
			.update();
		execute();
		assertThat(lastDay(this.renewed)).isEqualTo("2028-03-01");
		approve(this.runs.cockpit(this.renewal).waiting());
		assertThat(lastDay(this.renewed)).isEqualTo("2027-11-01");
		undo();
		assertThat(lastDay(this.renewed)).isEqualTo("2028-03-01");
		assertThat(statusOf(this.renewed)).isEqualTo("ACTIVE");
	}

	@Test
	void refusesAPlanWithUndecidedMembersOrTooManyInAnOffice() {
		choose(this.leaving, RenewalDecision.UNDECIDED, null);
		assertRefused(() -> this.runs.execute(this.renewal), "renewal.illegal.undecided");
		choose(this.leaving, RenewalDecision.REASSIGN, this.fixture.adviser);
		this.fixture.quota(this.fixture.adviser, 1);
		assertRefused(() -> this.runs.execute(this.renewal), "renewal.illegal.quota");
		assertThat(this.renewals.get(this.renewal).state()).isEqualTo(RenewalState.PLANNING);
		this.fixture.quota(this.fixture.adviser, 2);
		execute();
		assertThat(this.runs.cockpit(this.renewal).waiting()).hasSize(3);
	}

	@Test
	void isExecutedOnceWhenTwoPeoplePressTheButton() throws Exception {
		List<@Nullable Throwable> failures = atOnce(
				List.of(() -> Actors.secretary(() -> this.runs.execute(this.renewal)),
						() -> Actors.as(this.director, () -> this.runs.execute(this.renewal))));
		assertThat(failures).filteredOn((failure) -> failure != null).singleElement().isInstanceOf(IllegalAct.class);
		this.jobs.run();
		assertThat(madeAppointments()).isEqualTo(2);
	}

	@Test
	void makesNothingTwiceWhenItStopsInTheMiddle() {
		this.runs.execute(this.renewal);
		// What was done before the stop, without the mark in the batch.
		this.runs.executeOne(this.renewal, this.renewed);
		this.jobs.run();
		this.runs.executeOne(this.renewal, this.reassigned);
		this.runs.resume(this.renewal);
		this.jobs.run();
		assertThat(madeAppointments()).isEqualTo(2);
	}

	@Test
	void namesWhoFailedAndGoesOnOnceThatIsSettled() {
		long batch = this.runs.execute(this.renewal).orElseThrow();
		this.jdbc.sql("update expert set archived = true where id = ?")
			.param(this.fixture.expertOf(this.reassigned))
			.update();
		this.jobs.run();
		assertThat(this.batches.failures(batch, PagedQuery.of(0, 10))).extracting(BatchFailure::label)
			.containsExactly("示例乙 委员");
		assertThat(this.runs.cockpit(this.renewal).missing()).extracting(Chosen::id).containsExactly(this.reassigned);
		assertThat(this.runs.cockpit(this.renewal).step()).isEqualTo(RenewalCockpit.Step.CREATE);
		this.jdbc.sql("update expert set archived = false").update();
		this.runs.resume(this.renewal);
		this.jobs.run();
		assertThat(madeAppointments()).isEqualTo(2);
	}

	@Test
	void takesEverythingBackAndCanBeChangedAndExecutedAgain() throws Exception {
		execute();
		approve(this.runs.cockpit(this.renewal).waiting());
		this.certificates.prepare(this.runs.cockpit(this.renewal).approved().getFirst().id());
		assertThat(this.runs.cockpit(this.renewal).drafts()).hasSize(1);

		undo();

		assertThat(madeAppointments()).isZero();
		assertThat(this.jdbc.sql("select count(*) from certificate").query(Long.class).single()).isZero();
		assertThat(this.renewals.get(this.renewal).state()).isEqualTo(RenewalState.PLANNING);
		assertThat(this.experts.find(this.fixture.expertOf(this.renewed)).orElseThrow().standing())
			.isEqualTo(Standing.ACTIVE);
		assertThat(this.plans.get(this.renewal, this.reassigned).decision()).isEqualTo(RenewalDecision.REASSIGN);
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'appointment.takeBack'")
			.query(Long.class)
			.single()).isEqualTo(2);
		choose(this.reassigned, RenewalDecision.LEAVE, null);
		execute();
		assertThat(madeAppointments()).isEqualTo(1);
	}

	@Test
	void cannotBeUndoneOnceACertificateIsIssued() throws Exception {
		execute();
		approve(this.runs.cockpit(this.renewal).waiting());
		issue(this.runs.cockpit(this.renewal).approved().getFirst().id());
		RenewalCockpit before = this.runs.cockpit(this.renewal);
		assertThat(before.undoable()).isFalse();
		assertRefused(() -> this.runs.undo(this.renewal), "renewal.illegal.issued");
		assertThat(this.runs.cockpit(this.renewal)).isEqualTo(before);
		assertThat(this.renewals.get(this.renewal).state()).isEqualTo(RenewalState.EXECUTED);
	}

	@Test
	void keepsAnAppointmentWhoseCertificateWasIssuedWhileUndoing() throws Exception {
		execute();
		approve(this.runs.cockpit(this.renewal).waiting());
		long certified = this.runs.cockpit(this.renewal).approved().getFirst().id();
		long batch = this.runs.undo(this.renewal).orElseThrow();
		issue(certified);
		this.jobs.run();
		assertThat(this.batches.progress(batch).failed()).isEqualTo(1);
		assertThat(madeAppointments()).isEqualTo(1);
		assertThat(this.renewals.get(this.renewal).state()).isEqualTo(RenewalState.UNDOING);
		assertRefused(() -> this.runs.undo(this.renewal), "renewal.illegal.issued");
		this.runs.resume(this.renewal);
		this.jobs.run();
		assertThat(madeAppointments()).isEqualTo(2);
		assertThat(this.renewals.get(this.renewal).state()).isEqualTo(RenewalState.EXECUTED);
	}

	@Test
	void isUndoneOnceWhenTwoPeoplePressTheButton() throws Exception {
		execute();
		List<@Nullable Throwable> failures = atOnce(List.of(() -> Actors.secretary(() -> this.runs.undo(this.renewal)),
				() -> Actors.as(this.director, () -> this.runs.undo(this.renewal))));
		assertThat(failures).filteredOn((failure) -> failure != null).singleElement().isInstanceOf(IllegalAct.class);
		this.jobs.run();
		assertThat(madeAppointments()).isZero();
		assertRefused(() -> this.runs.undo(this.renewal), "renewal.illegal.notExecuted");
	}

	@Test
	void makesNothingMoreOnceAnUndoHasBegun() {
		this.runs.execute(this.renewal);
		this.runs.undo(this.renewal);
		this.jobs.run();
		assertThat(madeAppointments()).isZero();
		assertThat(this.renewals.get(this.renewal).state()).isEqualTo(RenewalState.PLANNING);
	}

	@Test
	void cannotBeUndoneOnceAMemberHasResignedFromTheNewTerm() throws Exception {
		execute();
		approve(this.runs.cockpit(this.renewal).waiting());
		this.jdbc.sql("update appointment set status = 'RESIGNED' where predecessor_id = ?")
			.param(this.renewed)
			.update();
		assertRefused(() -> this.runs.undo(this.renewal), "renewal.illegal.ended");
		assertThat(this.runs.cockpit(this.renewal).ended()).isEqualTo(1);
	}

	@Test
	void keepsChoicesFixedWhileExecuted() {
		execute();
		assertRefused(() -> choose(this.leaving, RenewalDecision.RENEW, null), "renewal.illegal.executed");
		assertRefused(() -> this.plans.chooseAll(this.renewal, RenewalFilter.ALL, RenewalDecision.LEAVE, null, null),
				"renewal.illegal.executed");
		assertRefused(() -> this.renewals.discard(this.renewal), "renewal.illegal.executed");
		assertThat(this.plans.count(this.renewal, RenewalFilter.ALL)).isEqualTo(3);
		assertThat(this.plans.get(this.renewal, this.renewed).createdState()).isEqualTo(AppointmentStatus.IN_APPROVAL);
	}

	@Test
	void writesALetterToEverybodyWhoLeaves() throws Exception {
		this.renewals.word(this.renewal, new RenewalLetter("{name}{honorific}：\n感谢您担任{committee}{term}{office}至{date}。",
				this.renewals.get(this.renewal).version()));
		execute();
		long batch = this.batches.start("renewal.letters", this.runs.cockpit(this.renewal).leaving(),
				RenewalRun.options(this.renewal));
		this.jobs.run();
		try (ZipInputStream zip = new ZipInputStream(this.batches.file(batch).content())) {
			assertThat(zip.getNextEntry()).isNotNull().extracting(ZipEntry::getName).isEqualTo("感谢信-示例丙-委员.docx");
			try (XWPFDocument letter = new XWPFDocument(new ByteArrayInputStream(zip.readAllBytes()))) {
				assertThat(letter.getParagraphs().stream().map(XWPFParagraph::getText)).contains("感谢信", "示例丙同志：",
						"感谢您担任示例委员会第一届委员至二〇二七年十一月一日。", "二〇二六年十一月二十三日");
			}
			assertThat(zip.getNextEntry()).isNull();
		}
	}

	@Test
	void writesNoLetterToSomebodyWhoStays() {
		execute();
		long batch = this.batches.start("renewal.letters", List.of(new Chosen(this.renewed, "示例甲")),
				RenewalRun.options(this.renewal));
		this.jobs.run();
		assertThat(this.batches.failures(batch, PagedQuery.of(0, 10))).hasSize(1);
	}

	@Test
	void needsNoBackgroundWorkWhenEverybodyLeaves() {
		this.plans.chooseAll(this.renewal, RenewalFilter.ALL, RenewalDecision.LEAVE, null, null);
		assertThat(this.runs.execute(this.renewal)).isEmpty();
		assertThat(this.runs.cockpit(this.renewal).leaving()).hasSize(3);
		assertThat(this.runs.undo(this.renewal)).isEmpty();
		assertThat(this.renewals.get(this.renewal).state()).isEqualTo(RenewalState.PLANNING);
	}

	@Test
	void letsNobodyButTheSecretariatExecuteOrUndo() {
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> Actors.admin(() -> this.runs.execute(this.renewal)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> Actors.expert(1, () -> this.runs.undo(this.renewal)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> Actors.auditor(() -> this.runs.cockpit(this.renewal)));
	}

	private void execute() {
		this.runs.execute(this.renewal);
		this.jobs.run();
	}

	private void undo() {
		this.runs.undo(this.renewal);
		this.jobs.run();
	}

	private void approve(List<Chosen> all) throws Exception {
		Actors.as(this.director, () -> {
			all.forEach((each) -> this.appointments.approve(each.id(), "同意"));
			return true;
		});
	}

	private void issue(long appointment) {
		long certificate = this.certificates.prepare(appointment);
		this.certificates.sendToSeal(certificate);
		this.certificates.issue(certificate);
	}

	private void choose(long appointment, RenewalDecision decision, @Nullable Long office) {
		this.plans.choose(this.renewal, appointment,
				new RenewalChoice(decision, office, null, this.plans.get(this.renewal, appointment).version()));
	}

	private long madeAppointments() {
		return this.jdbc.sql("select count(*) from appointment where term_id = ?")
			.param(this.fixture.newTerm)
			.query(Long.class)
			.single();
	}

	private String statusOf(long appointment) {
		return this.jdbc.sql("select status from appointment where id = ?")
			.param(appointment)
			.query(String.class)
			.single();
	}

	private String lastDay(long appointment) {
		return this.jdbc.sql("select coalesce(ended_on, ends_on) from appointment where id = ?")
			.param(appointment)
			.query(LocalDate.class)
			.single()
			.toString();
	}

	private static void assertRefused(Runnable act, String key) {
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(act::run)
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo(key));
	}

	/** Runs all of them at the same moment; returns the failure of each, or null. */
	private static List<@Nullable Throwable> atOnce(List<Callable<Object>> acts) throws Exception {
		CyclicBarrier start = new CyclicBarrier(acts.size());
		List<@Nullable Throwable> failures = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
			List<Future<Object>> running = new ArrayList<>();
			for (Callable<Object> act : acts) {
				running.add(threads.submit(() -> {
					start.await();
					return act.call();
				}));
			}
			for (Future<Object> each : running) {
				try {
					each.get();
					failures.add(null);
				}
				catch (ExecutionException ex) {
					failures.add(ex.getCause());
				}
			}
		}
		return failures;
	}

}
