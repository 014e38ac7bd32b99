package org.expertcommittee.appointment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;

import org.expertcommittee.committee.CommitteeData;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.committee.TermData;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A committee with a term that is about to end and the one after it. */
public class RenewalFixture {

	public static final LocalDate OLD_START = LocalDate.parse("2024-11-02");

	public static final LocalDate OLD_END = LocalDate.parse("2027-11-01");

	public static final LocalDate NEW_START = LocalDate.parse("2027-11-02");

	public static final LocalDate NEW_END = LocalDate.parse("2030-11-01");

	private final JdbcClient jdbc;

	private final ExpertService experts;

	public final long oldTerm;

	public final long newTerm;

	public final long viceChair;

	public final long member;

	public final long adviser;

	private long nextId = 1_000_000;

	public RenewalFixture(ApplicationContext context) {
		this.jdbc = context.getBean(JdbcClient.class);
		this.experts = context.getBean(ExpertService.class);
		CommitteeService committees = context.getBean(CommitteeService.class);
		OfficeService offices = context.getBean(OfficeService.class);
		committees.save(CommitteeData.named("示例委员会", "示例", "示"));
		this.oldTerm = committees.createTerm(new TermData("第一届", OLD_START, OLD_END, 0));
		this.newTerm = committees.createTerm(new TermData("第二届", NEW_START, NEW_END, 0));
		this.viceChair = offices.active().get(1).id();
		this.member = offices.active().get(3).id();
		this.adviser = offices.active().get(4).id();
	}

	/**
	 * A new expert who is active in the office for the old term; the appointment's id.
	 */
	public long appointed(String name, long officeId) {
		return appointment(expert(name), officeId, OLD_START, OLD_END, "ACTIVE");
	}

	public long expert(String name) {
		return this.experts
			.create(new ExpertData(name, null, null, null, null, null, null, null, null, Set.of(), null, 0), true);
	}

	/** An appointment of the old term as it stands in the database. */
	public long appointment(long expertId, long officeId, LocalDate startsOn, LocalDate endsOn, String status) {
		long id = this.nextId++;
		this.jdbc.sql("""
				insert into appointment (id, version, expert_id, term_id, office_id, starts_on, years, ends_on, status,
				proposed_by, proposed_at, ended_on) values (?, 0, ?, ?, ?, ?, 3, ?, ?, '示例丙', ?, ?)""")
			.params(java.util.Arrays.asList(id, expertId, this.oldTerm, officeId, startsOn, endsOn, status,
					OffsetDateTime.now(ZoneOffset.UTC), status.equals("ACTIVE") ? null : endsOn))
			.update();
		return id;
	}

	/** So many members at once, without going through the services. */
	public void members(int number, long officeId) {
		for (int i = 0; i < number; i++) {
			long expert = this.nextId++;
			this.jdbc.sql("""
					insert into expert (id, version, name, pinyin_key, stroke_key, archived, standing, protocol_rank,
					term_end_key, created_at) values (?, 0, ?, ?, ?, false, 'ACTIVE', 4, '20271101', ?)""")
				.params(expert, "示例" + i, "s%05d".formatted(i), "s%05d".formatted(i),
						OffsetDateTime.now(ZoneOffset.UTC))
				.update();
			appointment(expert, officeId, OLD_START, OLD_END, "ACTIVE");
		}
	}

	public void quota(long officeId, int quota) {
		this.jdbc.sql("update office set quota = ? where id = ?").params(quota, officeId).update();
	}

	public long expertOf(long appointmentId) {
		return this.jdbc.sql("select expert_id from appointment where id = ?")
			.param(appointmentId)
			.query(Long.class)
			.single();
	}

}
