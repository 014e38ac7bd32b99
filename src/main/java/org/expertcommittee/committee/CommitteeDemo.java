package org.expertcommittee.committee;

import java.time.LocalDate;

import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.LaunchFacts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The committee of the launch with its term, offices and industries. */
@Component
class CommitteeDemo implements DemoData {

	private final CommitteeService committees;

	private final IndustryService industries;

	CommitteeDemo(CommitteeService committees, IndustryService industries) {
		this.committees = committees;
		this.industries = industries;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public void create() {
		JsonNode launch = LaunchFacts.read();
		JsonNode committee = launch.path("committee");
		JsonNode notice = committee.path("notice");
		JsonNode assumed = launch.path("assumed");
		this.committees
			.save(CommitteeData.named(committee.path("name").asString(), committee.path("shortName").asString(), "瀍")
				.withNotice(committee.path("region").asString(), committee.path("establishedBy").asString(),
						notice.path("title").asString(), null, LocalDate.parse(notice.path("readOutOn").asString()))
				.withPatterns(assumed.path("certificateNumberPattern").asString(), "瀍产咨〔{year}〕{seq}号",
						"瀍产专〔{year}〕{seq}号"));
		LocalDate start = LocalDate.parse(assumed.path("termStart").asString());
		LocalDate end = start.plusYears(assumed.path("termYears").asInt()).minusDays(1);
		this.committees.createTerm(new TermData(assumed.path("termName").asString(), start, end, 0));
		assumed.path("industries")
			.forEach((industry) -> this.industries.create(new IndustryData(industry.asString(), 0)));
	}

}
