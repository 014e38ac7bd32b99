package org.expertcommittee.certificate;

import java.time.Clock;
import java.util.Optional;

import org.expertcommittee.base.StaleData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The revisions of templates. A committee that has none gets the usual one. */
@Component
class CertificateTemplates {

	private final CertificateTemplateRepository templates;

	private final JdbcClient jdbc;

	private final Clock clock;

	CertificateTemplates(CertificateTemplateRepository templates, JdbcClient jdbc, Clock clock) {
		this.templates = templates;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<CertificateTemplate> newest(long committeeId) {
		return this.templates.findFirstByCommitteeIdOrderByRevisionDesc(committeeId);
	}

	/** The newest revision of a committee, for a new certificate. */
	@Transactional(propagation = Propagation.MANDATORY)
	public CertificateTemplate require(long committeeId) {
		return newest(committeeId).orElseGet(() -> {
			lock(committeeId);
			return newest(committeeId).orElseGet(() -> this.templates.save(new CertificateTemplate(committeeId, 1,
					CertificateTemplateData.usual(), "", this.clock.instant())));
		});
	}

	/**
	 * Adds a revision.
	 * @throws StaleData when somebody has added one since the edit began
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public CertificateTemplate add(long committeeId, CertificateTemplateData data, String by) {
		lock(committeeId);
		int last = newest(committeeId).map(CertificateTemplate::revision).orElse(0);
		if (last != data.version()) {
			throw new StaleData("CertificateTemplate of committee " + committeeId);
		}
		return this.templates.save(new CertificateTemplate(committeeId, last + 1, data, by, this.clock.instant()));
	}

	/** Two people who save at once get one revision after the other. */
	private void lock(long committeeId) {
		this.jdbc.sql("select id from committee where id = ? for update").param(committeeId).query(Long.class).single();
	}

}
