package org.expertcommittee.consultation;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.enterprise.EnterpriseData;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
@As(Role.SECRETARIAT)
class CaseSearchTest {

	private static final String TITLE = "关于CBAM对牡丹籽油中试放大的影响（一期）";

	@Autowired
	private ConsultationService consultations;

	@Autowired
	private ConsultationLedgerService ledger;

	@Autowired
	private EnterpriseService enterprises;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private List<DemoData> demo;

	@Autowired
	private TestClock clock;

	private LocalDate today = LocalDate.EPOCH;

	private long enterprise;

	private long id;

	@BeforeEach
	void twoCases() {
		SystemActor.run(() -> this.demo.stream().filter((one) -> one.order() <= 10).forEach(DemoData::create));
		this.today = ChinaTime.today(this.clock);
		this.enterprise = this.enterprises.create(enterprise("中原美谷"));
		this.id = this.consultations.register(data(TITLE, this.enterprise, 0));
		this.consultations.register(data("包装材料", this.enterprises.create(enterprise("洛阳示例轴承有限公司")), 0));
	}

	@Test
	void findsACaseByWhateverPartOfItSomebodyTypes() {
		for (String typed : List.of("关于", "中试放大", "牡丹籽油中试放大的影响", "放大的影响（一期）", "cbam", "BAM对", "bam", "mudanziyou",
				"zsfd", "zhongshi", "fangdadeyingxiang", "中试 zymg", "中原", "美谷", "zhongyuanmeigu", "1号 中原", "〔2026〕1号",
				"〔２０２６〕１号", "〔2026〕1", "26〕1号", "产咨〔2026〕1号", "油 影响")) {
			assertThat(found(typed)).as(typed).containsExactly(TITLE);
			ConsultationLedgerFilter filter = new ConsultationLedgerFilter(null, null, null, null, typed);
			assertThat(this.ledger.list(filter, PagedQuery.of(0, 10))).as(typed)
				.extracting(ConsultationLedgerRow::title)
				.containsExactly(TITLE);
			assertThat(this.ledger.count(filter)).isEqualTo(1);
		}
	}

	@Test
	void findsNothingByAnythingElse() {
		for (String typed : List.of("大放", "牡丹籽油中试放大的影子", "中试 轴承", "sfd1", "%", "_", "〔2026〕11号", "（",
				"fangdadeyingxiangla")) {
			assertThat(found(typed)).as(typed).isEmpty();
		}
	}

	@Test
	void takesAWholePageForWhatItBeginsWith() {
		assertThat(found("中试 " + "放大 ".repeat(5) + "轴承 ".repeat(20_000))).containsExactly(TITLE);
	}

	@Test
	void findsACaseByItsNewTitleAndAnEnterpriseByItsNewName() {
		this.consultations.update(this.id, data("数字化转型", this.enterprise, this.consultations.get(this.id).version()));
		assertThat(found("中试")).isEmpty();
		assertThat(found("szhzx")).containsExactly("数字化转型");
		this.enterprises.update(this.enterprise, new EnterpriseData("河洛香谷", null, null, null, null, null, null, null,
				null, null, this.enterprises.get(this.enterprise).version()));
		assertThat(found("美谷")).isEmpty();
		assertThat(found("hlxg")).containsExactly("数字化转型");
	}

	@Test
	void findsByTheNumberOfADocumentInTheTitle() throws Exception {
		String title = "落实国发〔2019〕5号文件";
		this.consultations.register(data(title, this.enterprise, 0));
		for (String typed : List.of("国发〔2019〕5号", "〔2019〕5号", "〔2019〕5", "19〕5号文件")) {
			assertThat(found(typed)).as(typed).containsExactly(title);
		}
		for (String typed : List.of("〔2019〕57号", "〔201〕5号", "〔2019〕5文件")) {
			assertThat(found(typed)).as(typed).isEmpty();
		}
		this.jdbc.update("delete from consultation_word where word like 'n%'");
		assertThat(found("〔2019〕5号")).isEmpty();
		try (Connection connection = this.dataSource.getConnection()) {
			new NumberWordsFiller().migrate(context(connection));
			new NumberWordsFiller().migrate(context(connection));
		}
		assertThat(found("〔2019〕5号")).containsExactly(title);
	}

	@Test
	void findsWhatWasThereBeforeThereWereSearchWords() throws Exception {
		this.jdbc.update("delete from consultation_word");
		this.jdbc.update("delete from enterprise_word");
		assertThat(found("zsfd")).isEmpty();
		try (Connection connection = this.dataSource.getConnection()) {
			new SearchWordsFiller().migrate(context(connection));
		}
		assertThat(found("zsfd zymg")).containsExactly(TITLE);
	}

	private static Context context(Connection connection) {
		return new Context() {

			@Override
			public Configuration getConfiguration() {
				throw new UnsupportedOperationException();
			}

			@Override
			public Connection getConnection() {
				return connection;
			}

		};
	}

	private List<String> found(String text) {
		ConsultationFilter filter = new ConsultationFilter(null, text, null, null, null, null);
		List<String> titles = this.consultations.list(filter, PagedQuery.of(0, 10))
			.stream()
			.map(ConsultationListItem::title)
			.toList();
		assertThat(this.consultations.count(filter)).isEqualTo(titles.size());
		return titles;
	}

	private static EnterpriseData enterprise(String name) {
		return EnterpriseData.of(name, "民营企业", null);
	}

	private ConsultationData data(String title, long enterpriseId, long version) {
		return new ConsultationData(enterpriseId, title, "需求", null, Urgency.NORMAL, this.today, "示例秘书01",
				Channel.VISIT, this.today.plusDays(15), version);
	}

}
