package org.expertcommittee.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/**
 * Files of other features' records. Whether this person may reach the owning record is
 * for the owning feature to decide before it calls here; a file is only ever handed out
 * together with the owner it belongs to.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT_OR_EXPERT)
@Transactional
public class AttachmentService {

	private static final int MOST_NAME_CHARACTERS = 120;

	private final AttachmentRepository attachments;

	private final ContentStore store;

	private final ContentType contentType;

	private final AuditTrail audit;

	private final CurrentUser currentUser;

	private final Clock clock;

	private final DataSize largest;

	AttachmentService(AttachmentRepository attachments, ContentStore store, ContentType contentType, AuditTrail audit,
			CurrentUser currentUser, Clock clock, @Value("${portal.attachment.max-size:20MB}") DataSize largest) {
		this.attachments = attachments;
		this.store = store;
		this.contentType = contentType;
		this.audit = audit;
		this.currentUser = currentUser;
		this.clock = clock;
		this.largest = largest;
	}

	/** The largest file that is accepted, in bytes; a setting. */
	@Transactional(readOnly = true)
	public long largestBytes() {
		return this.largest.toBytes();
	}

	/** How many files are kept. */
	@PreAuthorize(Access.IS_ADMIN)
	@Transactional(readOnly = true)
	public long count() {
		return this.attachments.count();
	}

	/**
	 * Keeps a file.
	 * @param content read to its end, not closed
	 * @throws InvalidInput at {@code file} when it is empty, too large, or not of a
	 * welcome kind by its content
	 */
	public AttachmentData add(Owner owner, FileKind kind, String fileName, InputStream content) {
		return keep(owner, receive(kind, fileName, content));
	}

	/**
	 * Checks a file and stores its bytes before there is a record to keep it with, such
	 * as while a form is being filled in.
	 * @throws InvalidInput as {@link #add}
	 */
	public ReceivedFile receive(FileKind kind, String fileName, InputStream content) {
		ContentStore.Stored stored;
		try {
			stored = this.store.store(content, this.largest.toBytes());
		}
		catch (ContentTooLarge ex) {
			throw InvalidInput.at("file", "attachment.tooLarge", this.largest.toMegabytes());
		}
		if (stored.size() == 0) {
			throw InvalidInput.at("file", "attachment.empty");
		}
		String name = plainName(fileName);
		String mediaType;
		try {
			mediaType = this.contentType.of(this.store, stored.sha256(), name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (!kind.welcomes(mediaType)) {
			throw InvalidInput.at("file",
					(kind == FileKind.PICTURE) ? "attachment.notAPicture" : "attachment.notWelcome", name);
		}
		return new ReceivedFile(name, mediaType, stored);
	}

	/** Keeps a received file with its record. */
	public AttachmentData keep(Owner owner, ReceivedFile file) {
		Attachment attachment = this.attachments.save(new Attachment(owner, file.fileName(), file.mediaType(),
				file.stored(), this.currentUser.displayName(), this.clock.instant()));
		this.audit.act("attachment.add", attachment, file.fileName());
		return attachment.toData();
	}

	@Transactional(readOnly = true)
	public List<AttachmentData> of(Owner owner) {
		return ofAll(owner.type(), List.of(owner.id())).getOrDefault(owner.id(), List.of());
	}

	/** Files of many records of one kind by the records' ids, in one query. */
	@Transactional(readOnly = true)
	public Map<Long, List<AttachmentData>> ofAll(String ownerType, Collection<Long> ownerIds) {
		return this.attachments.findByOwnerTypeAndOwnerIdInOrderById(ownerType, ownerIds)
			.stream()
			.map(Attachment::toData)
			.collect(Collectors.groupingBy((file) -> file.owner().id()));
	}

	/**
	 * Opens a file of that owner for reading and records the download; the caller closes
	 * the stream.
	 * @throws NotFound when the owner has no such file
	 */
	public InputStream open(Owner owner, long id) {
		Attachment attachment = find(owner, id);
		this.audit.act("attachment.download", attachment, attachment.fileName());
		return this.store.open(attachment.toData().sha256());
	}

	/**
	 * Takes a file off its record; the bytes stay, since other records may have the same.
	 */
	public void remove(Owner owner, long id) {
		Attachment attachment = find(owner, id);
		this.audit.act("attachment.remove", attachment, attachment.fileName());
		this.attachments.delete(attachment);
	}

	private Attachment find(Owner owner, long id) {
		return this.attachments.findByIdAndOwnerTypeAndOwnerId(id, owner.type(), owner.id())
			.orElseThrow(() -> new NotFound("attachment " + id));
	}

	/** The name without folders and characters that no file system shows. */
	private static String plainName(String fileName) {
		String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
			.codePoints()
			.filter((c) -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString()
			.strip();
		int surplus = name.codePointCount(0, name.length()) - MOST_NAME_CHARACTERS;
		// The end stays, with the ending by which people know the format.
		name = (surplus > 0) ? name.substring(name.offsetByCodePoints(0, surplus)) : name;
		return name.isEmpty() ? "file" : name;
	}

}
