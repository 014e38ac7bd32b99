package org.expertcommittee.expert;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

import org.expertcommittee.attachment.AttachmentService;
import org.expertcommittee.attachment.ContentStore;
import org.expertcommittee.attachment.FileKind;
import org.expertcommittee.attachment.Owner;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Experts' photos; the secretariat has everybody's, experts their own. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT_OR_EXPERT)
@Transactional
public class PhotoService {

	/** Largest upload in bytes. */
	public static final int MOST_BYTES = PhotoPicture.MOST_BYTES;

	private final ExpertRepository experts;

	private final AttachmentService attachments;

	private final ContentStore store;

	private final AuditTrail audit;

	private final CurrentUser currentUser;

	PhotoService(ExpertRepository experts, AttachmentService attachments, ContentStore store, AuditTrail audit,
			CurrentUser currentUser) {
		this.experts = experts;
		this.attachments = attachments;
		this.store = store;
		this.audit = audit;
		this.currentUser = currentUser;
	}

	/** The photo as JPEG; empty when there is none. */
	@Transactional(readOnly = true)
	public Optional<byte[]> get(long expertId) {
		Expert expert = mine(expertId);
		return this.attachments.of(owner(expertId))
			.stream()
			.filter((file) -> Objects.equals(file.id(), expert.photoId()))
			.findFirst()
			.map((file) -> read(file.sha256()));
	}

	/**
	 * Sets the photo, drawn anew with at most 600 × 800 pixels.
	 * @param upload bytes of a JPEG or PNG picture
	 * @throws org.expertcommittee.base.InvalidInput at {@code file} when it is none, too
	 * large, too small or damaged
	 */
	public void set(long expertId, byte[] upload) {
		Expert expert = mine(expertId);
		byte[] photo = PhotoPicture.jpeg(upload);
		Long old = expert.photoId();
		expert.portray(
				this.attachments.add(owner(expertId), FileKind.PICTURE, "photo.jpg", new ByteArrayInputStream(photo))
					.id());
		if (old != null) {
			this.attachments.remove(owner(expertId), old);
		}
		this.audit.act("expert.photo", expert, expert.name());
	}

	/** Takes the photo away. */
	public void remove(long expertId) {
		Expert expert = mine(expertId);
		Long old = expert.photoId();
		if (old == null) {
			throw new IllegalAct("expert.photo.none");
		}
		expert.portray(null);
		this.attachments.remove(owner(expertId), old);
		this.audit.act("expert.photo.remove", expert, expert.name());
	}

	private byte[] read(String sha256) {
		try (InputStream in = this.store.open(sha256)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Expert mine(long id) {
		boolean self = this.currentUser.find().map((user) -> Objects.equals(user.expertId(), id)).orElse(false);
		if (!self && !this.currentUser.has(Role.SECRETARIAT)) {
			throw new NotFound("expert " + id);
		}
		return this.experts.findById(id).orElseThrow(() -> new NotFound("expert " + id));
	}

	private static Owner owner(long expertId) {
		return new Owner("expert", expertId);
	}

}
