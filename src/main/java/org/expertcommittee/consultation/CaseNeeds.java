package org.expertcommittee.consultation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.expertcommittee.committee.IndustryService;
import org.springframework.stereotype.Component;

/**
 * The needs of cases. A case's {@code need} is always the text of all its needs, so that
 * whoever reads or searches the case reads them too.
 */
@Component
class CaseNeeds {

	private final ConsultationNeedRepository needs;

	private final IndustryService industries;

	CaseNeeds(ConsultationNeedRepository needs, IndustryService industries) {
		this.needs = needs;
		this.industries = industries;
	}

	/** One need as it is, several numbered in their order. */
	static String together(List<NeedData> all) {
		return (all.size() == 1) ? all.getFirst().text().strip()
				: IntStream.range(0, all.size())
					.mapToObj((i) -> (i + 1) + ". " + all.get(i).text().strip())
					.collect(Collectors.joining("\n"));
	}

	List<NeedItem> of(long consultationId) {
		return ofAll(List.of(consultationId)).getOrDefault(consultationId, List.of());
	}

	/** The needs of many cases by the cases' ids, in one query. */
	Map<Long, List<NeedItem>> ofAll(Collection<Long> consultationIds) {
		if (consultationIds.isEmpty()) {
			return Map.of();
		}
		Map<Long, String> names = this.industries.names();
		return this.needs.findByConsultationIdInOrderByPlaceAscIdAsc(consultationIds)
			.stream()
			.collect(Collectors.groupingBy(ConsultationNeed::consultationId, Collectors.mapping((need) -> {
				Long industry = need.industryId();
				return need.toItem((industry != null) ? names.get(industry) : null);
			}, Collectors.toList())));
	}

	/**
	 * Makes these the needs of a case. Those whose text stays keep whether they are
	 * answered.
	 */
	void replace(long consultationId, List<NeedData> wanted) {
		List<ConsultationNeed> before = new ArrayList<>(
				this.needs.findByConsultationIdOrderByPlaceAscIdAsc(consultationId));
		List<ConsultationNeed> added = new ArrayList<>();
		for (int i = 0; i < wanted.size(); i++) {
			NeedData data = wanted.get(i);
			ConsultationNeed same = before.stream()
				.filter((need) -> need.text().equals(data.text().strip()))
				.findFirst()
				.orElse(null);
			if (same != null) {
				before.remove(same);
				same.change(i + 1, data);
			}
			else {
				added.add(new ConsultationNeed(consultationId, i + 1, data));
			}
		}
		this.needs.deleteAll(before);
		this.needs.saveAll(added);
	}

	/** Follows a change of the case's own text, unless that is what its needs say. */
	void follow(Consultation consultation) {
		List<NeedData> all = of(consultation.requireId()).stream().map(NeedItem::toData).toList();
		if (all.isEmpty() || !together(all).equals(consultation.need())) {
			replace(consultation.requireId(), List.of(new NeedData(consultation.need(), null)));
		}
	}

}
