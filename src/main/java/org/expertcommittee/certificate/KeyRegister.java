package org.expertcommittee.certificate;

import java.security.cert.X509Certificate;
import java.time.Clock;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Texts;
import org.expertcommittee.certificate.pdf.KeyFacts;
import org.expertcommittee.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters keys that are in use before anybody told the portal of them. In a transaction of
 * its own: what becomes of the certificate that needed the key changes nothing about the
 * key.
 */
@Component
class KeyRegister {

	private final KeyRecordRepository records;

	private final AuditTrail audit;

	private final CurrentUser currentUser;

	private final Texts texts;

	private final Clock clock;

	private final TransactionTemplate ownTransaction;

	KeyRegister(KeyRecordRepository records, AuditTrail audit, CurrentUser currentUser, Texts texts, Clock clock,
			PlatformTransactionManager transactions) {
		this.records = records;
		this.audit = audit;
		this.currentUser = currentUser;
		this.texts = texts;
		this.clock = clock;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** The active general key; the one before it retires. */
	synchronized KeyRecord enrolGeneral(X509Certificate certificate, KeyOrigin origin) {
		return required(this.ownTransaction.execute((status) -> {
			String fingerprint = KeyFacts.of(certificate).fingerprint();
			return this.records.findByActiveSlot(KeyRecord.GENERAL)
				.filter((active) -> active.fingerprint().equals(fingerprint))
				.orElseGet(() -> enrol(certificate, origin));
		}));
	}

	private KeyRecord enrol(X509Certificate certificate, KeyOrigin origin) {
		this.records.findByActiveSlot(KeyRecord.GENERAL).ifPresent((before) -> {
			before.retire(reason("configured"), this.currentUser.displayName(), this.clock.instant());
			this.audit.act("certificate.key.retire", before, before.subject());
			this.records.flush();
		});
		KeyRecord record = new KeyRecord(null, certificate, origin, this.currentUser.displayName(),
				this.clock.instant());
		record.activate();
		KeyRecord saved = this.records.saveAndFlush(record);
		this.audit.act("certificate.key.enrol", saved, saved.subject());
		return saved;
	}

	/** A key that only a certificate issued long ago tells of. */
	synchronized void enrolFound(X509Certificate certificate) {
		this.ownTransaction.executeWithoutResult((status) -> {
			if (this.records.findByFingerprint(KeyFacts.of(certificate).fingerprint()).isEmpty()) {
				KeyRecord record = new KeyRecord(null, certificate, KeyOrigin.FOUND, this.currentUser.displayName(),
						this.clock.instant());
				record.retire(reason("found"), this.currentUser.displayName(), this.clock.instant());
				this.audit.act("certificate.key.enrol", this.records.save(record), record.subject());
			}
		});
	}

	private String reason(String key) {
		return this.texts.get("certificate.keys.reason." + key, Texts.CHINESE);
	}

	private static KeyRecord required(@Nullable KeyRecord record) {
		if (record == null) {
			throw new IllegalStateException("No key was entered");
		}
		return record;
	}

}
