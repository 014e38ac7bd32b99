package org.expertcommittee.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The packaged portal as a process of its own, on an empty data folder, as people run it.
 */
public final class RunningPortal implements AutoCloseable {

	private static @Nullable RunningPortal shared;

	private final Path dataFolder;

	private final int port;

	private Process process;

	private RunningPortal(Path dataFolder, List<String> settings) throws IOException {
		this.dataFolder = dataFolder;
		this.port = freePort();
		this.process = launch(settings);
	}

	/** One portal with demo data for all tests that do not stop it. */
	public static synchronized RunningPortal withDemoData() {
		if (shared == null) {
			RunningPortal portal = start("--portal.demo=true");
			Runtime.getRuntime().addShutdownHook(new Thread(portal::close));
			shared = portal;
		}
		return shared;
	}

	/** A portal of one's own; the caller closes it. */
	public static RunningPortal start(String... settings) {
		try {
			return new RunningPortal(Files.createTempDirectory("portal-it"), List.of(settings));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	/** Address of its embedded database, for a look inside while it is not running. */
	public String databaseUrl() {
		return "jdbc:h2:file:" + this.dataFolder.resolve("portal");
	}

	/** Temporary files of uploads; none once an upload was answered. */
	public List<Path> leftovers() {
		try (Stream<Path> files = Files.walk(this.dataFolder)) {
			return files.filter((file) -> String.valueOf(file.getFileName()).matches("(upload_|incoming-).*\\.tmp"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What it has printed so far. */
	public String log() {
		try {
			return Files.readString(this.dataFolder.resolve("portal.log"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Ends it without any chance to tidy up, as {@code kill -9} and power cuts do. */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** Starts it again on the same data folder. */
	public void restart(String... settings) throws IOException {
		this.process = launch(List.of(settings));
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Process launch(List<String> settings) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
						"-XX:TieredStopAtLevel=1", "-Xmx512m",
						"-Djava.io.tmpdir=" + Files.createDirectories(this.dataFolder.resolve("tmp")), "-jar",
						Objects.requireNonNull(System.getProperty("portal.jar")), "--server.port=" + this.port,
						"--portal.data-dir=" + this.dataFolder, "--portal.public-url=" + uri("")));
		command.addAll(settings);
		Process started = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.dataFolder.resolve("portal.log").toFile()))
			.start();
		awaitHealthy(started);
		return started;
	}

	private void awaitHealthy(Process started) throws IOException {
		long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
		try (HttpClient client = HttpClient.newHttpClient()) {
			while (System.nanoTime() < end && started.isAlive()) {
				try {
					if (client
						.send(HttpRequest.newBuilder(uri("/actuator/health/readiness")).build(),
								HttpResponse.BodyHandlers.discarding())
						.statusCode() == 200) {
						return;
					}
				}
				catch (IOException notYet) {
					// Not listening yet.
				}
				Thread.sleep(200);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		started.destroyForcibly();
		throw new IllegalStateException("The portal did not start:\n" + log());
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
