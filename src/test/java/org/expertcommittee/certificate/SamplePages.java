package org.expertcommittee.certificate;

import java.time.Clock;
import java.util.List;

import org.expertcommittee.base.pdf.FontSet;
import org.expertcommittee.certificate.pdf.CertificateContent;
import org.expertcommittee.certificate.pdf.CertificateDesign;
import org.expertcommittee.certificate.pdf.CertificateRenderer;
import org.expertcommittee.certificate.pdf.Seal;

/** Rendered pages for tests of what comes after rendering. */
final class SamplePages {

	private SamplePages() {
	}

	static byte[] unsigned() {
		CertificateContent content = new CertificateContent("聘书", "zh-CN", "聘书", "", "示例专家01", "示例专家01：", "兹聘请您为委员。",
				"此聘。", "示例委员会", "二〇二四年十一月二日", "https://portal.example.org/verify/7K2M", "核验", "扫码核验", "签名",
				new Seal.Blank(), null);
		return new CertificateRenderer(FontSet.withSystemFonts(List.of()), Clock.systemUTC()).render(content,
				CertificateDesign.USUAL);
	}

}
