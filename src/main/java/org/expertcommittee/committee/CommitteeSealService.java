package org.expertcommittee.committee;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;

import org.expertcommittee.attachment.ContentStore;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pictures of seals, drawn on certificates that are issued electronically. Only the
 * secretariat keeps seals; not even an administrator sees them.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class CommitteeSealService {

	/** Largest upload in bytes. */
	public static final int MOST_BYTES = SealPicture.MOST_BYTES;

	private final CommitteeSealRepository seals;

	private final CommitteeRepository committees;

	private final ContentStore store;

	private final AuditTrail audit;

	private final CurrentUser currentUser;

	private final Clock clock;

	CommitteeSealService(CommitteeSealRepository seals, CommitteeRepository committees, ContentStore store,
			AuditTrail audit, CurrentUser currentUser, Clock clock) {
		this.seals = seals;
		this.committees = committees;
		this.store = store;
		this.audit = audit;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** The seal's facts; empty when the committee has none. */
	@Transactional(readOnly = true)
	public Optional<SealInfo> info(long committeeId) {
		return this.seals.findByCommitteeId(committeeId).map(CommitteeSeal::toInfo);
	}

	/** The picture, a PNG on a transparent ground; empty when the committee has none. */
	@Transactional(readOnly = true)
	public Optional<byte[]> picture(long committeeId) {
		return this.seals.findByCommitteeId(committeeId).map((seal) -> read(seal.sha256()));
	}

	/**
	 * Sets the seal.
	 * @param upload bytes of a PNG, at most 2 MB, 300 to 2000 pixels on each side, nearly
	 * square, on a transparent ground
	 * @throws org.expertcommittee.base.InvalidInput at {@code file} saying what is wrong
	 */
	public void set(long committeeId, byte[] upload) {
		SealPicture picture = SealPicture.of(upload);
		Committee committee = lock(committeeId);
		String sha256 = this.store.store(new ByteArrayInputStream(picture.png()), Long.MAX_VALUE).sha256();
		String by = this.currentUser.displayName();
		this.seals.findByCommitteeId(committeeId)
			.ifPresentOrElse((seal) -> seal.replace(sha256, picture, by, this.clock.instant()),
					() -> this.seals.save(new CommitteeSeal(committeeId, sha256, picture, by, this.clock.instant())));
		this.audit.act("committee.seal.set", committee, committee.name());
	}

	/**
	 * Takes the seal away.
	 * @throws IllegalAct when there is none
	 */
	public void remove(long committeeId) {
		Committee committee = lock(committeeId);
		CommitteeSeal seal = this.seals.findByCommitteeId(committeeId)
			.orElseThrow(() -> new IllegalAct("committee.seal.none"));
		this.seals.delete(seal);
		this.audit.act("committee.seal.remove", committee, committee.name());
	}

	private Committee lock(long committeeId) {
		return this.committees.findLockedById(committeeId).orElseThrow(() -> new NotFound("committee " + committeeId));
	}

	private byte[] read(String sha256) {
		try (InputStream in = this.store.open(sha256)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
