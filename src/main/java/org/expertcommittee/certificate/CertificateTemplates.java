package org.expertcommittee.certificate;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.expertcommittee.base.StaleData;
import org.expertcommittee.base.Texts;
import org.expertcommittee.certificate.pdf.CertificateDesign;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The revisions of templates. A committee that has none gets the usual one. */
@Component
class CertificateTemplates {

	private final CertificateTemplateRepository templates;

	private final LogoStore logos;

	private final Texts texts;

	private final JdbcClient jdbc;

	private final Clock clock;

	CertificateTemplates(CertificateTemplateRepository templates, LogoStore logos, Texts texts, JdbcClient jdbc,
			Clock clock) {
		this.templates = templates;
		this.logos = logos;
		this.texts = texts;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<CertificateTemplate> newest(long committeeId) {
		return this.templates.findFirstByCommitteeIdOrderByRevisionDesc(committeeId);
	}

	/** What a certificate is set by. */
	CertificateTemplateData of(Certificate certificate) {
		Long id = certificate.templateId();
		return ((id != null) ? this.templates.findById(id) : Optional.<CertificateTemplate>empty())
			.map(CertificateTemplate::toData)
			.orElseGet(CertificateTemplateData::usual);
	}

	/** The look of a template, with its logo read. */
	CertificateDesign design(CertificateTemplateData template, String committee) {
		String sha256 = template.logoSha256();
		CertificateDesign.Logo logo = null;
		if (sha256 != null) {
			logo = new CertificateDesign.Logo(this.logos.of(sha256),
					this.texts.get("certificate.paper.logo", Texts.CHINESE, committee));
		}
		return new CertificateDesign(template.design(), template.orientation(), template.bodyFont(),
				template.titleFont(), template.titleColor(), logo);
	}

	/** How many certificates each revision of a committee has, by the revision's id. */
	Map<Long, Long> uses(long committeeId) {
		Map<Long, Long> uses = new HashMap<>();
		this.jdbc
			.sql("select template_id, count(*) as certificates from certificate"
					+ " where committee_id = ? and template_id is not null group by template_id")
			.param(committeeId)
			.query((row) -> {
				uses.put(row.getLong("template_id"), row.getLong("certificates"));
			});
		return uses;
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
