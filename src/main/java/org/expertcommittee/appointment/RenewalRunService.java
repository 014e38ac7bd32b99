package org.expertcommittee.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.expertcommittee.appointment.CertificateProgress.Certified;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.batch.BatchService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Executing and undoing a 换届. All of it runs in the background, one transaction per
 * person under the lock on the 换届, so that two people, a crash or a second attempt
 * neither double nor lose anything.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class RenewalRunService {

	static final String EXECUTE = "renewal.execute";

	static final String UNDO = "renewal.undo";

	private static final Set<AppointmentStatus> OVER = EnumSet.complementOf(EnumSet.copyOf(AppointmentRules.OCCUPYING));

	private final RenewalRepository renewals;

	private final RenewalQueries queries;

	private final RenewalChoices choices;

	private final RenewalForecast forecast;

	private final RenewalRun run;

	private final AppointmentService appointments;

	private final AppointmentWithdrawal withdrawal;

	private final ObjectProvider<CertificateProgress> certificates;

	private final BatchService batches;

	private final AuditTrail audit;

	private final CurrentUser currentUser;

	private final Clock clock;

	RenewalRunService(RenewalRepository renewals, RenewalQueries queries, RenewalChoices choices,
			RenewalForecast forecast, RenewalRun run, AppointmentService appointments, AppointmentWithdrawal withdrawal,
			ObjectProvider<CertificateProgress> certificates, BatchService batches, AuditTrail audit,
			CurrentUser currentUser, Clock clock) {
		this.renewals = renewals;
		this.queries = queries;
		this.choices = choices;
		this.forecast = forecast;
		this.run = run;
		this.appointments = appointments;
		this.withdrawal = withdrawal;
		this.certificates = certificates;
		this.batches = batches;
		this.audit = audit;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Executes the plan as it stands; returns the batch that makes the appointments, or
	 * nothing when nobody stays.
	 * @throws IllegalAct when it has been executed already, somebody is undecided, a
	 * quota is exceeded, or another problem blocks it
	 */
	public Optional<Long> execute(long id) {
		Renewal renewal = lock(id);
		renewal.requirePlanning();
		RenewalItem plan = item(id);
		RenewalSummary summary = this.forecast.of(plan);
		requireReady(summary);
		this.choices.settle(plan);
		renewal.execute(this.currentUser.displayName(), this.clock.instant());
		this.renewals.flush();
		this.audit.act("renewal.execute", renewal, plan.oldTermName() + " → " + plan.newTermName());
		return start(renewal, EXECUTE, missing(this.run.rows(id)));
	}

	private static void requireReady(RenewalSummary summary) {
		long undecided = summary.count(RenewalDecision.UNDECIDED);
		if (summary.total() == 0) {
			throw new IllegalAct("renewal.illegal.nobody");
		}
		if (undecided > 0) {
			throw new IllegalAct("renewal.illegal.undecided", undecided);
		}
		summary.offices().stream().filter(RenewalSummary.OfficePlan::exceeded).findFirst().ifPresent((office) -> {
			throw new IllegalAct("renewal.illegal.quota", office.name(), office.holders(),
					String.valueOf(office.quota()));
		});
		if (!summary.executable()) {
			throw new IllegalAct("renewal.illegal.blocked");
		}
	}

	/**
	 * Makes the appointments that are still missing, also after an undo that could not be
	 * completed.
	 */
	public Optional<Long> resume(long id) {
		Renewal renewal = lock(id);
		renewal.resume();
		this.audit.act("renewal.resume", renewal, label(id));
		return start(renewal, EXECUTE, missing(this.run.rows(id)));
	}

	/**
	 * Takes everything back that was made; returns the batch, or nothing when nothing was
	 * made.
	 * @throws IllegalAct when it has not been executed, a certificate of it has been
	 * issued, or one of its appointments has ended
	 */
	public Optional<Long> undo(long id) {
		Renewal renewal = lock(id);
		renewal.undo(this.currentUser.displayName(), this.clock.instant());
		List<RenewalRun.Row> rows = this.run.rows(id);
		long issued = certified(rows).values().stream().filter((each) -> each.stage().issued()).count();
		if (issued > 0) {
			throw new IllegalAct("renewal.illegal.issued", issued);
		}
		in(rows, OVER).stream().findFirst().ifPresent((row) -> {
			throw new IllegalAct("renewal.illegal.ended", row.name());
		});
		this.audit.act("renewal.undo", renewal, label(id));
		List<Chosen> made = rows.stream().filter((row) -> row.createdId() != null).map(RenewalRunService::old).toList();
		if (made.isEmpty()) {
			planAgain(renewal);
		}
		return start(renewal, UNDO, made);
	}

	/** Makes the appointment of one member, unless it has been made. */
	public void executeOne(long id, long appointmentId) {
		Renewal renewal = lock(id);
		if (renewal.state() != RenewalState.EXECUTED) {
			throw new IllegalAct((renewal.state() == RenewalState.UNDOING) ? "renewal.illegal.undoing"
					: "renewal.illegal.notExecuted");
		}
		RenewalRun.Choice choice = this.run.choice(id, appointmentId);
		if (choice == null || !choice.decision().stays() || choice.createdId() != null) {
			return;
		}
		long created = this.appointments.propose(data(item(id), appointmentId, choice));
		this.appointments.submit(created);
		this.run.created(id, appointmentId, created);
	}

	/** The new appointment lasts as long as the new term. */
	private static AppointmentData data(RenewalItem renewal, long appointmentId, RenewalRun.Choice choice) {
		LocalDate start = renewal.startsOn();
		LocalDate end = renewal.newTermEndsOn();
		int years = 1;
		while (years < 10 && !Appointment.lastDay(start, years + 1).isAfter(end)) {
			years++;
		}
		LocalDate partial = Appointment.lastDay(start, years).equals(end) ? null : end;
		return new AppointmentData(choice.expertId(), renewal.newTermId(), choice.officeId(), start, years, partial,
				choice.note(), false, appointmentId, 0);
	}

	/** Takes back what was made for one member; the last one makes it a plan again. */
	public void undoOne(long id, long appointmentId) {
		Renewal renewal = lock(id);
		if (renewal.state() != RenewalState.UNDOING) {
			throw new IllegalAct("renewal.illegal.notUndoing");
		}
		RenewalRun.Choice choice = this.run.choice(id, appointmentId);
		Long created = (choice != null) ? choice.createdId() : null;
		if (created != null) {
			this.withdrawal.withdraw(created);
		}
		this.renewals.flush();
		if (!this.run.takenBack(id, appointmentId)) {
			planAgain(renewal);
		}
	}

	private void planAgain(Renewal renewal) {
		this.run.clear(renewal.requireId());
		renewal.undone();
	}

	/** How far it has come, for those who must act next. */
	@Transactional(readOnly = true)
	public RenewalCockpit cockpit(long id) {
		item(id);
		List<RenewalRun.Row> rows = this.run.rows(id);
		Map<Long, Certified> certified = certified(rows);
		String self = this.currentUser.require().getUsername();
		List<RenewalRun.Row> waiting = in(rows, EnumSet.of(AppointmentStatus.IN_APPROVAL));
		List<RenewalRun.Row> approved = in(rows, EnumSet.of(AppointmentStatus.ACTIVE));
		return new RenewalCockpit(missing(rows), created(in(rows, EnumSet.of(AppointmentStatus.PROPOSED))),
				created(waiting), created(waiting.stream().filter((row) -> !row.accounts().contains(self)).toList()),
				waiting.stream().findFirst().map(RenewalRun.Row::submittedBy).orElse(null), created(approved),
				in(rows, OVER).size(), created(approved.stream().filter((row) -> !row.documented()).toList()),
				created(approved.stream().filter((row) -> certificate(row, certified) == null).toList()),
				certificates(approved, certified, CertificateProgress.Stage.DRAFT),
				certificates(approved, certified, CertificateProgress.Stage.AWAITING_SEAL),
				certified.values().stream().filter((each) -> each.stage().issued()).count(),
				certified.values()
					.stream()
					.filter((each) -> each.stage() == CertificateProgress.Stage.RECEIVED)
					.count(),
				rows.stream()
					.filter((row) -> row.decision() == RenewalDecision.LEAVE)
					.map(RenewalRunService::old)
					.toList());
	}

	private static List<RenewalRun.Row> in(List<RenewalRun.Row> rows, Set<AppointmentStatus> states) {
		return rows.stream().filter((row) -> row.status() != null && states.contains(row.status())).toList();
	}

	private static List<Chosen> missing(List<RenewalRun.Row> rows) {
		return rows.stream()
			.filter((row) -> row.decision().stays() && row.createdId() == null)
			.map(RenewalRunService::old)
			.toList();
	}

	private static Chosen old(RenewalRun.Row row) {
		return new Chosen(row.appointmentId(), row.name() + " " + row.officeName());
	}

	private static List<Chosen> created(Collection<RenewalRun.Row> rows) {
		List<Chosen> created = new ArrayList<>();
		for (RenewalRun.Row row : rows) {
			Long id = row.createdId();
			if (id != null) {
				created.add(new Chosen(id, row.name()));
			}
		}
		return created;
	}

	private static List<Chosen> certificates(List<RenewalRun.Row> rows, Map<Long, Certified> certified,
			CertificateProgress.Stage stage) {
		List<Chosen> found = new ArrayList<>();
		for (RenewalRun.Row row : rows) {
			Certified certificate = certificate(row, certified);
			if (certificate != null && certificate.stage() == stage) {
				found.add(new Chosen(certificate.certificateId(), row.name()));
			}
		}
		return found;
	}

	private static @Nullable Certified certificate(RenewalRun.Row row, Map<Long, Certified> certified) {
		Long created = row.createdId();
		return (created != null) ? certified.get(created) : null;
	}

	private Map<Long, Certified> certified(List<RenewalRun.Row> rows) {
		List<Long> created = RenewalRun.created(rows);
		return this.certificates.stream().findFirst().map((progress) -> progress.of(created)).orElseGet(Map::of);
	}

	private Optional<Long> start(Renewal renewal, String kind, List<Chosen> subjects) {
		this.renewals.flush();
		if (subjects.isEmpty()) {
			return Optional.empty();
		}
		long batch = this.batches.start(kind, subjects, RenewalRun.options(renewal.requireId()));
		renewal.workedOnBy(batch);
		return Optional.of(batch);
	}

	private String label(long id) {
		RenewalItem item = item(id);
		return item.oldTermName() + " → " + item.newTermName();
	}

	private RenewalItem item(long id) {
		return this.queries.get(id).orElseThrow(() -> new NotFound("renewal " + id));
	}

	private Renewal lock(long id) {
		return this.renewals.lockById(id).orElseThrow(() -> new NotFound("renewal " + id));
	}

}
