package org.expertcommittee.certificate.pdf;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.expertcommittee.base.pdf.FontSet;

import org.jspecify.annotations.Nullable;

/** Contents and fonts that the tests share. */
final class Samples {

	static final FontSet FONTS = FontSet.withSystemFonts(List.of());

	static final Clock CLOCK = Clock.fixed(Instant.parse("2024-11-02T02:30:00Z"), ZoneOffset.UTC);

	static final String VERIFY_URL = "https://portal.example.org/verify/7K2M-9QXD-4HTN";

	private Samples() {
	}

	static CertificateContent of(String name, Seal seal, @Nullable String watermark) {
		return with(name, "副主任委员", seal, watermark, "洛阳市瀍河回族区产业发展专家顾问委员会");
	}

	static CertificateContent with(String name, String office, Seal seal, @Nullable String watermark, String issuer) {
		return new CertificateContent("聘书 " + name, "zh-CN", "聘书", "证书编号：瀍产专聘字〔2024〕1号", name, name + "同志：",
				"兹聘请您为洛阳市瀍河回族区产业发展专家顾问委员会" + office + "，聘期三年（自二〇二四年十一月二日起至二〇二七年十一月一日止）。", "此聘。", issuer, "二〇二四年十一月二日",
				VERIFY_URL, "核验二维码：" + VERIFY_URL, "扫码核验真伪", "电子签名", seal, watermark);
	}

	static byte[] render(CertificateContent content) {
		return render(content, CertificateDesign.USUAL);
	}

	static byte[] render(CertificateContent content, CertificateDesign design) {
		return new CertificateRenderer(FONTS, CLOCK).render(content, design);
	}

}
