package org.expertcommittee.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged portal on a data folder, started as the README says, whose own access log
 * tells how long each marked request took on the server.
 */
final class BenchPortal implements AutoCloseable {

	/** Request header that names what is measured; it is written to the access log. */
	static final String MARK = "X-Bench";

	/** As in the README and in {@code ./portal run}. */
	static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xms32m", "-Xmx512m", "-XX:MinHeapFreeRatio=20",
			"-XX:MaxHeapFreeRatio=40", "--enable-native-access=ALL-UNNAMED");

	private static final Pattern HISTOGRAM_TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

	private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

	private final Path folder;

	private final int port;

	private final Process process;

	private final double secondsToStart;

	private BenchPortal(Path folder, int port, Process process, double secondsToStart) {
		this.folder = folder;
		this.port = port;
		this.process = process;
		this.secondsToStart = secondsToStart;
	}

	static BenchPortal start(Path folder, String... settings) throws IOException, InterruptedException {
		int port;
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}
		List<String> command = new ArrayList<>();
		command.add(JAVA.resolve("java").toString());
		command.addAll(FLAGS);
		command.addAll(List.of("-jar", Objects.requireNonNull(System.getProperty("portal.jar")),
				"--server.port=" + port, "--server.address=127.0.0.1", "--portal.data-dir=" + folder,
				"--portal.demo=true", "--spring.main.banner-mode=off", "--server.tomcat.accesslog.enabled=true",
				"--server.tomcat.accesslog.directory=" + folder.resolve("access"),
				"--server.tomcat.accesslog.pattern=%{" + MARK + "}i %s %D", "--server.tomcat.accesslog.prefix=access",
				"--server.tomcat.accesslog.suffix=.log", "--server.tomcat.accesslog.rotate=false",
				"--server.tomcat.accesslog.buffered=false"));
		command.addAll(List.of(settings));
		long begin = System.nanoTime();
		Path log = folder.resolve("portal.log");
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
				.build();
			while (true) {
				try {
					if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
						break;
					}
				}
				catch (IOException notYet) {
					// Not listening yet.
				}
				if (!process.isAlive() || System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(5)) {
					process.destroyForcibly();
					throw new IllegalStateException("The portal did not start, see " + log);
				}
				Thread.sleep(100);
			}
		}
		return new BenchPortal(folder, port, process, (System.nanoTime() - begin) / 1e9);
	}

	URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	/** From the command to the first answer of the health check. */
	double secondsToStart() {
		return this.secondsToStart;
	}

	/** Processor time the process has used, in seconds. */
	double cpuSeconds() {
		return this.process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
	}

	/** Memory that the process occupies, in MB. */
	double residentMegabytes() throws IOException {
		for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(this.process.pid()), "status"))) {
			if (line.startsWith("VmRSS:")) {
				return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
			}
		}
		throw new IllegalStateException("No VmRSS");
	}

	/** Bytes of all reachable objects, after a full collection. */
	long liveHeapBytes() throws IOException, InterruptedException {
		Matcher total = HISTOGRAM_TOTAL.matcher(histogram());
		if (!total.find()) {
			throw new IllegalStateException("No total in the class histogram");
		}
		return Long.parseLong(total.group(1));
	}

	/** Instances and bytes by class, after a full collection. */
	String histogram() throws IOException, InterruptedException {
		Process jcmd = new ProcessBuilder(JAVA.resolve("jcmd").toString(), String.valueOf(this.process.pid()),
				"GC.class_histogram")
			.redirectErrorStream(true)
			.start();
		String output = new String(jcmd.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
		jcmd.waitFor();
		return output;
	}

	/** Milliseconds on the server of each successful request with that mark. */
	List<Double> serverMillis(String mark) throws IOException {
		List<Double> millis = new ArrayList<>();
		for (String line : Files.readAllLines(this.folder.resolve("access/access.log"))) {
			String[] parts = line.split(" ", -1);
			if (parts[0].equals(mark) && parts[1].equals("200")) {
				millis.add(Long.parseLong(parts[2]) / 1000.0);
			}
		}
		return millis;
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
