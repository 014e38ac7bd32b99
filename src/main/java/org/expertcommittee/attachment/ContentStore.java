package org.expertcommittee.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PortalProperties;
import org.springframework.stereotype.Component;

/**
 * Bytes by their SHA-256, outside the database. A crash leaves at most a temporary or
 * unreferenced file.
 */
@Component
public class ContentStore {

	private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

	private final Path folder;

	ContentStore(PortalProperties properties) {
		this.folder = properties.dataDir().toAbsolutePath().normalize().resolve("files");
	}

	/**
	 * Stores the bytes; once this returns they survive a crash.
	 * @param most refuse more than this many bytes
	 * @throws ContentTooLarge when there are more
	 */
	public Stored store(InputStream content, long most) {
		try {
			Files.createDirectories(this.folder);
			Path temporary = Files.createTempFile(this.folder, "incoming-", ".tmp");
			try {
				return moveIn(temporary, content, most);
			}
			finally {
				Files.deleteIfExists(temporary);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Opens stored bytes; the caller closes the stream. */
	public InputStream open(String sha256) {
		try {
			Path file = path(sha256);
			if (!Files.isRegularFile(file)) {
				throw new NotFound("file " + sha256);
			}
			return Files.newInputStream(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Stored moveIn(Path temporary, InputStream content, long most) throws IOException {
		MessageDigest digest = sha256();
		long size;
		try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
				OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
			size = copy(content, out, most);
			channel.force(true);
		}
		String hash = HexFormat.of().formatHex(digest.digest());
		Path target = path(hash);
		Path parent = Objects.requireNonNull(target.getParent());
		Files.createDirectories(parent);
		if (!Files.exists(target)) {
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
			forceFolder(parent);
		}
		return new Stored(hash, size);
	}

	private static long copy(InputStream in, OutputStream out, long most) throws IOException {
		byte[] buffer = new byte[8192];
		long size = 0;
		for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
			size += n;
			if (size > most) {
				throw new ContentTooLarge(most);
			}
			out.write(buffer, 0, n);
		}
		return size;
	}

	/**
	 * The move itself must survive too; some file systems cannot open a folder for this,
	 * which is then left to them.
	 */
	private static void forceFolder(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
		catch (IOException ignored) {
			// Not supported here.
		}
	}

	private Path path(String sha256) {
		if (!SHA256.matcher(sha256).matches()) {
			throw new NotFound("file " + sha256);
		}
		return this.folder.resolve(sha256.substring(0, 2)).resolve(sha256);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Where bytes went.
	 *
	 * @param size in bytes
	 */
	public record Stored(String sha256, long size) {
	}

}
