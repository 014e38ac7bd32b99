package org.expertcommittee.certificate;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.pdf.FontSet;
import org.expertcommittee.certificate.pdf.SigningKey;
import org.expertcommittee.certificate.pdf.SigningKeyProblem;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys that certificates are signed with: the secretariat may see them, only an
 * administrator may touch them. The private keys themselves are shown to nobody.
 */
@Service
@PreAuthorize(Access.IS_ADMIN)
@Transactional
public class SigningKeyService {

	/** Largest PKCS#12 file, in bytes; usual ones have a few thousand. */
	public static final int LARGEST = 1024 * 1024;

	private final SigningKeys keys;

	private final KeyRecordRepository records;

	private final KeyFiles files;

	private final CertificateRepository certificates;

	private final CommitteeService committees;

	private final FontSet fonts;

	private final AuditTrail audit;

	private final CurrentUser currentUser;

	private final Clock clock;

	SigningKeyService(SigningKeys keys, KeyRecordRepository records, KeyFiles files, CertificateRepository certificates,
			CommitteeService committees, FontSet fonts, AuditTrail audit, CurrentUser currentUser, Clock clock) {
		this.keys = keys;
		this.records = records;
		this.files = files;
		this.certificates = certificates;
		this.committees = committees;
		this.fonts = fonts;
		this.audit = audit;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** The general signing key as it stands now; never the key itself. */
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public SigningKeyInfo current() {
		return this.keys.info();
	}

	/** Files of further fonts for rare characters, beside those built in. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public List<String> furtherFonts() {
		return this.fonts.extraNames();
	}

	/** Every key ever used or prepared, the latest first. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public List<SigningKeyItem> list() {
		return items(this.records.findByOrderByAddedAtDescIdDesc());
	}

	/** Active keys that expire within 60 days or have expired, the most urgent first. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public List<SigningKeyItem> expiring() {
		Instant now = this.clock.instant();
		return items(this.records.findByActiveSlotIsNotNullOrderByValidUntil()
			.stream()
			.filter((record) -> record.shown(now) != SigningKeyState.ACTIVE)
			.toList());
	}

	/**
	 * Takes a PKCS#12 file; the key signs nothing before it is activated. Returns its id.
	 * @throws InvalidInput at {@code password} or {@code file}, saying what is wrong with
	 * it
	 */
	public long upload(KeyUpload upload) {
		if (upload.file().length == 0 || upload.file().length > LARGEST) {
			throw InvalidInput.at("file", "certificate.keys.upload.UNREADABLE");
		}
		Long committeeId = upload.committeeId();
		if (committeeId != null) {
			this.committees.facts(committeeId);
		}
		SigningKey key = open(upload);
		this.records.findByFingerprint(key.fingerprint()).ifPresent((known) -> {
			throw InvalidInput.at("file", "certificate.keys.upload.known", known.subject());
		});
		this.files.keep(key);
		KeyRecord record = prepared(committeeId, key, KeyOrigin.UPLOADED);
		this.audit.act("certificate.key.upload", record, record.subject());
		return record.requireId();
	}

	private SigningKey open(KeyUpload upload) {
		try {
			SigningKey key = SigningKey.read(upload.file(), upload.password().toCharArray());
			key.requireValid(this.clock.instant());
			return key;
		}
		catch (SigningKeyProblem ex) {
			boolean password = ex.getReason() == SigningKeyProblem.Reason.WRONG_PASSWORD;
			throw InvalidInput.at(password ? "password" : "file", "certificate.keys.upload." + ex.getReason().name());
		}
	}

	/**
	 * Has the portal make a key, which bears the committee's name and signs nothing
	 * before it is activated; returns its id.
	 * @param committeeId whose certificates it is to sign; of all committees when absent
	 */
	public long make(@Nullable Long committeeId) {
		CommitteeFacts committee = (committeeId != null) ? this.committees.facts(committeeId)
				: this.committees.require();
		KeyRecord record = prepared(committeeId, this.files.make(committee.name()), KeyOrigin.OWN);
		this.audit.act("certificate.key.make", record, record.subject());
		return record.requireId();
	}

	/**
	 * 启用: from now on this key signs, and the one that did so before retires.
	 * @param reason why the one before retires
	 * @throws IllegalAct when it is no prepared key or cannot sign now
	 */
	public void activate(long id, String reason) {
		KeyRecord record = lock(id);
		requireUsable(record);
		this.records.findByActiveSlot(record.slot()).ifPresent((before) -> {
			before.retire(reason, this.currentUser.displayName(), this.clock.instant());
			this.audit.act("certificate.key.retire", before, before.subject());
			this.records.flush();
		});
		record.activate();
		this.audit.act("certificate.key.activate", record, record.subject());
	}

	private void requireUsable(KeyRecord record) {
		try {
			this.files.open(record.origin(), record.fingerprint()).requireValid(this.clock.instant());
		}
		catch (SigningKeyProblem ex) {
			throw new IllegalAct("certificate.key." + ex.getReason().name(),
					this.files.name(record.origin(), record.fingerprint()));
		}
	}

	/** 停用 without another in its place; what it has signed stays verifiable. */
	public void retire(long id, String reason) {
		KeyRecord record = lock(id);
		record.retire(reason, this.currentUser.displayName(), this.clock.instant());
		this.audit.act("certificate.key.retire", record, record.subject());
	}

	/** 泄露: it signs nothing more, and the public is told to ask about what it signed. */
	public void reportCompromised(long id, String reason) {
		KeyRecord record = lock(id);
		record.reportCompromised(reason, this.currentUser.displayName(), this.clock.instant());
		this.audit.act("certificate.key.reportCompromised", record, record.subject());
	}

	private KeyRecord prepared(@Nullable Long committeeId, SigningKey key, KeyOrigin origin) {
		return this.records.save(new KeyRecord(committeeId, key.certificate(), origin, this.currentUser.displayName(),
				this.clock.instant()));
	}

	private List<SigningKeyItem> items(List<KeyRecord> found) {
		Map<Long, String> names = this.committees.all()
			.stream()
			.collect(Collectors.toMap(CommitteeFacts::id, CommitteeFacts::name));
		Map<String, Long> used = new HashMap<>();
		this.certificates.countByKey().forEach((row) -> used.put(row.getFingerprint(), row.getCertificates()));
		Instant now = this.clock.instant();
		return found.stream().map((record) -> {
			Long committee = record.committeeId();
			return record.toItem(now, (committee != null) ? names.get(committee) : null,
					used.getOrDefault(record.fingerprint(), 0L));
		}).toList();
	}

	private KeyRecord lock(long id) {
		return this.records.lockById(id).orElseThrow(() -> new NotFound("signing key " + id));
	}

}
