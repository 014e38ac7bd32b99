package org.expertcommittee.enterprise;

import java.util.Map;

import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.LaunchFacts;
import org.expertcommittee.committee.IndustryItem;
import org.expertcommittee.committee.IndustryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The enterprises and projects of the launch; what the report does not say stays empty.
 */
@Component
class EnterpriseDemo implements DemoData {

	/** The report's words for the industries of the committee's list. */
	private static final Map<String, String> INDUSTRIES = Map.of("美妆", "美妆与中国成分", "电机", "电机与智能装备", "科技创新", "教育科技");

	private final EnterpriseService enterprises;

	private final ProjectService projects;

	private final IndustryService industries;

	EnterpriseDemo(EnterpriseService enterprises, ProjectService projects, IndustryService industries) {
		this.enterprises = enterprises;
		this.projects = projects;
		this.industries = industries;
	}

	@Override
	public int order() {
		return 40;
	}

	@Override
	public void create() {
		JsonNode launch = LaunchFacts.read();
		launch.path("enterprises").forEach((one) -> {
			String industry = one.path("industry").asString();
			this.enterprises.create(new EnterpriseData(one.path("name").asString(), null, one.path("kind").asString(),
					industryId(INDUSTRIES.getOrDefault(industry, industry)), null, null, null, null, text(one, "goal"),
					industry, 0));
		});
		launch.path("projects").forEach((one) -> {
			String enterprise = text(one, "enterprise");
			this.projects.create(new ProjectData(one.path("name").asString(),
					(enterprise != null) ? this.enterprises.findByName(enterprise).orElseThrow().id() : null, null, 0));
		});
	}

	private @Nullable Long industryId(String name) {
		return this.industries.all()
			.stream()
			.filter((one) -> one.name().equals(name))
			.map(IndustryItem::id)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String text(JsonNode node, String name) {
		return node.path(name).isNull() ? null : node.path(name).asString();
	}

}
