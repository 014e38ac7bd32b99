package org.expertcommittee.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 问题台账: every request in the order in which it was numbered. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional(readOnly = true)
public class ConsultationLedgerService {

	private static final String FROM = " from consultation c left join enterprise e on e.id = c.enterprise_id";

	private static final String AWAITING = Stream.of(ConsultationStatus.values())
		.filter(ConsultationStatus::awaitsAnswer)
		.map((status) -> "'" + status.name() + "'")
		.collect(Collectors.joining(", ", "(", ")"));

	private final JdbcClient jdbc;

	private final ConsultationRepository consultations;

	private final CaseVisibility visibility;

	private final ExpertService experts;

	private final Clock clock;

	ConsultationLedgerService(JdbcClient jdbc, ConsultationRepository consultations, CaseVisibility visibility,
			ExpertService experts, Clock clock) {
		this.jdbc = jdbc;
		this.consultations = consultations;
		this.visibility = visibility;
		this.experts = experts;
		this.clock = clock;
	}

	/** Lines that fit, by number; no other order. Three queries, whatever the length. */
	public List<ConsultationLedgerRow> list(ConsultationLedgerFilter filter, PagedQuery page) {
		List<Object> params = new ArrayList<>();
		String where = where(filter, params);
		params.add(page.limit());
		params.add(page.offset());
		List<Line> lines = this.jdbc
			.sql("select c.*, coalesce(e.name, c.stated_enterprise) as enterprise_name" + FROM + where
					+ " order by c.id limit ? offset ?")
			.params(params)
			.query((row, index) -> line(row, page.offset() + index + 1))
			.list();
		if (lines.isEmpty()) {
			return List.of();
		}
		List<Long> ids = lines.stream().map(Line::id).toList();
		Map<Long, List<Asked>> asked = asked(ids);
		Map<Long, ExpertName> names = this.experts
			.names(asked.values().stream().flatMap(List::stream).map(Asked::expertId).distinct().toList());
		Map<Long, ConsultationEvent> last = new HashMap<>();
		this.consultations.lastEventOf(ids).forEach((event) -> last.put(event.consultation().requireId(), event));
		return lines.stream()
			.map((line) -> line.toRow(asked.getOrDefault(line.id(), List.of()), names, last.get(line.id()),
					ChinaTime.today(this.clock)))
			.toList();
	}

	public long count(ConsultationLedgerFilter filter) {
		List<Object> params = new ArrayList<>();
		String where = where(filter, params);
		return this.jdbc.sql("select count(*)" + FROM + where).params(params).query(Long.class).single();
	}

	/** The years in which requests came in, the latest first. */
	public List<Integer> years() {
		return this.jdbc
			.sql("select distinct extract(year from received_on) as received_year from consultation"
					+ " where id not in (:hidden) order by 1 desc")
			.param("hidden", this.visibility.hidden())
			.query(Integer.class)
			.list();
	}

	private Map<Long, List<Asked>> asked(List<Long> ids) {
		return this.jdbc.sql("""
				select consultation_id, expert_id, part from assignment
				where consultation_id in (:ids) and status not in ('DECLINED', 'RELEASED')
				order by part, id""")
			.param("ids", ids)
			.query((row, index) -> new Asked(row.getLong("consultation_id"), row.getLong("expert_id"),
					AssignmentPart.valueOf(row.getString("part"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Asked::consultationId));
	}

	private String where(ConsultationLedgerFilter filter, List<Object> params) {
		List<String> conditions = new ArrayList<>();
		conditions.add(this.visibility.notHidden("c.id", params));
		if (filter.year() != null) {
			conditions.add("c.received_on between ? and ?");
			params.add(LocalDate.of(filter.year(), 1, 1));
			params.add(LocalDate.of(filter.year(), 12, 31));
		}
		switch (filter.part()) {
			case OPEN -> conditions.add("c.status <> 'CLOSED'");
			case CLOSED -> conditions.add("c.status = 'CLOSED'");
			case OVERDUE -> {
				conditions.add("c.status in " + AWAITING + " and c.deadline < ?");
				params.add(ChinaTime.today(this.clock));
			}
			case null -> {
				// All of them.
			}
		}
		if (filter.industryId() != null) {
			conditions.add("c.industry_id = ?");
			params.add(filter.industryId());
		}
		if (filter.enterpriseId() != null) {
			conditions.add("c.enterprise_id = ?");
			params.add(filter.enterpriseId());
		}
		CaseSearch search = CaseSearch.of(filter.text());
		conditions.addAll(search.sql());
		params.addAll(search.values());
		return " where " + String.join(" and ", conditions);
	}

	private static Line line(ResultSet row, int position) throws SQLException {
		String satisfaction = row.getString("satisfaction");
		return new Line(row.getLong("id"), position, row.getString("case_number"), row.getString("enterprise_name"),
				row.getString("title"), row.getString("need"), row.getObject("received_on", LocalDate.class),
				row.getObject("deadline", LocalDate.class), ConsultationStatus.valueOf(row.getString("status")),
				day(row, "followed_up_at"), row.getString("follow_up_note"),
				(satisfaction != null) ? Satisfaction.valueOf(satisfaction) : null, day(row, "closed_at"));
	}

	private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? ChinaTime.day(moment.toInstant()) : null;
	}

	private record Asked(long consultationId, long expertId, AssignmentPart part) {
	}

	private record Line(long id, int position, String caseNumber, String enterprise, String title, String need,
			LocalDate receivedOn, LocalDate deadline, ConsultationStatus status, @Nullable LocalDate followedUpOn,
			@Nullable String followUpNote, @Nullable Satisfaction satisfaction, @Nullable LocalDate closedOn) {

		private ConsultationLedgerRow toRow(List<Asked> asked, Map<Long, ExpertName> names,
				@Nullable ConsultationEvent last, LocalDate today) {
			ExpertName lead = asked.stream()
				.filter((one) -> one.part() == AssignmentPart.LEAD)
				.map((one) -> names.get(one.expertId()))
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(null);
			List<String> supporting = asked.stream()
				.filter((one) -> one.part() == AssignmentPart.SUPPORT)
				.map((one) -> names.get(one.expertId()))
				.filter(Objects::nonNull)
				.map(ExpertName::name)
				.toList();
			return new ConsultationLedgerRow(this.id, this.position, this.caseNumber, this.enterprise, this.title,
					this.need, this.receivedOn, (lead != null) ? lead.organisation() : null,
					(lead != null) ? lead.name() : null, supporting, this.deadline, this.status,
					this.status.awaitsAnswer() && this.deadline.isBefore(today), (last != null) ? last.act() : null,
					(last != null) ? ChinaTime.day(last.happenedAt()) : null, this.followedUpOn, this.followUpNote,
					this.satisfaction, this.closedOn);
		}

	}

}
