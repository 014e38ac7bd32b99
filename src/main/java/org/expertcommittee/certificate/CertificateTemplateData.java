package org.expertcommittee.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.expertcommittee.certificate.pdf.CertificateDesign.BodyFont;
import org.expertcommittee.certificate.pdf.CertificateDesign.Orientation;
import org.expertcommittee.certificate.pdf.CertificateDesign.Style;
import org.expertcommittee.certificate.pdf.CertificateDesign.TitleFont;
import org.jspecify.annotations.Nullable;

/**
 * What the editor edits of a committee's certificates.
 *
 * @param titleColor as #rrggbb
 * @param heading such as 聘书
 * @param wording with {name} {honorific} {committee} {office} {period} {years} {start}
 * {end}; {name} and {office} are required
 * @param logoSha256 of a picture that {@link CertificateTemplateService#storeLogo} took,
 * or null
 * @param version the revision that the edit was based on; 0 when there was none
 */
public record CertificateTemplateData(@NotNull Style design, @NotNull Orientation orientation,
		@NotNull BodyFont bodyFont, @NotNull TitleFont titleFont, @NotBlank String titleColor,
		@NotBlank @PlainText(max = 20) String heading,
		@NotBlank @PlainText(max = 1000, multiline = true) String wording,
		@NotBlank @PlainText(max = 100) String closing, @Nullable String logoSha256, long version) {

	/** Usual wording of a 聘书 (CERTIFICATES: editable per committee). */
	public static final String USUAL_WORDING = "兹聘请 {name} {honorific} 为{committee}{office}，聘期{period}（自{start}起至{end}止）。";

	/** What a committee starts with. */
	public static CertificateTemplateData usual() {
		return new CertificateTemplateData(Style.CLASSIC, Orientation.LANDSCAPE, BodyFont.KAI, TitleFont.SONG,
				"#b81214", "聘书", USUAL_WORDING, "此聘。", null, 0);
	}

}
