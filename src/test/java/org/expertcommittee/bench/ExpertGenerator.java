package org.expertcommittee.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.expertcommittee.base.SearchWords;
import org.expertcommittee.base.text.Pinyin;
import org.expertcommittee.base.text.StrokeOrder;

/**
 * Writes many made-up experts with appointments, fields and search words into a database
 * whose schema and first data the portal has made already. The same seed makes the same
 * experts.
 */
final class ExpertGenerator {

	/** Far above what the portal's own sequence reaches. */
	private static final long FIRST_ID = 10_000_000;

	private static final int BATCH = 1000;

	/** Surnames in the order of how many people have them. */
	private static final String[] SURNAMES = ("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 罗 高 郑 梁 谢 宋 唐 许 邓 韩 冯 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 余 "
			+ "于 杜 叶 程 魏 苏 吕 丁 任 卢 姚 沈 钟 姜 崔 谭 陆 范 汪 廖 石 金 韦 贾 夏 付 方 邹 熊 白 孟 秦 邱 侯 江 尹 薛 闫 段 雷 龙 黎 史 陶 贺 毛 郝 顾 龚 邵 万 覃 武 钱 "
			+ "戴 严 莫 孔 向 常 解 单 仇 区 查 翟 亓 尉迟 欧阳 司马 上官 诸葛")
		.split(" ");

	private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建文国红玉兰志春梅海燕云飞雪峰宇浩晓辉鹏斌波宁倩欣怡佳琪嘉诚思远泽博瑞晨曦子涵俊豪永康德福庆祥振业家兴世昌永"
			+ "和忠良光耀启航学勤立新长青若彤雅琴淑珍美玲凤仙翠荷彩虹惠贞亚楠梦瑶语嫣一诺";

	private static final String[] PLACES = "洛阳 瀍河 西工 涧西 老城 洛龙 偃师 孟津 新安 伊川 宜阳 郑州 开封 焦作 三门峡 平顶山 许昌 南阳 新乡 西安 武汉 北京 上海 南京 成都 合肥 太原 济南 长沙 中原"
		.split(" ");

	private static final String[] KINDS = ("大学 理工学院 师范学院 科技大学 化学化工研究所 机电研究院 轻工业设计院 规划设计研究院 新材料有限公司 生物科技有限公司 智能装备股份有限公司 数字技术有限公司 文化旅游集团 中医药研究所 "
			+ "农业科学院 职业技术学院 检验检测中心 知识产权服务中心 律师事务所 会计师事务所 投资管理有限公司 物流协会 中心医院 建筑设计院 电子商务有限公司 博物馆 水利勘测院 环境工程有限公司 美妆研发中心 行业商会")
		.split(" ");

	private static final String[] TITLES = "教授 副教授 研究员 副研究员 正高级工程师 高级工程师 主任医师 高级经济师 总工程师 董事长 总经理 合伙人 首席科学家 注册会计师 律师 高级规划师"
		.split(" ");

	private final Connection connection;

	private final Random random;

	private final LocalDate today;

	private final List<Long> industries;

	private final List<OfficeRow> offices;

	private final long termId;

	ExpertGenerator(Connection connection, LocalDate today, long seed) throws SQLException {
		this.connection = connection;
		this.today = today;
		this.random = new Random(seed);
		this.industries = new ArrayList<>();
		this.offices = new ArrayList<>();
		try (Statement statement = connection.createStatement()) {
			try (ResultSet set = statement.executeQuery("select id from industry order by sort_order")) {
				while (set.next()) {
					this.industries.add(set.getLong(1));
				}
			}
			try (ResultSet set = statement
				.executeQuery("select id, name, protocol_rank from office where active order by protocol_rank, id")) {
				while (set.next()) {
					this.offices.add(new OfficeRow(set.getLong(1), set.getString(2), set.getInt(3)));
				}
			}
			try (ResultSet set = statement.executeQuery("select max(id) from committee_term")) {
				set.next();
				this.termId = set.getLong(1);
			}
		}
		if (this.industries.isEmpty() || this.offices.isEmpty()) {
			throw new IllegalStateException("The portal has made no fields or offices to choose from.");
		}
	}

	/** Writes so many experts. */
	void write(int count) throws SQLException {
		this.connection.setAutoCommit(false);
		BenchDatabase.dropKey(this.connection, "expert_word");
		BenchDatabase.execute(this.connection, "drop index expert_word_expert");
		try (PreparedStatement expert = this.connection.prepareStatement(
				"""
						insert into expert (id, version, name, pinyin_key, stroke_key, id_number, birth_date, sex, mobile, email,
							organisation, title, biography, archived, standing, office_id, office_name, protocol_rank,
							term_starts_on, term_ends_on, term_end_key, created_at)
						values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
				PreparedStatement field = this.connection.prepareStatement(
						"insert into expert_industry (expert_id, position, industry_id) values (?, ?, ?)");
				PreparedStatement word = this.connection
					.prepareStatement("insert into expert_word (expert_id, archived, word) values (?, ?, ?)");
				PreparedStatement appointment = this.connection.prepareStatement("""
						insert into appointment (id, version, expert_id, term_id, office_id, starts_on, years, ends_on,
							status, proposed_by, proposed_at)
						values (?, 0, ?, ?, ?, ?, ?, ?, ?, 'secretary', ?)""")) {
			for (int i = 0; i < count; i++) {
				long id = FIRST_ID + i;
				writeExpert(id, expert, field, word, appointment);
				if ((i + 1) % BATCH == 0 || i + 1 == count) {
					expert.executeBatch();
					field.executeBatch();
					word.executeBatch();
					appointment.executeBatch();
					this.connection.commit();
				}
			}
		}
		BenchDatabase.execute(this.connection, "alter table expert_word add primary key (archived, word, expert_id)",
				"create unique index expert_word_expert on expert_word (expert_id, word)");
	}

	private void writeExpert(long id, PreparedStatement expert, PreparedStatement field, PreparedStatement word,
			PreparedStatement appointment) throws SQLException {
		String name = name();
		String organisation = oneOf(PLACES) + ((this.random.nextInt(3) == 0) ? given(2) : "") + oneOf(KINDS);
		String standing = standing();
		OfficeRow office = standing.equals("NONE") ? null : office();
		boolean active = standing.equals("ACTIVE");
		int years = 2 + this.random.nextInt(4);
		LocalDate startsOn = this.today
			.minusDays(active ? this.random.nextInt(365 * years - 1) : 365L * years + this.random.nextInt(900));
		LocalDate endsOn = startsOn.plusYears(years).minusDays(1);
		boolean archived = !active && this.random.nextInt(8) == 0;
		LocalDate birthDate = LocalDate.of(1950 + this.random.nextInt(45), 1, 1).plusDays(this.random.nextInt(365));
		int order = this.random.nextInt(1000);
		Timestamp created = Timestamp.from(Instant.parse("2024-10-01T02:00:00Z"));
		BenchDatabase.add(expert, id, name, Pinyin.sortKey(name), StrokeOrder.personKey(name),
				idNumber(birthDate, order), birthDate, (order % 2 == 1) ? "MALE" : "FEMALE",
				"199%08d".formatted(this.random.nextInt(100_000_000)), "expert" + id + "@example.cn", organisation,
				oneOf(TITLES), biography(), archived, standing, (office != null) ? office.id : null,
				(office != null) ? office.name : null, (office != null) ? office.rank : 999,
				(office != null) ? startsOn : null, (office != null) ? endsOn : null,
				(office != null) ? DateTimeFormatter.BASIC_ISO_DATE.format(endsOn) : "z", created);
		Set<Long> fields = new LinkedHashSet<>();
		for (int i = this.random.nextInt(3); i >= 0; i--) {
			fields.add(this.industries.get(this.random.nextInt(this.industries.size())));
		}
		int position = 0;
		for (Long industry : fields) {
			BenchDatabase.add(field, id, position++, industry);
		}
		for (String each : SearchWords.of(name, organisation)) {
			BenchDatabase.add(word, id, archived, each);
		}
		for (Long industry : fields) {
			BenchDatabase.add(word, id, archived, SearchWords.field(industry));
		}
		if (office != null) {
			BenchDatabase.add(appointment, 2 * FIRST_ID + id, id, this.termId, office.id, startsOn, years, endsOn,
					standing, created);
		}
	}

	private String biography() {
		StringBuilder biography = new StringBuilder("从事");
		for (int i = this.random.nextInt(3); i >= 0; i--) {
			biography.append(oneOf(CaseWords.SUBJECTS)).append("的").append(oneOf(CaseWords.MATTERS)).append("、");
		}
		return biography.append("人才培养等研究与实践多年。").toString();
	}

	private String name() {
		// Zipf-like: the first surnames are the most frequent.
		double place = Math.pow(this.random.nextDouble(), 1.8);
		String surname = SURNAMES[(int) (place * SURNAMES.length)];
		return surname + given((this.random.nextInt(5) == 0) ? 1 : 2);
	}

	private String given(int length) {
		StringBuilder given = new StringBuilder();
		for (int i = 0; i < length; i++) {
			given.append(GIVEN.charAt(this.random.nextInt(GIVEN.length())));
		}
		return given.toString();
	}

	private String standing() {
		int chance = this.random.nextInt(100);
		if (chance < 72) {
			return "ACTIVE";
		}
		if (chance < 80) {
			return "NONE";
		}
		if (chance < 84) {
			return "PROPOSED";
		}
		return (chance < 96) ? "ENDED" : (chance < 98) ? "RESIGNED" : "DISMISSED";
	}

	/** High offices are rare. */
	private OfficeRow office() {
		double place = 1 - Math.pow(this.random.nextDouble(), 3);
		return this.offices.get((int) (place * this.offices.size()));
	}

	private String oneOf(String[] words) {
		return Objects.requireNonNull(words[this.random.nextInt(words.length)]);
	}

	/** Well-formed, but of an area that does not exist, so that it is nobody's. */
	private static String idNumber(LocalDate birthDate, int order) {
		String digits = "419999" + DateTimeFormatter.BASIC_ISO_DATE.format(birthDate) + "%03d".formatted(order);
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			sum += (digits.charAt(i) - '0') * ((1 << (17 - i)) % 11);
		}
		return digits + "10X98765432".charAt(sum % 11);
	}

	private record OfficeRow(long id, String name, int rank) {
	}

}
