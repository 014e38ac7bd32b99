package org.expertcommittee.certificate;

import java.util.List;
import java.util.Map;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.certificate.pdf.CertificatePreview;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a committee's certificates read and look. Every saving makes a revision;
 * certificates keep the one that they were prepared with.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
@Transactional
public class CertificateTemplateService {

	private final CertificateTemplates templates;

	private final CertificateTemplateRepository revisions;

	private final TemplateSamples samples;

	private final CertificatePress press;

	private final LogoStore logos;

	private final CommitteeService committees;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	CertificateTemplateService(CertificateTemplates templates, CertificateTemplateRepository revisions,
			TemplateSamples samples, CertificatePress press, LogoStore logos, CommitteeService committees,
			AuditTrail audit, Checks checks, CurrentUser currentUser) {
		this.templates = templates;
		this.revisions = revisions;
		this.samples = samples;
		this.press = press;
		this.logos = logos;
		this.committees = committees;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
	}

	/** The newest revision, for its form; the usual template where there is none. */
	@Transactional(readOnly = true)
	public CertificateTemplateData edit(long committeeId) {
		return this.templates.newest(committeeId)
			.map(CertificateTemplate::toData)
			.orElseGet(CertificateTemplateData::usual);
	}

	/** Every revision, the newest first. */
	@Transactional(readOnly = true)
	public List<TemplateRevision> revisions(long committeeId) {
		Map<Long, Long> used = this.templates.uses(committeeId);
		return this.revisions.findByCommitteeIdOrderByRevisionDesc(committeeId)
			.stream()
			.map((template) -> template.toRevision(used.getOrDefault(template.requireId(), 0L)))
			.toList();
	}

	/**
	 * Saves a new revision; returns its number. Saving what is there already makes none.
	 * @throws InvalidInput at the field: an unknown or missing placeholder, a bad colour,
	 * a character that cannot be printed
	 * @throws org.expertcommittee.base.StaleData somebody saved in between
	 */
	public int save(long committeeId, CertificateTemplateData data) {
		this.checks.valid(data);
		CommitteeFacts committee = this.committees.facts(committeeId);
		this.press.requirePrintable("heading", data.heading());
		data.wording().lines().forEach((line) -> this.press.requirePrintable("wording", line));
		this.press.requirePrintable("closing", data.closing());
		CertificateTemplate last = this.templates.newest(committeeId).orElse(null);
		if (last != null && last.toData().equals(data)) {
			return last.revision();
		}
		CertificateTemplate saved = this.templates.add(committeeId, data, this.currentUser.displayName());
		this.audit.act("certificate.template.save", saved, committee.name());
		return saved.revision();
	}

	/**
	 * Takes a picture for a logo; returns its SHA-256.
	 * @throws InvalidInput it is larger than 2 MB, or no PNG or JPEG that can be read
	 */
	public String storeLogo(byte[] picture) {
		return this.logos.keep(picture);
	}

	/**
	 * The page as it would be printed, as PNG.
	 * @param data what is typed, also with placeholders that are unfinished
	 * @param dpi the resolution, 30 to 200
	 * @throws InvalidInput a field is empty, or the colour is none
	 * @throws org.expertcommittee.base.IllegalAct a text does not fit or cannot be
	 * printed
	 * @throws org.springframework.security.access.AccessDeniedException an expert's data
	 * for somebody who may not see the roster
	 */
	@Transactional(readOnly = true)
	public byte[] preview(long committeeId, CertificateTemplateData data, TemplateSample sample, int dpi) {
		CommitteeFacts committee = this.committees.facts(committeeId);
		this.checks.valid(data);
		CertificateWording.requireColor("titleColor", data.titleColor());
		byte[] pdf = this.press.sample(committee, data, this.samples.holder(committee, sample));
		return CertificatePreview.toPng(pdf, Math.clamp(dpi, 30, 200));
	}

}
