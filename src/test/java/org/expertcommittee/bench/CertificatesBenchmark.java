package org.expertcommittee.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.expertcommittee.Application;
import org.expertcommittee.account.AccountData;
import org.expertcommittee.account.AccountService;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.pdf.FontSet;
import org.expertcommittee.batch.BatchProgress;
import org.expertcommittee.batch.BatchService;
import org.expertcommittee.certificate.CertificateDetails;
import org.expertcommittee.certificate.CertificateFileService;
import org.expertcommittee.certificate.CertificateService;
import org.expertcommittee.certificate.pdf.CertificateContent;
import org.expertcommittee.certificate.pdf.CertificateDesign;
import org.expertcommittee.certificate.pdf.CertificateRenderer;
import org.expertcommittee.certificate.pdf.PadesSigner;
import org.expertcommittee.certificate.pdf.Seal;
import org.expertcommittee.certificate.pdf.SigningKey;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.SampleCommittee;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures issuing certificates on one core and prints a table: {@code ./portal bench
 * certificates [--batch N]}. The limit is the same page laid out and signed in memory,
 * without database, number, trail or file; limit and portal take turns, so that a busy
 * machine slows both alike.
 */
public final class CertificatesBenchmark {

	private static final int WARM_UP = 500;

	private static final int ROUNDS = 12;

	private static final int IN_A_ROUND = 25;

	private final ConfigurableApplicationContext portal;

	private final SampleCommittee committee;

	private final CertificateRenderer renderer;

	private final PadesSigner signer;

	private int people;

	private CertificatesBenchmark(ConfigurableApplicationContext portal, Path folder) {
		this.portal = portal;
		SystemActor.run(() -> portal.getBean(AccountService.class)
			.create(new AccountData(SampleCommittee.SECRETARY.getUsername(), "示例秘书", Set.of(Role.SECRETARIAT), null,
					0)));
		this.committee = SampleCommittee.enter(portal);
		Clock clock = portal.getBean(Clock.class);
		this.renderer = new CertificateRenderer(portal.getBean(FontSet.class), clock);
		this.signer = new PadesSigner(SigningKey.ownIn(folder.resolve("bare"), "示例委员会", clock), clock);
	}

	static void main(String[] args) throws Exception {
		if (System.getProperty("bench.core") == null) {
			System.exit(onOneCore(args));
		}
		int batch = 1000;
		for (int i = 0; i + 1 < args.length; i += 2) {
			switch (args[i]) {
				case "--batch" -> batch = Integer.parseInt(args[i + 1]);
				default -> throw new IllegalArgumentException("Unknown option " + args[i]);
			}
		}
		Path folder = Files.createTempDirectory("portal-bench");
		try (ConfigurableApplicationContext portal = SpringApplication.run(Application.class, "--server.port=0",
				"--server.address=127.0.0.1", "--portal.data-dir=" + folder, "--spring.main.banner-mode=off",
				"--logging.level.org.expertcommittee=warn")) {
			new CertificatesBenchmark(portal, folder).run(batch);
		}
		System.exit(0);
	}

	/**
	 * The same once more, bound to the first core, with the heap that the README gives
	 * the portal.
	 */
	private static int onOneCore(String[] args) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		if (new File("/usr/bin/taskset").canExecute()) {
			command.addAll(List.of("/usr/bin/taskset", "-c", "0"));
		}
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(BenchPortal.FLAGS);
		command.addAll(List.of("-XX:ActiveProcessorCount=1", "-Dvaadin.productionMode=true", "-Dbench.core=0", "-cp",
				System.getProperty("java.class.path"), CertificatesBenchmark.class.getName()));
		command.addAll(List.of(args));
		return new ProcessBuilder(command).inheritIO().start().waitFor();
	}

	private void run(int batch) throws InterruptedException {
		say("Preparing " + (WARM_UP + ROUNDS * IN_A_ROUND + batch) + " appointments…");
		List<Long> warmUp = awaitingSeal(WARM_UP);
		List<Long> measured = awaitingSeal(ROUNDS * IN_A_ROUND);
		say("Warming up…");
		issue(warmUp);
		for (int i = 0; i < WARM_UP; i++) {
			bare(i);
		}
		say("Measuring…");
		long limit = 0;
		long issued = 0;
		for (int round = 0; round < ROUNDS; round++) {
			long start = System.nanoTime();
			for (int i = 0; i < IN_A_ROUND; i++) {
				bare(i);
			}
			long middle = System.nanoTime();
			issue(measured.subList(round * IN_A_ROUND, (round + 1) * IN_A_ROUND));
			limit += middle - start;
			issued += System.nanoTime() - middle;
		}
		int count = ROUNDS * IN_A_ROUND;
		double perSecond = count * 1e9 / issued;
		double limitPerSecond = count * 1e9 / limit;
		List<Long> sizes = new ArrayList<>();
		for (long id : measured) {
			CertificateDetails details = SampleCommittee.as(SampleCommittee.SECRETARY,
					() -> this.portal.getBean(CertificateFileService.class).get(id));
			sizes.add((details.sizeBytes() != null) ? details.sizeBytes() : 0);
		}
		long[] sorted = sizes.stream().mapToLong(Long::longValue).sorted().toArray();
		List<Chosen> subjects = new ArrayList<>();
		awaitingSeal(batch).forEach((id) -> subjects.add(new Chosen(id, "示例聘书" + id)));
		resetPeaks();
		long start = System.nanoTime();
		BatchProgress result = inTheBackground(subjects);
		double seconds = (System.nanoTime() - start) / 1e9;
		long peak = peak();
		System.gc();
		long live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
		System.out.println();
		line("figure", "value");
		line("---", "---");
		line("limit: lay out and sign in memory", "%.1f per second".formatted(limitPerSecond));
		line("portal: issue with number, trail, database, file", "%.1f per second".formatted(perSecond));
		line("portal to limit", "%.0f %%".formatted(100 * perSecond / limitPerSecond));
		line("bytes of a certificate, median (largest)",
				"%,d (%,d)".formatted(sorted[sorted.length / 2], sorted[sorted.length - 1]));
		line("batch of %,d, wall time".formatted(batch), "%.1f s, %.1f per second, %d failed".formatted(seconds,
				batch / seconds, result.failed() + result.skipped()));
		line("heap during the batch, peak (live afterwards)", "%d MB (%d MB)".formatted(peak >> 20, live >> 20));
	}

	private BatchProgress inTheBackground(List<Chosen> subjects) throws InterruptedException {
		BatchService batches = this.portal.getBean(BatchService.class);
		long id = SampleCommittee.as(SampleCommittee.SECRETARY,
				() -> batches.start("certificate.issue", subjects, Map.of()));
		while (true) {
			BatchProgress progress = SampleCommittee.as(SampleCommittee.SECRETARY, () -> batches.progress(id));
			if (progress.state().ended()) {
				return progress;
			}
			Thread.sleep(250);
		}
	}

	private List<Long> awaitingSeal(int count) {
		CertificateService certificates = this.portal.getBean(CertificateService.class);
		List<Long> ids = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			long appointment = this.committee.appointed(this.committee.expert(name(this.people++)), "委员");
			ids.add(SampleCommittee.as(SampleCommittee.SECRETARY, () -> {
				long id = certificates.prepare(appointment);
				certificates.sendToSeal(id);
				return id;
			}));
		}
		return ids;
	}

	private void issue(List<Long> ids) {
		CertificateService certificates = this.portal.getBean(CertificateService.class);
		SampleCommittee.as(SampleCommittee.SECRETARY, () -> {
			ids.forEach(certificates::issue);
			return ids;
		});
	}

	private void bare(int i) {
		String name = name(i);
		String url = "http://localhost:8080/verify/AAAAAAAAAAAAAAAAAAAA%02d".formatted(i % 100);
		this.signer
			.sign(this.renderer.render(
					new CertificateContent("聘书 " + name, "zh-CN", "聘书", "编号：示聘字〔2024〕" + i + "号", name, name + " 同志：",
							"兹聘请 " + name + " 同志 为示例委员会委员，聘期三年（自二〇二四年十一月二日起至二〇二七年十一月一日止）。", "此聘。", "示例委员会",
							"二〇二四年十一月二日", url, "核验二维码：" + url, "扫码核验真伪", "示例委员会签章", new Seal.Blank(), null),
					CertificateDesign.USUAL));
	}

	private static String name(int i) {
		String digits = "一二三四五六七八九十";
		return "示例" + digits.charAt(i / 10 % 10) + digits.charAt(i % 10);
	}

	private static void resetPeaks() {
		ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
	}

	private static long peak() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.mapToLong((pool) -> pool.getPeakUsage().getUsed())
			.sum();
	}

	private static void line(String figure, String value) {
		System.out.println("| " + figure + " | " + value + " |");
	}

	private static void say(String text) {
		System.err.println(text);
	}

}
