package org.expertcommittee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.expertcommittee.Application;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.consultation.CaseProposalService;
import org.expertcommittee.consultation.ConsultationFilter;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.Due;
import org.expertcommittee.testing.Actors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures the cases with very many of them, on H2 and on PostgreSQL, and prints a table
 * for each: {@code ./portal bench consultations [--data DIR] [--cases N] [--experts N]
 * [--enterprises N] [--database h2|postgres] [--only plans]}. A folder that is filled
 * already is used as it is. Milliseconds are the server's own, from its access log.
 */
public final class ConsultationsBenchmark {

	private static final int USERS = 5;

	private static final int ROUNDS = 60;

	private static final List<String> CHINESE = List
		.of("中试 牡丹籽油 备案申报 智能轴承 碳足迹 跨境电商 功效评价 节能改造 洛阳华 面膜生产线 融资方案 汉服产业的品牌 龙门 预制菜 数据中台 专利布局 精益管理 出口认证 植物提取物功效评价 老城"
			.split(" "));

	private static final List<String> LETTERS = List
		.of("zsfd mudanziyou basb znzc tanzuji kjds gxpj jieneng lyhc mmscx rongzi hfcy longmen yzc sjzt zlbj jygl ckrz zwtqw laocheng"
			.split(" "));

	private static final List<String> NUMBERS = List
		.of("〔2024〕12号 〔2023〕1号 〔2025〕345号 〔2021〕77号 〔2022〕9000号 〔2019〕5号".split(" "));

	/** A year finds every case of it, about a tenth of all. */
	private static final List<String> YEARS = List.of("2024 2021 2023 2019 2022".split(" "));

	/** Tables so large that nobody should read one from end to end. */
	private static final List<String> LARGE = List.of("consultation", "consultation_word", "consultation_need",
			"consultation_event", "assignment", "opinion", "enterprise", "enterprise_word", "expert", "expert_word",
			"expert_industry");

	private final Path folder;

	private final int cases;

	private final int experts;

	private final int enterprises;

	private final List<String[]> table = new ArrayList<>();

	/** Cases that wait to be handed over. */
	private List<Long> toAssign = List.of();

	private ConsultationsBenchmark(Path folder, int cases, int experts, int enterprises) {
		this.folder = folder;
		this.cases = cases;
		this.experts = experts;
		this.enterprises = enterprises;
	}

	static void main(String[] args) throws Exception {
		Map<String, String> options = new LinkedHashMap<>(Map.of("--data", "", "--cases", "100000", "--experts",
				"20000", "--enterprises", "5000", "--database", "", "--only", ""));
		for (int i = 0; i + 1 < args.length; i += 2) {
			if (options.replace(args[i], args[i + 1]) == null) {
				throw new IllegalArgumentException("Unknown option " + args[i]);
			}
		}
		Path root = option(options, "--data").isEmpty() ? Files.createTempDirectory("portal-bench")
				: Path.of(option(options, "--data")).toAbsolutePath();
		for (String name : option(options, "--database").isEmpty() ? List.of("h2", "postgres")
				: List.of(option(options, "--database"))) {
			Path folder = Files.createDirectories(root.resolve(name));
			try (BenchDatabase database = name.equals("h2") ? BenchDatabase.h2(folder)
					: BenchDatabase.postgres(folder)) {
				new ConsultationsBenchmark(folder, Integer.parseInt(option(options, "--cases")),
						Integer.parseInt(option(options, "--experts")),
						Integer.parseInt(option(options, "--enterprises")))
					.run(database, !option(options, "--only").equals("plans"));
			}
		}
		System.exit(0);
	}

	private static String option(Map<String, String> options, String name) {
		return Objects.requireNonNull(options.get(name));
	}

	private void run(BenchDatabase database, boolean figures) throws Exception {
		Path filled = this.folder.resolve("filled");
		if (!Files.exists(filled)) {
			say(database.name() + ": the portal makes its schema and first data…");
			start(database).close();
			fill(database);
			Files.createFile(filled);
		}
		try (Connection connection = database.connect()) {
			this.toAssign = ids(connection, """
					select id from consultation where status = 'ACCEPTED' and enterprise_id is not null
					order by id desc limit 200""");
		}
		Map<String, List<String>> scans = plans(database);
		if (figures) {
			Files.deleteIfExists(this.folder.resolve("access/access.log"));
			try (BenchPortal portal = start(database)) {
				measure(portal);
			}
		}
		say("");
		say("### " + database.name());
		say("| what | aim | 1 user (p50 / p95 ms) or figure | " + USERS + " users (p50 / p95 ms) | met |");
		say("|---|---|---|---|---|");
		this.table.forEach((row) -> say("| " + String.join(" | ", row) + " |"));
		say("");
		say("Large tables read from end to end, or more than 20,000 rows of one (plans in "
				+ this.folder.resolve("plans.txt") + "):");
		scans.forEach((what, tables) -> say("- " + what + ": " + (tables.isEmpty() ? "none" : tables)));
	}

	private BenchPortal start(BenchDatabase database) throws IOException, InterruptedException {
		return BenchPortal.start(this.folder, database.settings().toArray(String[]::new));
	}

	private void fill(BenchDatabase database) throws SQLException {
		LocalDate today = LocalDate.now(ChinaTime.ZONE);
		long begin = System.nanoTime();
		try (Connection connection = database.connectToFill()) {
			BenchAccounts.write(connection, USERS);
			say("Generating " + this.experts + " experts…");
			new ExpertGenerator(connection, today, 1).write(this.experts);
			say("Generating " + this.enterprises + " enterprises and " + this.cases + " cases…");
			new CaseGenerator(connection, today, 2).write(this.enterprises, this.cases);
			BenchDatabase.finish(connection);
		}
		say("Filled in " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
	}

	private static List<Long> ids(Connection connection, String sql) throws SQLException {
		List<Long> ids = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet set = statement.executeQuery(sql)) {
			while (set.next()) {
				ids.add(set.getLong(1));
			}
		}
		return ids;
	}

	private void measure(BenchPortal portal) throws Exception {
		add("Start-up, s", "", portal.secondsToStart(), "");
		List<FlowClient> clients = new ArrayList<>();
		for (int i = 1; i <= USERS; i++) {
			FlowClient client = new FlowClient(portal);
			client.login(BenchAccounts.user(i, USERS), BenchAccounts.PASSWORD);
			client.openList("warm-up", "consultations");
			clients.add(client);
		}
		say("Warming up; the full-text index is being built…");
		double indexed = awaitIndex(clients.getFirst());
		add("Full-text index of all experts from nothing, s", "", indexed, "");
		for (int round = 0; round < 40; round++) {
			open(clients.getFirst(), "warm-up", round);
			search(clients.getFirst(), "warm-up", (round % 2 == 0) ? CHINESE : LETTERS, round / 2);
			propose(clients.getFirst(), "warm-up", round);
		}
		act(portal, clients, "Open the list, first page", this::open);
		for (FlowClient client : clients) {
			client.openList("reset", "consultations");
		}
		act(portal, clients, "Filtered by state", (client, mark, round) -> {
			client.tab(mark, 1 + round % 9);
			client.confirm();
		});
		for (FlowClient client : clients) {
			client.openList("reset", "consultations");
		}
		act(portal, clients, "Any other page", (client, mark, round) -> {
			client.rows(mark, (this.cases - 100) * (round % ROUNDS) / ROUNDS, 50);
			client.confirm();
		});
		for (FlowClient client : clients) {
			client.openList("reset", "consultations");
		}
		act(portal, clients, "Sorted by deadline, either way", (client, mark, round) -> {
			client.sort(mark, "col5", (round % 2 == 0) ? "asc" : "desc");
			client.confirm();
		});
		for (FlowClient client : clients) {
			client.openList("reset", "consultations");
		}
		act(portal, clients, "Search, Chinese", (client, mark, round) -> search(client, mark, CHINESE, round));
		act(portal, clients, "Search, pinyin and initials",
				(client, mark, round) -> search(client, mark, LETTERS, round));
		act(portal, clients, "Search, case number", (client, mark, round) -> search(client, mark, NUMBERS, round));
		act(portal, clients, "Search, a whole year", (client, mark, round) -> search(client, mark, YEARS, round));
		act(portal, clients, "Proposal of experts, with its dialog", this::propose);
		double live = portal.liveHeapBytes() / 1048576.0;
		add("Live heap after the run, MB (-Xmx512m)", "< 512", live, met(live < 512));
		add("Memory after the run (RSS), MB", "", portal.residentMegabytes(), "");
		clients.forEach(FlowClient::close);
	}

	private void open(FlowClient client, String mark, int round) throws IOException, InterruptedException {
		client.openList(mark, "consultations");
	}

	private void search(FlowClient client, String mark, List<String> terms, int round)
			throws IOException, InterruptedException {
		client.search(mark, terms.get(round % terms.size()));
		client.confirm();
	}

	private String propose(FlowClient client, String mark, int round) throws IOException, InterruptedException {
		client.open("case", "consultations/" + this.toAssign.get(round % this.toAssign.size()));
		return client.click(mark, "交办");
	}

	/** Seconds until the first proposal that counts words. */
	private double awaitIndex(FlowClient client) throws IOException, InterruptedException {
		long begin = System.nanoTime();
		while (propose(client, "index", 0).contains("全文索引正在建立")) {
			Thread.sleep(500);
		}
		return (System.nanoTime() - begin) / 1e9;
	}

	private void act(BenchPortal portal, List<FlowClient> clients, String name, Act act) throws Exception {
		say(name + "…");
		String mark = name.replaceAll("[^A-Za-z]", "");
		for (int round = 0; round < ROUNDS; round++) {
			act.run(clients.getFirst(), mark + "1", round);
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
			List<Future<?>> futures = new ArrayList<>();
			for (int i = 0; i < clients.size(); i++) {
				FlowClient client = clients.get(i);
				int number = i;
				futures.add(threads.submit(() -> {
					for (int round = 0; round < ROUNDS / 2; round++) {
						act.run(client, mark + "N", round + 7 * number);
					}
					return null;
				}));
			}
			for (Future<?> future : futures) {
				future.get();
			}
		}
		List<Double> one = portal.serverMillis(mark + "1");
		List<Double> many = portal.serverMillis(mark + "N");
		double p95 = Figures.percentile(one, 95);
		this.table.add(
				new String[] { name, "p95 < 100", Figures.text(Figures.percentile(one, 50)) + " / " + Figures.text(p95),
						Figures.text(Figures.percentile(many, 50)) + " / " + Figures.text(Figures.percentile(many, 95)),
						met(p95 < 100) });
	}

	/**
	 * Asks the database how it goes about each query of each act; by act the large tables
	 * read whole.
	 */
	private Map<String, List<String>> plans(BenchDatabase database) throws Exception {
		QueryRecorder recorder = new QueryRecorder();
		SpringApplication application = new SpringApplication(Application.class);
		application.addInitializers((context) -> context.getBeanFactory().addBeanPostProcessor(recorder));
		List<String> settings = new ArrayList<>(database.settings());
		settings.addAll(List.of("--server.port=0", "--server.address=127.0.0.1", "--portal.data-dir=" + this.folder,
				"--portal.jobs.enabled=false", "--vaadin.productionMode=true", "--spring.main.banner-mode=off",
				"--logging.level.root=warn"));
		Map<String, List<String>> scans = new LinkedHashMap<>();
		StringBuilder text = new StringBuilder();
		Map<String, List<QueryRecorder.Query>> queries;
		try (ConfigurableApplicationContext context = application.run(settings.toArray(String[]::new))) {
			queries = Actors.secretary(() -> queries(recorder, context.getBean(ConsultationService.class),
					context.getBean(CaseProposalService.class)));
		}
		try (Connection connection = database.connect()) {
			for (Map.Entry<String, List<QueryRecorder.Query>> act : queries.entrySet()) {
				List<String> found = new ArrayList<>();
				text.append("=== ").append(act.getKey()).append("\n\n");
				for (QueryRecorder.Query query : act.getValue()) {
					String plan = query.plan(connection);
					found.addAll(QueryRecorder.Query.scans(plan, LARGE));
					text.append(query.sql()).append('\n').append(query.values()).append('\n').append(plan).append('\n');
				}
				scans.put(act.getKey(), found);
			}
		}
		Files.writeString(this.folder.resolve("plans.txt"), text);
		return scans;
	}

	private Map<String, List<QueryRecorder.Query>> queries(QueryRecorder recorder, ConsultationService consultations,
			CaseProposalService proposals) throws Exception {
		Map<String, List<QueryRecorder.Query>> queries = new LinkedHashMap<>();
		long id = this.toAssign.getFirst();
		Map<String, ConsultationFilter> filters = new LinkedHashMap<>();
		filters.put("First page", ConsultationFilter.ALL);
		filters.put("Filtered by state", ConsultationFilter.of(ConsultationStatus.IN_PROGRESS));
		filters.put("Filtered by closed", ConsultationFilter.of(ConsultationStatus.CLOSED));
		filters.put("Filtered by deadline", ConsultationFilter.of(Due.OVERDUE));
		filters.put("Filtered by enterprise",
				ConsultationFilter.ofEnterprise(consultations.details(id).enterprise().id()));
		for (String text : List.of("中试放大", "洛阳华", "zsfd", "〔2024〕12号")) {
			filters.put("Search " + text, new ConsultationFilter(null, text, null, null, null, null));
		}
		for (Map.Entry<String, ConsultationFilter> filter : filters.entrySet()) {
			queries.put(filter.getKey(), recorder.of(() -> {
				consultations.list(filter.getValue(), PagedQuery.of(0, 50));
				consultations.count(filter.getValue());
			}));
		}
		queries.put("Sorted by deadline", recorder
			.of(() -> consultations.list(ConsultationFilter.ALL, new PagedQuery(0, 50, "deadline", false))));
		queries.put("Home page", recorder.of(consultations::summary));
		// Once before, so that the index is open and only the proposal itself is seen.
		proposals.propose(id, 8);
		queries.put("Proposal of experts", recorder.of(() -> proposals.propose(id, 8)));
		return queries;
	}

	private void add(String what, String aim, double figure, String met) {
		this.table.add(new String[] { what, aim, Figures.text(figure), "", met });
	}

	private static String met(boolean met) {
		return met ? "yes" : "no";
	}

	private static void say(String line) {
		System.out.println(line);
	}

	/** What a user does in a round. */
	private interface Act {

		void run(FlowClient client, String mark, int round) throws IOException, InterruptedException;

	}

}
