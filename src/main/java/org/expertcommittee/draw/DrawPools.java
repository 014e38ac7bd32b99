package org.expertcommittee.draw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Texts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.committee.OfficeService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who could be drawn: everybody who fits the filter, in the order of their numbers, with
 * every reason against taking part.
 */
@Component
class DrawPools {

	/** More people than that nobody can read through; the filter is to be narrowed. */
	static final int MOST = 5000;

	private static final String LEFT_OR_PRESENT = "('ACTIVE', 'ENDED', 'DISMISSED', 'RESIGNED')";

	private final JdbcClient jdbc;

	private final ObjectProvider<Exclusion> exclusions;

	private final CommitteeService committees;

	private final OfficeService offices;

	private final IndustryService industries;

	private final Texts texts;

	DrawPools(JdbcClient jdbc, ObjectProvider<Exclusion> exclusions, CommitteeService committees, OfficeService offices,
			IndustryService industries, Texts texts) {
		this.jdbc = jdbc;
		this.exclusions = exclusions;
		this.committees = committees;
		this.offices = offices;
		this.industries = industries;
		this.texts = texts;
	}

	/**
	 * The pool as it is now.
	 * @throws InvalidInput when nobody or too many fit
	 */
	DrawPool find(DrawSubject subject, DrawData data) {
		List<PoolItem> all = read(data);
		if (all.isEmpty()) {
			throw InvalidInput.at("industryIds", "draw.poolEmpty");
		}
		if (all.size() > MOST) {
			throw InvalidInput.at("industryIds", "draw.poolTooLarge", MOST);
		}
		List<Long> ids = all.stream().map(PoolItem::expertId).toList();
		Map<Long, List<ExclusionReason>> reasons = reasons(subject, ids);
		data.byHand()
			.forEach((id, why) -> reasons.computeIfAbsent(id, (any) -> new ArrayList<>())
				.add(new ExclusionReason(ExclusionKind.BY_HAND, byHand(why))));
		return new DrawPool(words(data), all.stream().map((one) -> {
			List<ExclusionReason> more = new ArrayList<>(one.reasons());
			more.addAll(reasons.getOrDefault(one.expertId(), List.of()));
			return one.with(distinct(more));
		}).toList());
	}

	/** Every reason against some experts, whoever tells it. */
	Map<Long, List<ExclusionReason>> reasons(DrawSubject subject, Collection<Long> ids) {
		Map<Long, List<ExclusionReason>> all = new HashMap<>();
		if (!ids.isEmpty()) {
			this.exclusions.stream()
				.sorted(Comparator.comparingInt(Exclusion::order))
				.forEach((source) -> source.of(subject, ids)
					.forEach((id, reasons) -> all.computeIfAbsent(id, (any) -> new ArrayList<>()).addAll(reasons)));
		}
		return all;
	}

	/** Whoever has left the chosen term or office is named too, with that reason. */
	private static List<ExclusionReason> distinct(List<ExclusionReason> reasons) {
		boolean[] left = new boolean[1];
		return reasons.stream().filter((each) -> {
			boolean again = left[0] && each.kind() == ExclusionKind.NOT_IN_OFFICE;
			left[0] |= each.kind() == ExclusionKind.NOT_IN_OFFICE;
			return !again;
		}).toList();
	}

	private String byHand(String why) {
		return this.texts.get("draw.reason.byHand", Texts.CHINESE, why.strip());
	}

	private List<PoolItem> read(DrawData data) {
		List<Object> params = new ArrayList<>();
		boolean ofOffice = data.termId() != null || !data.officeIds().isEmpty();
		String appointment = ofOffice ? appointment(data) : "";
		StringBuilder sql = new StringBuilder("select e.id, e.name, e.office_name, e.organisation, e.title, ");
		if (ofOffice) {
			sql.append("exists (").append(appointment).append(" and a.status = 'ACTIVE')");
			params(data, params);
		}
		else {
			sql.append("true");
		}
		sql.append(" as present from expert e where 1 = 1");
		if (ofOffice) {
			sql.append(" and exists (")
				.append(appointment)
				.append(" and a.status in ")
				.append(LEFT_OR_PRESENT)
				.append(')');
			params(data, params);
		}
		if (!data.industryIds().isEmpty()) {
			sql.append(" and exists (select 1 from expert_industry f where f.expert_id = e.id and f.industry_id in (")
				.append(marks(data.industryIds()))
				.append("))");
			params.addAll(data.industryIds());
		}
		sql.append(" order by e.id limit ?");
		params.add(MOST + 1);
		return this.jdbc.sql(sql.toString()).params(params).query(this::item).list();
	}

	private static String appointment(DrawData data) {
		return "select 1 from appointment a where a.expert_id = e.id"
				+ ((data.termId() != null) ? " and a.term_id = ?" : "")
				+ (data.officeIds().isEmpty() ? "" : " and a.office_id in (" + marks(data.officeIds()) + ")");
	}

	private static void params(DrawData data, List<Object> params) {
		if (data.termId() != null) {
			params.add(data.termId());
		}
		params.addAll(data.officeIds());
	}

	private static String marks(Set<Long> ids) {
		return ids.stream().map((id) -> "?").collect(Collectors.joining(", "));
	}

	private PoolItem item(ResultSet row, int number) throws SQLException {
		String facts = Stream.of(row.getString("office_name"), row.getString("organisation"), row.getString("title"))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" · "));
		List<ExclusionReason> reasons = row.getBoolean("present") ? List.of()
				: List.of(new ExclusionReason(ExclusionKind.NOT_IN_OFFICE,
						this.texts.get("draw.reason.NOT_IN_OFFICE", Texts.CHINESE)));
		return new PoolItem(row.getLong("id"), row.getString("name"), facts, reasons);
	}

	private String words(DrawData data) {
		String term = (data.termId() != null) ? this.committees.termNames().get(data.termId()) : null;
		return this.texts.get("draw.filterWords", Texts.CHINESE, (term != null) ? term : all(),
				names(data.industryIds(), this.industries.names()), names(data.officeIds(), this.offices.names()));
	}

	private String names(Set<Long> ids, Map<Long, String> names) {
		return ids.isEmpty() ? all()
				: ids.stream()
					.sorted()
					.map((id) -> Objects.requireNonNullElse(name(names, id), String.valueOf(id)))
					.collect(Collectors.joining("、"));
	}

	private static @Nullable String name(Map<Long, String> names, Long id) {
		return names.get(id);
	}

	private String all() {
		return this.texts.get("draw.all", Texts.CHINESE);
	}

}
