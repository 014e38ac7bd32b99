package org.expertcommittee.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.expertcommittee.base.SearchKeys;
import org.expertcommittee.base.SearchWords;
import org.expertcommittee.base.text.Pinyin;

/**
 * Writes many made-up enterprises, and cases of ten years with their needs, assignments,
 * opinions and timelines, into a database that has experts already. The same seed makes
 * the same cases.
 */
final class CaseGenerator {

	private static final long FIRST_ENTERPRISE = 40_000_000;

	private static final long FIRST_CASE = 50_000_000;

	private static final long FIRST_OTHER = 60_000_000;

	private static final int BATCH = 1000;

	private static final int YEARS = 10;

	/** Cases of the last days are under way. */
	private static final int OPEN_DAYS = 40;

	private static final String[] PLACES = "洛阳 瀍河 西工 涧西 老城 洛龙 偃师 孟津 新安 伊川 宜阳 嵩县 汝阳 栾川 洛宁 中原 河洛 牡丹 龙门 邙山".split(" ");

	private static final String[] TRADES = "生物科技 智能装备 新材料 食品 医药 电子商务 文化旅游 机械制造 环保科技 信息技术 物流 农业发展 轴承 化妆品 包装 新能源 建材 光电 检测技术 服饰"
		.split(" ");

	private static final String SYLLABLES = "华诚瑞恒盛鼎丰润泰康安博远达宏信德嘉美源星辰云海天成金玉兴隆和顺";

	private final Connection connection;

	private final Random random;

	private final LocalDate today;

	private final List<Long> industries = new ArrayList<>();

	private final List<Long> experts = new ArrayList<>();

	private final Map<Integer, Integer> numbers = new HashMap<>();

	private long nextId = FIRST_OTHER;

	CaseGenerator(Connection connection, LocalDate today, long seed) throws SQLException {
		this.connection = connection;
		this.today = today;
		this.random = new Random(seed);
		ids("select id from industry order by sort_order", this.industries);
		ids("select id from expert where standing = 'ACTIVE' and not archived order by id", this.experts);
	}

	private void ids(String sql, List<Long> ids) throws SQLException {
		try (Statement statement = this.connection.createStatement(); ResultSet set = statement.executeQuery(sql)) {
			while (set.next()) {
				ids.add(set.getLong(1));
			}
		}
	}

	/** Writes so many enterprises and cases. */
	void write(int enterprises, int cases) throws SQLException {
		this.connection.setAutoCommit(false);
		for (String table : List.of("consultation_word", "enterprise_word")) {
			BenchDatabase.dropKey(this.connection, table);
		}
		BenchDatabase.execute(this.connection, "drop index consultation_word_of_case",
				"drop index enterprise_word_of_enterprise");
		writeEnterprises(enterprises);
		writeCases(cases, enterprises);
		BenchDatabase.execute(this.connection, "alter table consultation_word add primary key (word, consultation_id)",
				"alter table enterprise_word add primary key (word, enterprise_id)",
				"create index consultation_word_of_case on consultation_word (consultation_id)",
				"create index enterprise_word_of_enterprise on enterprise_word (enterprise_id)");
		this.connection.commit();
	}

	private void writeEnterprises(int count) throws SQLException {
		Set<String> names = new LinkedHashSet<>();
		while (names.size() < count) {
			names.add(oneOf(PLACES) + syllable() + syllable() + (this.random.nextBoolean() ? syllable() : "")
					+ oneOf(TRADES) + (this.random.nextInt(4) == 0 ? "股份有限公司" : "有限公司"));
		}
		try (PreparedStatement enterprise = this.connection.prepareStatement(
				"""
						insert into enterprise (id, version, name, name_key, search_key, kind, industry_id, contact_name, archived)
						values (?, 0, ?, ?, ?, '民营企业', ?, '示例联系人', false)""");
				PreparedStatement word = this.connection
					.prepareStatement("insert into enterprise_word (enterprise_id, word) values (?, ?)")) {
			long id = FIRST_ENTERPRISE;
			for (String name : names) {
				BenchDatabase.add(enterprise, id, name, Pinyin.sortKeyText(name), SearchKeys.of(name), industry());
				for (String each : SearchWords.ofTitle(name)) {
					BenchDatabase.add(word, id, each);
				}
				id++;
				if (id % BATCH == 0) {
					enterprise.executeBatch();
					word.executeBatch();
				}
			}
			enterprise.executeBatch();
			word.executeBatch();
		}
		this.connection.commit();
	}

	private void writeCases(int count, int enterprises) throws SQLException {
		try (Rows rows = new Rows(this.connection)) {
			for (int i = 0; i < count; i++) {
				// In the order in which they came in, as the portal numbers them.
				LocalDate received = this.today.minusDays((long) (365.0 * YEARS * (count - 1 - i) / count));
				long enterprise = FIRST_ENTERPRISE + this.random.nextInt(enterprises);
				writeCase(rows, FIRST_CASE + i, enterprise, received);
				if ((i + 1) % BATCH == 0 || i + 1 == count) {
					rows.send();
					this.connection.commit();
				}
			}
		}
	}

	private void writeCase(Rows rows, long id, long enterprise, LocalDate received) throws SQLException {
		String subject = oneOf(CaseWords.SUBJECTS);
		String matter = oneOf(CaseWords.MATTERS);
		String title = oneOf(CaseWords.SHAPES).formatted(subject, matter);
		int year = received.getYear();
		String number = "测咨〔" + year + "〕" + this.numbers.merge(year, 1, Integer::sum) + "号";
		String need = "我单位在" + subject + "的" + matter + "上遇到困难，另涉及" + oneOf(CaseWords.SUBJECTS) + "的"
				+ oneOf(CaseWords.MATTERS) + "，希望专家到现场了解情况并给出可行的办法。";
		Long industry = industry();
		LocalDate deadline = received.plusDays(7 + this.random.nextInt(24));
		String status = status(received);
		Timestamp at = moment(received);
		boolean answered = List.of("ANSWERED", "IN_FOLLOW_UP", "CLOSED").contains(status);
		boolean asked = answered || List.of("ASSIGNED", "IN_PROGRESS").contains(status);
		boolean closed = status.equals("CLOSED");
		Timestamp answeredAt = answered ? moment(deadline.minusDays(2)) : null;
		String said = closed ? satisfaction() : null;
		BenchDatabase.add(rows.consultation, id, number, enterprise, title, SearchKeys.of(title, number), need,
				industry, List.of("NORMAL", "NORMAL", "NORMAL", "URGENT").get(this.random.nextInt(4)), received,
				deadline, status, answered ? "经专家研究，建议分步实施。" : null, answeredAt, said,
				closed ? moment(deadline.plusDays(3)) : null, closed ? moment(deadline.plusDays(4)) : null, at);
		for (String word : SearchWords.ofTitle(title, number)) {
			BenchDatabase.add(rows.word, id, word);
		}
		BenchDatabase.add(rows.need, this.nextId++, id, need, industry, answeredAt);
		event(rows, id, "REGISTERED", at);
		if (asked) {
			event(rows, id, "ASSIGNED", moment(received.plusDays(1)));
			int experts = 1 + this.random.nextInt(3);
			Set<Long> chosen = new LinkedHashSet<>();
			while (chosen.size() < experts) {
				chosen.add(this.experts.get(this.random.nextInt(this.experts.size())));
			}
			String part = "LEAD";
			for (Long expert : chosen) {
				long assignment = this.nextId++;
				String state = answered ? "SUBMITTED" : status.equals("ASSIGNED") ? "PENDING" : "ACCEPTED";
				BenchDatabase.add(rows.assignment, assignment, id, expert, part, state, moment(received.plusDays(1)),
						received.plusDays(4), answered ? moment(received.plusDays(2)) : null, answeredAt, said);
				if (answered) {
					BenchDatabase.add(rows.opinion, this.nextId++, assignment,
							"针对" + subject + "的" + matter + "，建议先做小试，再按批次放大，并同步完善记录。", answeredAt, answeredAt);
				}
				part = "SUPPORT";
			}
		}
		if (answered) {
			event(rows, id, "ANSWERED", moment(deadline.minusDays(2)));
		}
		if (closed) {
			event(rows, id, "CLOSED", moment(deadline.plusDays(4)));
		}
	}

	private void event(Rows rows, long id, String act, Timestamp at) throws SQLException {
		BenchDatabase.add(rows.event, this.nextId++, id, at, act);
	}

	private String status(LocalDate received) {
		if (received.isBefore(this.today.minusDays(OPEN_DAYS))) {
			int chance = this.random.nextInt(100);
			return (chance < 97) ? "CLOSED" : (chance < 98) ? "IN_FOLLOW_UP" : (chance < 99) ? "ANSWERED" : "SUSPENDED";
		}
		return List.of("SUBMITTED", "ACCEPTED", "ASSIGNED", "IN_PROGRESS", "IN_PROGRESS", "ANSWERED", "RETURNED")
			.get(this.random.nextInt(7));
	}

	private String satisfaction() {
		int chance = this.random.nextInt(100);
		return (chance < 60) ? "VERY_SATISFIED"
				: (chance < 90) ? "SATISFIED" : (chance < 98) ? "FAIRLY_SATISFIED" : "DISSATISFIED";
	}

	private Timestamp moment(LocalDate day) {
		return Timestamp.from(day.atStartOfDay(org.expertcommittee.base.ChinaTime.ZONE).plusHours(10).toInstant());
	}

	private Long industry() {
		return this.industries.get(this.random.nextInt(this.industries.size()));
	}

	private char syllable() {
		return SYLLABLES.charAt(this.random.nextInt(SYLLABLES.length()));
	}

	private String oneOf(String[] words) {
		return Objects.requireNonNull(words[this.random.nextInt(words.length)]);
	}

	/** The statements that write cases. */
	private static final class Rows implements AutoCloseable {

		private final PreparedStatement consultation;

		private final PreparedStatement word;

		private final PreparedStatement need;

		private final PreparedStatement event;

		private final PreparedStatement assignment;

		private final PreparedStatement opinion;

		Rows(Connection connection) throws SQLException {
			this.consultation = connection.prepareStatement("""
					insert into consultation (id, version, case_number, enterprise_id, title, search_key, need,
						industry_id, urgency, received_on, received_by, received_through, deadline, status, answer,
						answered_at, satisfaction, followed_up_at, closed_at, created_at)
					values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, '示例秘书01', 'PHONE', ?, ?, ?, ?, ?, ?, ?, ?)""");
			this.word = connection
				.prepareStatement("insert into consultation_word (consultation_id, word) values (?, ?)");
			this.need = connection.prepareStatement("""
					insert into consultation_need (id, version, consultation_id, place, text, industry_id, answered_at)
					values (?, 0, ?, 1, ?, ?, ?)""");
			this.event = connection.prepareStatement("""
					insert into consultation_event (id, version, consultation_id, happened_at, actor_name, act)
					values (?, 0, ?, ?, '示例秘书01', ?)""");
			this.assignment = connection.prepareStatement("""
					insert into assignment (id, version, consultation_id, expert_id, part, status, assigned_by,
						assigned_at, reply_by, replied_at, submitted_at, satisfaction)
					values (?, 0, ?, ?, ?, ?, 'secretary', ?, ?, ?, ?, ?)""");
			this.opinion = connection.prepareStatement("""
					insert into opinion (id, version, assignment_id, text, saved_at, submitted_at)
					values (?, 0, ?, ?, ?, ?)""");
		}

		void send() throws SQLException {
			for (PreparedStatement each : List.of(this.consultation, this.word, this.need, this.event, this.assignment,
					this.opinion)) {
				each.executeBatch();
			}
		}

		@Override
		public void close() throws SQLException {
			for (PreparedStatement each : List.of(this.consultation, this.word, this.need, this.event, this.assignment,
					this.opinion)) {
				each.close();
			}
		}

	}

}
