package org.expertcommittee.enterprise;

import java.util.List;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.committee.IndustryData;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ServiceTest
@As(Role.SECRETARIAT)
class EnterpriseServiceTest {

	/** The example of GB 32100 with its check character. */
	private static final String CODE = "91350100M000100Y43";

	@Autowired
	private EnterpriseService enterprises;

	@Autowired
	private ProjectService projects;

	@Autowired
	private IndustryService industries;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void findsAnEnterpriseByNamePinyinInitialsTagAndCreditCode() {
		this.enterprises.create(data("中原美谷", CODE, null, "美妆、中国成分"));
		this.enterprises.create(data("咏达电机", null, null, null));
		for (String text : List.of("美谷", "zhongyuanmeigu", "zymg", "ZYMG", "中国成分", "91350100m0", "美谷 zymg")) {
			assertThat(names(text)).as(text).containsExactly("中原美谷");
		}
		assertThat(names("%")).isEmpty();
		assertThat(names(null)).containsExactly("咏达电机", "中原美谷");
	}

	@Test
	void listsIndustryTagsAndOnlyTheMaskedTelephone() {
		long industry = this.industries.create(new IndustryData("美妆与中国成分", 0));
		this.enterprises.create(new EnterpriseData("中原美谷", null, "平台", industry, "东区", "示例联系人", "13800005678", null,
				null, "美妆，中试；美妆", 0));
		EnterpriseListItem item = this.enterprises
			.list(new EnterpriseFilter(null, industry, "东区", false), PagedQuery.of(0, 10))
			.getFirst();
		assertThat(item.industry()).isEqualTo("美妆与中国成分");
		assertThat(item.tags()).containsExactly("美妆", "中试");
		assertThat(item.maskedPhone()).isEqualTo("138****5678");
		assertThat(this.enterprises.parks()).containsExactly("东区");
		assertThat(this.enterprises.count(new EnterpriseFilter(null, industry + 1, null, false))).isZero();
	}

	@Test
	void recordsWhoReadTheFullTelephone() {
		long id = this.enterprises
			.create(new EnterpriseData("中原美谷", null, null, null, null, null, "138 0000 5678", null, null, null, 0));
		assertThat(this.enterprises.revealPhone(id)).isEqualTo("13800005678");
		assertThat(actions()).contains("enterprise.revealPhone");
		assertThat(this.jdbc.sql("select count(*) from audit_entry where details like '%13800005678%'")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void refusesACreditCodeThatIsMistypedOrTaken() {
		refused("creditCode", data("甲", "91350100M000100Y44", null, null));
		this.enterprises.create(data("甲", CODE.toLowerCase(java.util.Locale.ROOT), null, null));
		refused("creditCode", data("乙", CODE, null, null));
		refused("name", data("甲", null, null, null));
		this.enterprises.create(data("丙", null, null, null));
		this.enterprises.create(data("丁", null, null, null));
	}

	@Test
	void keepsWhatSomebodyElseSavedInBetween() {
		long id = this.enterprises.create(data("甲", null, null, null));
		EnterpriseData read = this.enterprises.get(id);
		this.enterprises.update(id, renamed(read, "乙"));
		assertThatExceptionOfType(StaleData.class).isThrownBy(() -> this.enterprises.update(id, renamed(read, "丙")));
		assertThat(this.enterprises.get(id).name()).isEqualTo("乙");
	}

	@Test
	void archivesInsteadOfDeleting() {
		long id = this.enterprises.create(data("甲", null, null, null));
		this.enterprises.archive(id);
		assertThat(names(null)).isEmpty();
		assertThat(this.enterprises.count(EnterpriseFilter.ARCHIVED)).isEqualTo(1);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.enterprises.archive(id));
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.enterprises.update(id, this.enterprises.get(id)));
		this.enterprises.restore(id);
		assertThat(names(null)).containsExactly("甲");
	}

	@Test
	void takesNamesOfEveryPlane() {
		long id = this.enterprises.create(data("𠅤𬱖（洛阳）㛃业", null, null, null));
		assertThat(this.enterprises.get(id).name()).isEqualTo("𠅤𬱖（洛阳）㛃业");
		assertThat(names("𬱖")).hasSize(1);
		this.enterprises.create(data("𠅤".repeat(100), null, null, null));
		refused("name", data("𠅤".repeat(101), null, null, null));
	}

	@Test
	void keepsProjectsWithAndWithoutAnEnterprise() {
		long enterprise = this.enterprises.create(data("咏达电机", null, null, null));
		this.projects.create(new ProjectData("智能化生产线二期项目", enterprise, null, 0));
		this.projects.create(new ProjectData("恒荣体育公园项目", null, null, 0));
		assertThat(this.projects.list(ProjectFilter.ALL, PagedQuery.of(0, 10)))
			.extracting(ProjectListItem::name, ProjectListItem::enterprise)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("恒荣体育公园项目", null),
					org.assertj.core.groups.Tuple.tuple("智能化生产线二期项目", "咏达电机"));
		assertThat(this.projects.count(new ProjectFilter("znhscx", enterprise, false))).isEqualTo(1);
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.projects.create(new ProjectData("恒荣体育公园项目", null, null, 0)))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("name"));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.projects.create(new ProjectData("新项目", 4711L, null, 0)))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("enterpriseId"));
	}

	@Test
	void isForTheSecretariatAlone() {
		for (Role role : List.of(Role.ADMIN, Role.EXPERT, Role.AUDITOR)) {
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> Actors.as(Actors.user(java.util.Set.of(role), 0),
						() -> this.enterprises.list(EnterpriseFilter.ALL, PagedQuery.of(0, 1))));
		}
	}

	private List<String> actions() {
		return this.jdbc.sql("select action from audit_entry").query(String.class).list();
	}

	private List<String> names(@Nullable String text) {
		return this.enterprises.list(new EnterpriseFilter(text, null, null, false), PagedQuery.of(0, 10))
			.stream()
			.map(EnterpriseListItem::name)
			.toList();
	}

	private void refused(String field, EnterpriseData data) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.enterprises.create(data))
			.satisfies((ex) -> assertThat(ex.violations()).extracting("field").containsExactly(field));
	}

	private static EnterpriseData renamed(EnterpriseData data, String name) {
		return new EnterpriseData(name, null, null, null, null, null, null, null, null, null, data.version());
	}

	private static EnterpriseData data(String name, @Nullable String code, @Nullable String phone,
			@Nullable String tags) {
		return new EnterpriseData(name, code, null, null, null, null, phone, null, null, tags, 0);
	}

}
