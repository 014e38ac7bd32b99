package org.expertcommittee.certificate;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.certificate.pdf.CertificateDesign.BodyFont;
import org.expertcommittee.certificate.pdf.CertificateDesign.Orientation;
import org.expertcommittee.certificate.pdf.CertificateDesign.Style;
import org.expertcommittee.certificate.pdf.CertificateDesign.TitleFont;
import org.jspecify.annotations.Nullable;

/**
 * One revision of how a committee's certificates read and look. It never changes, so that
 * a certificate prepared with it stays as it was seen.
 */
@Entity
class CertificateTemplate extends BaseEntity {

	private long committeeId;

	private int revision;

	@Enumerated(EnumType.STRING)
	private Style design;

	@Enumerated(EnumType.STRING)
	private Orientation orientation;

	@Enumerated(EnumType.STRING)
	private BodyFont bodyFont;

	@Enumerated(EnumType.STRING)
	private TitleFont titleFont;

	private String titleColor;

	private String heading;

	private String wording;

	private String closing;

	@Column(name = "logo_sha256")
	private @Nullable String logoSha256;

	private String savedBy;

	private Instant savedAt;

	@SuppressWarnings("NullAway.Init")
	protected CertificateTemplate() {
	}

	/**
	 * A revision.
	 * @throws org.expertcommittee.base.InvalidInput at the wording or colour
	 */
	CertificateTemplate(long committeeId, int revision, CertificateTemplateData data, String by, Instant at) {
		CertificateWording.require("wording", data.wording());
		CertificateWording.requireColor("titleColor", data.titleColor());
		this.committeeId = committeeId;
		this.revision = revision;
		this.design = data.design();
		this.orientation = data.orientation();
		this.bodyFont = data.bodyFont();
		this.titleFont = data.titleFont();
		this.titleColor = data.titleColor();
		this.heading = data.heading().strip();
		this.wording = data.wording().strip();
		this.closing = data.closing().strip();
		this.logoSha256 = data.logoSha256();
		this.savedBy = by;
		this.savedAt = at;
	}

	CertificateTemplateData toData() {
		return new CertificateTemplateData(this.design, this.orientation, this.bodyFont, this.titleFont,
				this.titleColor, this.heading, this.wording, this.closing, this.logoSha256, this.revision);
	}

	TemplateRevision toRevision(long certificates) {
		return new TemplateRevision(this.revision, this.design, this.orientation, this.savedBy, this.savedAt,
				certificates);
	}

	long committeeId() {
		return this.committeeId;
	}

	int revision() {
		return this.revision;
	}

	String wording() {
		return this.wording;
	}

	String closing() {
		return this.closing;
	}

}
