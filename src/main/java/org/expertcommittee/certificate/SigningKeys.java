package org.expertcommittee.certificate;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.certificate.pdf.SigningKey;
import org.expertcommittee.certificate.pdf.SigningKeyProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Which key signs: the committee's own active one, else the general one. The general one
 * is what an administrator activated last, by putting it into the settings or in the
 * portal; before anybody did, the portal makes one for itself when the first certificate
 * is issued.
 */
@Component
class SigningKeys {

	private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

	private final KeyRecordRepository records;

	private final KeyRegister register;

	private final KeyFiles files;

	private final Clock clock;

	SigningKeys(KeyRecordRepository records, KeyRegister register, KeyFiles files, Clock clock) {
		this.records = records;
		this.register = register;
		this.files = files;
		this.clock = clock;
	}

	/**
	 * The key that signs the certificates of a committee now.
	 * @param committeeName names a key that has to be made
	 * @throws IllegalAct when it cannot be used, saying why and what to do
	 */
	SigningKey require(long committeeId, String committeeName) {
		KeyRecord record = null;
		try {
			record = ofCommittee(committeeId).orElseGet(() -> general(committeeName));
			SigningKey key = this.files.open(record.origin(), record.fingerprint());
			key.requireValid(this.clock.instant());
			return key;
		}
		catch (SigningKeyProblem ex) {
			throw refusal(ex,
					(record != null) ? this.files.name(record.origin(), record.fingerprint()) : this.files.usualName());
		}
	}

	/** What people are told when the key refused to sign. */
	IllegalAct refusal(SigningKeyProblem problem) {
		return refusal(problem, this.files.usualName());
	}

	private static IllegalAct refusal(SigningKeyProblem problem, String where) {
		log.error("Certificates cannot be signed: {}", problem.getMessage());
		return new IllegalAct("certificate.key." + problem.getReason().name(), where);
	}

	/** The general key if there is one, else the problem or nothing; makes none. */
	SigningKeyInfo info() {
		boolean configured = this.files.hasConfigured();
		KeyRecord record = null;
		try {
			record = enrolled().orElse(null);
			if (record == null) {
				String problem = noneLeft() ? "NONE" : null;
				return new SigningKeyInfo(configured, this.files.usualName(), null, null, null, problem);
			}
			SigningKey key = this.files.open(record.origin(), record.fingerprint());
			String problem = problem(key);
			return new SigningKeyInfo(record.origin() == KeyOrigin.CONFIGURED,
					this.files.name(record.origin(), record.fingerprint()), key.subject(), key.fingerprint(),
					key.notAfter(), problem);
		}
		catch (SigningKeyProblem ex) {
			String where = (record != null) ? this.files.name(record.origin(), record.fingerprint())
					: this.files.usualName();
			return new SigningKeyInfo(configured, where, null, null, null, ex.getReason().name());
		}
	}

	private @Nullable String problem(SigningKey key) {
		try {
			key.requireValid(this.clock.instant());
			return null;
		}
		catch (SigningKeyProblem ex) {
			return ex.getReason().name();
		}
	}

	private Optional<KeyRecord> ofCommittee(long committeeId) {
		List<KeyRecord> active = this.records.findByActiveSlotIn(List.of(committeeId, KeyRecord.GENERAL));
		// the committee's own before the general one
		Optional<KeyRecord> best = active.stream().max(Comparator.comparingLong(KeyRecord::slot));
		return best.filter((record) -> record.slot() != KeyRecord.GENERAL || !this.files.hasConfigured());
	}

	private KeyRecord general(String committeeName) {
		Optional<KeyRecord> known = enrolled();
		if (known.isPresent()) {
			return known.get();
		}
		if (noneLeft()) {
			throw new IllegalAct("certificate.key.NONE");
		}
		return enrol(this.files.own(committeeName).certificate(), KeyOrigin.OWN);
	}

	/**
	 * The active general key, once the settings and the own folder have been looked at.
	 */
	private Optional<KeyRecord> enrolled() {
		Optional<KeyRecord> active = this.records.findByActiveSlot(KeyRecord.GENERAL);
		if (this.files.hasConfigured()) {
			SigningKey configured = this.files.configured();
			if (active.filter((record) -> record.fingerprint().equals(configured.fingerprint())).isPresent()) {
				return active;
			}
			if (this.records.findByFingerprint(configured.fingerprint()).isEmpty()) {
				return Optional.of(enrol(configured.certificate(), KeyOrigin.CONFIGURED));
			}
			return active;
		}
		if (active.isEmpty() && !noneLeft() && this.files.hasOwn()) {
			return Optional.of(enrol(this.files.own("").certificate(), KeyOrigin.OWN));
		}
		return active;
	}

	/** Whether there were general keys, but none is active. */
	private boolean noneLeft() {
		return this.records.existsByCommitteeIdIsNullAndOriginNot(KeyOrigin.FOUND)
				&& this.records.findByActiveSlot(KeyRecord.GENERAL).isEmpty();
	}

	private KeyRecord enrol(X509Certificate certificate, KeyOrigin origin) {
		try {
			return this.register.enrolGeneral(certificate, origin);
		}
		catch (DataIntegrityViolationException ex) {
			// another node was faster
			return this.records.findByActiveSlot(KeyRecord.GENERAL).orElseThrow(() -> ex);
		}
	}

}
