package org.expertcommittee.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What anybody may look up: keys, timestamps, and what holds good no more. */
@Service
@PreAuthorize(Access.IS_ANYONE)
@Transactional(readOnly = true)
public class PublicRecordService {

	private final JdbcClient jdbc;

	private final KeyRecordRepository keys;

	private final Clock clock;

	PublicRecordService(JdbcClient jdbc, KeyRecordRepository keys, Clock clock) {
		this.jdbc = jdbc;
		this.keys = keys;
		this.clock = clock;
	}

	/** How the issued certificate of that code was signed. */
	public PublicProof proof(String verifyCode) {
		return this.jdbc
			.sql("select key_fingerprint, timestamped_at from certificate where verify_code = ?"
					+ " and certificate_number is not null")
			.param(verifyCode)
			.query((row, index) -> new PublicProof(key(row.getString("key_fingerprint")),
					moment(row, "timestamped_at")))
			.optional()
			.orElse(new PublicProof(null, null));
	}

	private @Nullable CertificateKey key(@Nullable String fingerprint) {
		return (fingerprint == null) ? null
				: this.keys.findByFingerprint(fingerprint)
					.map((record) -> record.toPublic(this.clock.instant()))
					.orElse(null);
	}

	/** Every revoked or replaced certificate, the latest first. */
	public List<RevokedCertificate> revoked() {
		return this.jdbc.sql("""
				select c.certificate_number, c.status, c.revoked_at, c.replaced_at, c.sha256,
				(select max(s.certificate_number) from certificate s where s.predecessor_id = c.id) as successor
				from certificate c where c.status in ('REVOKED', 'REPLACED') and c.certificate_number is not null
				order by coalesce(c.revoked_at, c.replaced_at, c.issued_at) desc, c.id desc""")
			.query((row, index) -> revoked(row))
			.list();
	}

	private static RevokedCertificate revoked(ResultSet row) throws SQLException {
		boolean replaced = "REPLACED".equals(row.getString("status"));
		Instant since = moment(row, replaced ? "replaced_at" : "revoked_at");
		return new RevokedCertificate(row.getString("certificate_number"), replaced,
				ChinaTime.day(Objects.requireNonNull(since)), replaced ? row.getString("successor") : null,
				row.getString("sha256"));
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
