package org.expertcommittee.bench;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures the roster with many experts and prints a table: {@code ./portal bench experts
 * [--data DIR] [--experts N]}. A folder that holds generated experts already is used as
 * it is. Milliseconds are the server's own, from its access log.
 */
public final class ExpertsBenchmark {

	private static final int USERS = 20;

	private static final int SESSIONS = 50;

	private static final int ROUNDS = 30;

	private static final List<String> CHINESE_COMMON = List
		.of("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 罗 高 郑 梁 谢 宋 唐 许 邓 韩 冯 曹".split(" "));

	private static final List<String> CHINESE_RARE = List
		.of("尉迟伟 诸葛敏 上官静 欧阳丽 司马强 王建华 李文 张志强 刘春梅 陈海燕 杨雪峰 黄浩 赵晓辉 吴思远 周泽 徐晨曦 孙子涵 马康德 朱庆祥 胡世昌 郭和忠 何光耀 林启航 罗学勤 高立新 郑长青 梁若彤 谢淑珍 宋玲 唐翠荷"
			.split(" "));

	private static final List<String> PINYIN = List
		.of("wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo gao weichi shanwei xiewei yuchi ouyang sima wangwei lixiao zhangmin liujing"
			.split(" "));

	private static final List<String> INITIALS = List
		.of("ww lx zm lj cy yq hl zj wy zx xm sy mc zh hs gh hg lq lxq gl zcq lrt xsz sl tch yczj oyl smq wjh zzq"
			.split(" "));

	private final List<String[]> table = new ArrayList<>();

	private final Path folder;

	private final int experts;

	/** Experts on the roster, without archived ones. */
	private int listed;

	private ExpertsBenchmark(Path folder, int experts) {
		this.folder = folder;
		this.experts = experts;
	}

	static void main(String[] args) throws Exception {
		Path folder = null;
		int experts = 100_000;
		for (int i = 0; i + 1 < args.length; i += 2) {
			switch (args[i]) {
				case "--data" -> folder = Path.of(args[i + 1]).toAbsolutePath();
				case "--experts" -> experts = Integer.parseInt(args[i + 1]);
				default -> throw new IllegalArgumentException("Unknown option " + args[i]);
			}
		}
		Path used = (folder != null) ? Files.createDirectories(folder) : Files.createTempDirectory("portal-bench");
		new ExpertsBenchmark(used, experts).run();
		System.exit(0);
	}

	private String url() {
		return "jdbc:h2:file:" + this.folder.resolve("portal") + ";WRITE_DELAY=0";
	}

	private void run() throws Exception {
		if (!Files.exists(this.folder.resolve("portal.mv.db"))) {
			say("The portal makes its schema and first data…");
			BenchPortal.start(this.folder).close();
		}
		fill();
		Files.deleteIfExists(this.folder.resolve("access/access.log"));
		Floors floors = floors();
		try (BenchPortal portal = BenchPortal.start(this.folder)) {
			measure(portal, floors);
		}
		print();
	}

	private void fill() throws SQLException {
		try (Connection connection = DriverManager.getConnection(url() + ";CACHE_SIZE=262144", "sa", "")) {
			try (Statement statement = connection.createStatement();
					ResultSet set = statement.executeQuery("select count(*) from account where username = 'bench01'")) {
				set.next();
				if (set.getInt(1) > 0) {
					return;
				}
			}
			BenchAccounts.write(connection, USERS);
			say("Generating " + this.experts + " experts…");
			new ExpertGenerator(connection, LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")), 1).write(this.experts);
			BenchDatabase.finish(connection);
		}
	}

	private Floors floors() throws SQLException {
		try (Connection connection = DriverManager.getConnection(url(), "sa", "");
				Statement statement = connection.createStatement();
				ResultSet set = statement.executeQuery("select count(*) from expert where not archived")) {
			set.next();
			this.listed = set.getInt(1);
		}
		QueryFloor floor = new QueryFloor(url());
		String protocol = "e.archived, e.protocol_rank, e.stroke_key, e.id";
		return new Floors(floor.page("expert_by_protocol", protocol, false, ROUNDS),
				floor.page("expert_by_protocol", protocol, true, ROUNDS),
				floor.page("expert_by_pinyin", "e.archived, e.pinyin_key, e.id", false, ROUNDS), floor.count(10),
				floor.search(CHINESE_COMMON), floor.search(CHINESE_RARE), floor.search(PINYIN), floor.search(INITIALS));
	}

	private void measure(BenchPortal portal, Floors floors) throws Exception {
		Thread.sleep(3000);
		add("Start-up, s", "", portal.secondsToStart(), "", "");
		add("Processor time of start-up, s", "", portal.cpuSeconds(), "", "");
		add("Memory 3 s after start (RSS), MB", "", portal.residentMegabytes(), "", "");
		double live = portal.liveHeapBytes() / 1048576.0;
		Thread.sleep(1000);
		double idle = portal.residentMegabytes();
		add("Idle memory after a collection (RSS), MB", "< 350", idle, "", met(idle < 350));
		add("… of that live heap, MB", "", live, "", "");
		List<FlowClient> clients = new ArrayList<>();
		say("Logging in…");
		for (int i = 1; i <= USERS; i++) {
			FlowClient client = new FlowClient(portal);
			client.login(BenchAccounts.user(i, USERS), BenchAccounts.PASSWORD);
			client.openRoster("warm-up");
			clients.add(client);
		}
		say("Warming up…");
		for (int i = 0; i < 10; i++) {
			int round = i;
			all(clients, (client, number) -> {
				client.search("warm-up", CHINESE_COMMON.get((round + number) % 30));
				client.confirm();
				client.rows("warm-up", 30, 60);
				client.confirm();
				client.search("warm-up", "");
				client.confirm();
			});
		}
		act(portal, clients, "Open the list, first page", floors.first,
				(client, mark, round) -> client.openRoster(mark));
		act(portal, clients, "Last page", floors.last, (client, mark, round) -> {
			client.rows(mark, (round % 2 == 0) ? this.listed - 60 : 200 + round, 60);
			client.confirm();
		});
		act(portal, clients, "Sorted by pinyin, either way", floors.pinyin, (client, mark, round) -> {
			client.sort(mark, "col0", (round % 2 == 0) ? "asc" : "desc");
			client.confirm();
		});
		for (FlowClient client : clients) {
			client.openRoster("reset");
		}
		act(portal, clients, "Filtered by tab", floors.first, (client, mark, round) -> {
			client.tab(mark, 1 + round % 4);
			client.confirm();
		});
		for (FlowClient client : clients) {
			client.openRoster("reset");
		}
		searches(portal, clients, "Search, Chinese, many hits", CHINESE_COMMON, floors.chineseCommon);
		searches(portal, clients, "Search, Chinese, few hits", CHINESE_RARE, floors.chineseRare);
		searches(portal, clients, "Search, pinyin", PINYIN, floors.pinyinWords);
		double slowest = searches(portal, clients, "Search, initials", INITIALS, floors.initials);
		say("Count of all by its query: p50 " + Figures.percentile(floors.count, 50) + " ms");
		int pause = typingPause();
		add("Typing pause + server p95, 1 user, ms", "≤ 200", pause + slowest, "", met(pause + slowest <= 200));
		sessions(portal, clients);
		FirstVisit visit = FirstVisit.of(portal, BenchAccounts.user(1, USERS), BenchAccounts.PASSWORD,
				List.of("wang", "lx", "李", "zhangm", "yczj", "洛阳"));
		add("Last key to rows in Chromium, p50, ms", "≤ 200", Figures.percentile(visit.searchMillis(), 50), "",
				met(Figures.percentile(visit.searchMillis(), 95) <= 200));
		add("Last key to rows in Chromium, slowest, ms", "≤ 200", Figures.percentile(visit.searchMillis(), 100), "",
				met(Figures.percentile(visit.searchMillis(), 100) <= 200));
		add("First visit, requests", "≤ 25", visit.requests().size(), "", met(visit.requests().size() <= 25));
		add("First visit, KB", "≤ 450", visit.kilobytes(), "", met(visit.kilobytes() <= 450));
		visit.requests().forEach((request) -> say("  " + request.replaceFirst("&v-sh.*", "")));
		double after = portal.residentMegabytes();
		add("Memory after the run (RSS), MB", "", after, "", "");
	}

	private double searches(BenchPortal portal, List<FlowClient> clients, String name, List<String> terms,
			List<Double> floor) throws Exception {
		return act(portal, clients, name, floor, (client, mark, round) -> {
			client.search(mark, terms.get(round % terms.size()));
			client.confirm();
		});
	}

	/** Measures an act with one and with twenty users; answers p95 of one. */
	private double act(BenchPortal portal, List<FlowClient> clients, String name, List<Double> floor, Act act)
			throws Exception {
		say(name + "…");
		String mark = name.replaceAll("[^A-Za-z]", "");
		for (int round = 0; round < ROUNDS; round++) {
			act.run(clients.getFirst(), mark + "1", round);
		}
		// Counts are remembered for 20 s; twenty people should not profit from the one
		// before.
		if (name.startsWith("Search")) {
			Thread.sleep(21_000);
		}
		all(clients, (client, number) -> {
			for (int round = 0; round < ROUNDS / 2; round++) {
				act.run(client, mark + "20", round + number);
			}
		});
		List<Double> one = portal.serverMillis(mark + "1");
		List<Double> twenty = portal.serverMillis(mark + "20");
		double p95 = Figures.percentile(twenty, 95);
		this.table.add(new String[] { name, "p95 < 100",
				Figures.text(Figures.percentile(one, 50)) + " / " + Figures.text(Figures.percentile(one, 95)),
				Figures.text(Figures.percentile(twenty, 50)) + " / " + Figures.text(p95),
				Figures.text(Figures.percentile(floor, 50)),
				"×" + Figures.text(Figures.percentile(one, 50) / Figures.percentile(floor, 50)), met(p95 < 100) });
		return Figures.percentile(one, 95);
	}

	private void sessions(BenchPortal portal, List<FlowClient> before) throws Exception {
		say("Opening " + SESSIONS + " sessions…");
		long base = portal.liveHeapBytes();
		List<FlowClient> clients = new ArrayList<>(before);
		for (int i = 1; i <= SESSIONS; i++) {
			FlowClient client = new FlowClient(portal);
			client.login(BenchAccounts.user(i, USERS), BenchAccounts.PASSWORD);
			client.openRoster("session");
			// As the browser does; until then the server keeps its last message, to send
			// it again.
			client.confirm();
			clients.add(client);
		}
		double kilobytes = (portal.liveHeapBytes() - base) / 1024.0 / SESSIONS;
		Files.writeString(this.folder.resolve("histogram.txt"), portal.histogram());
		add("Live heap per session with the list open, KB", "< 300", kilobytes, "", met(kilobytes < 300));
		clients.subList(USERS, clients.size()).forEach(FlowClient::close);
	}

	private static void all(List<FlowClient> clients, Work work) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
			List<Future<?>> futures = new ArrayList<>();
			for (int i = 0; i < clients.size(); i++) {
				FlowClient client = clients.get(i);
				int number = i;
				futures.add(threads.submit(() -> {
					work.run(client, number);
					return null;
				}));
			}
			for (Future<?> future : futures) {
				future.get();
			}
		}
	}

	/** Read from the search field's own code. */
	private static int typingPause() throws ReflectiveOperationException {
		Field field = Class.forName("org.expertcommittee.base.ui.ListToolbar").getDeclaredField("TYPING_PAUSE_MILLIS");
		field.setAccessible(true);
		return field.getInt(null);
	}

	private void add(String what, String aim, double figure, String floor, String met) {
		this.table.add(new String[] { what, aim, Figures.text(figure), "", floor, "", met });
	}

	private static String met(boolean met) {
		return met ? "yes" : "no";
	}

	private void print() {
		say("");
		say("| what | aim | 1 user (p50 / p95 ms) or figure | 20 users (p50 / p95 ms) | bare query, ms | ratio | met |");
		say("|---|---|---|---|---|---|---|");
		this.table.forEach((row) -> say("| " + String.join(" | ", row) + " |"));
	}

	private static void say(String line) {
		System.out.println(line);
	}

	private record Floors(List<Double> first, List<Double> last, List<Double> pinyin, List<Double> count,
			List<Double> chineseCommon, List<Double> chineseRare, List<Double> pinyinWords, List<Double> initials) {
	}

	/** What a user does in a round. */
	private interface Act {

		void run(FlowClient client, String mark, int round) throws IOException, InterruptedException;

	}

	/** What each of many users does. */
	private interface Work {

		void run(FlowClient client, int number) throws IOException, InterruptedException;

	}

}
