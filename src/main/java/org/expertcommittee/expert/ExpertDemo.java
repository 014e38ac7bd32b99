package org.expertcommittee.expert;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.LaunchFacts;
import org.expertcommittee.committee.IndustryService;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The experts that the launch report names, with nothing it does not say, and samples
 * that cannot be taken for real people.
 */
@Component
class ExpertDemo implements DemoData {

	/** Organisation, title, fields of expertise by their place in the list. */
	private static final String SAMPLES = """
			示例大学化学化工学院,教授,1 3 4
			示例机电研究院,正高级工程师,2
			示例轻工业设计院,高级工程师,1
			示例投资有限公司,合伙人,5 8
			示例大学经济学院,副教授,5 10
			示例文旅规划院,研究员,7
			示例中医药研究所,主任药师,3 1
			示例职业技术学院,副教授,10
			示例检测认证中心,高级工程师,4 1
			示例律师事务所,律师,8
			示例农业科学院,研究员,6
			示例大学材料学院,教授,4 2
			示例电机有限公司,总工程师,2
			示例物流协会,秘书长,8
			示例城市规划院,正高级规划师,9
			示例大学计算机学院,教授,5
			示例生物技术公司,首席科学家,3
			示例美妆研发中心,研发总监,1
			示例会计师事务所,注册会计师,8 5
			示例教育研究院,研究员,10
			示例建筑设计院,一级建筑师,9
			示例旅游集团,副总经理,7
			示例智能装备公司,技术总监,2 5
			示例食品研究所,高级工程师,6 3
			示例知识产权中心,专利代理师,10
			示例新材料公司,总工程师,4
			示例商学院,教授,8 5
			示例大数据中心,高级工程师,5
			示例植物提取实验室,副研究员,1 3
			示例园区运营公司,总经理,8 9
			示例博物馆,研究馆员,7
			示例高级中学,正高级教师,10
			示例水利勘测院,高级工程师,9 6
			示例化妆品检验所,主任技师,1
			示例电商公司,运营总监,8 5
			示例大学医学院,教授,3
			""";

	private final ExpertService experts;

	private final IndustryService industries;

	ExpertDemo(ExpertService experts, IndustryService industries) {
		this.experts = experts;
		this.industries = industries;
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public void create() {
		Map<String, Long> fields = new LinkedHashMap<>();
		this.industries.all().forEach((industry) -> fields.put(industry.name(), industry.id()));
		for (JsonNode expert : LaunchFacts.read().path("experts")) {
			String field = expert.path("field").asStringOpt().orElse(null);
			this.experts.create(new ExpertData(expert.path("name").asString(), null, null, null, null, null,
					expert.path("organisation").asStringOpt().orElse(null),
					expert.path("title").asStringOpt().orElse(null), null,
					(field != null && fields.containsKey(field)) ? Set.of(fields.get(field)) : Set.of(), null, 0),
					false);
		}
		Long[] ids = fields.values().toArray(Long[]::new);
		String[] samples = SAMPLES.strip().split("\n", -1);
		for (int i = 0; i < samples.length; i++) {
			String[] sample = samples[i].split(",", -1);
			Set<Long> chosen = new LinkedHashSet<>();
			for (String place : sample[2].split(" ", -1)) {
				chosen.add(ids[Integer.parseInt(place) - 1]);
			}
			String number = "%02d".formatted(i + 1);
			this.experts.create(new ExpertData("示例专家" + number, null, null, null, "138000010" + number,
					"expert" + number + "@example.cn", sample[0], sample[1], null, chosen, null, 0), false);
		}
	}

}
