package org.expertcommittee.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;

import org.apache.lucene.util.Version;
import org.expertcommittee.matching.TextChanges.Change;
import org.jspecify.annotations.Nullable;

/** How far the index in a folder is; written beside it, so that the next start knows. */
final class IndexState {

	/**
	 * Changes with the documents or the way words are cut; another one's index is built
	 * anew.
	 */
	private static final String FORMAT = "2 Lucene " + Version.LATEST;

	private final @Nullable Path file;

	/**
	 * Creates the state.
	 * @param folder nothing for an index in memory
	 */
	IndexState(@Nullable Path folder) {
		this.file = (folder != null) ? folder.resolve("state.properties") : null;
	}

	/** How far the index is; nothing when there is none that can be used. */
	@Nullable Change read() throws IOException {
		if (this.file == null || !Files.exists(this.file)) {
			return null;
		}
		Properties state = new Properties();
		try (InputStream in = Files.newInputStream(this.file)) {
			state.load(in);
			return FORMAT.equals(state.getProperty("format")) ? new Change(
					Long.parseLong(state.getProperty("position")), null, Instant.parse(state.getProperty("at"))) : null;
		}
		catch (IllegalArgumentException | DateTimeException | NullPointerException ex) {
			return null;
		}
	}

	void write(Change change) throws IOException {
		if (this.file == null) {
			return;
		}
		Properties state = new Properties();
		state.setProperty("format", FORMAT);
		state.setProperty("position", String.valueOf(change.position()));
		state.setProperty("at", change.at().toString());
		Path temporary = this.file.resolveSibling("state.tmp");
		try (OutputStream out = Files.newOutputStream(temporary)) {
			state.store(out, null);
		}
		Files.move(temporary, this.file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	/** From now on the index is not to be used, until it is written again. */
	void clear() throws IOException {
		if (this.file != null) {
			Files.deleteIfExists(this.file);
		}
	}

}
