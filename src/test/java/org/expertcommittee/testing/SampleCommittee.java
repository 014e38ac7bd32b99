package org.expertcommittee.testing;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;

import org.expertcommittee.appointment.AppointmentData;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.certificate.CertificateService;
import org.expertcommittee.committee.CommitteeData;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.OfficeItem;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.committee.TermData;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.springframework.context.ApplicationContext;

/** A committee with a term, and the way of a person from the roster to a certificate. */
public final class SampleCommittee {

	public static final LocalDate START = LocalDate.parse("2024-11-02");

	/** Proposes and issues. */
	public static final PortalUser SECRETARY = secretary(11, "secretary1");

	/** Approves: never the one who proposed. */
	public static final PortalUser DIRECTOR = secretary(12, "director1");

	private final ApplicationContext context;

	private final long termId;

	private SampleCommittee(ApplicationContext context, long termId) {
		this.context = context;
		this.termId = termId;
	}

	/** Enters the committee 示例委员会 with its first term from 2024-11-02 to 2027-11-01. */
	public static SampleCommittee enter(ApplicationContext context) {
		CommitteeService committees = context.getBean(CommitteeService.class);
		long term = as(SECRETARY, () -> {
			committees.save(CommitteeData.named("示例委员会", "示例", "示").withNumberPattern("示聘字〔{year}〕{seq}号"));
			return committees.createTerm(new TermData("第一届", START, START.plusYears(3).minusDays(1), 0));
		});
		return new SampleCommittee(context, term);
	}

	public long termId() {
		return this.termId;
	}

	/** The office of that name among the usual ones. */
	public long office(String name) {
		return as(SECRETARY,
				() -> bean(OfficeService.class).active()
					.stream()
					.filter((office) -> office.name().equals(name))
					.mapToLong(OfficeItem::id)
					.findFirst()
					.orElseThrow());
	}

	public long expert(String name) {
		return as(SECRETARY, () -> bean(ExpertService.class)
			.create(new ExpertData(name, null, null, null, null, null, null, null, null, Set.of(), null, 0), true));
	}

	/**
	 * Proposes somebody for three years from the term's first day; returns the
	 * appointment.
	 */
	public long proposed(long expertId, String office) {
		return as(SECRETARY, () -> bean(AppointmentService.class)
			.propose(new AppointmentData(expertId, this.termId, office(office), START, 3, null, null, false, null, 0)));
	}

	/** Proposes, submits and approves. */
	public long appointed(long expertId, String office) {
		long id = proposed(expertId, office);
		as(SECRETARY, () -> {
			bean(AppointmentService.class).submit(id);
			return id;
		});
		return as(DIRECTOR, () -> {
			bean(AppointmentService.class).approve(id, null);
			return id;
		});
	}

	/** Prepares and issues the certificate of an appointment; returns the certificate. */
	public long issued(long appointmentId) {
		return as(SECRETARY, () -> {
			CertificateService certificates = bean(CertificateService.class);
			long id = certificates.prepare(appointmentId);
			certificates.sendToSeal(id);
			certificates.issue(id);
			return id;
		});
	}

	/** Runs something as that person. */
	public static <T> T as(PortalUser user, Callable<T> act) {
		try {
			return Actors.as(user, act);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	private static PortalUser secretary(long id, String name) {
		return new PortalUser(id, name, "示例" + name, Set.of(Role.SECRETARIAT), null, 0, true, false, null);
	}

}
