package org.expertcommittee.consultation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.expertcommittee.base.ChineseNumerals;
import org.expertcommittee.base.CommitteeIdentityProvider;
import org.expertcommittee.base.Texts;
import org.expertcommittee.base.pdf.FontSet;
import org.expertcommittee.base.pdf.ProseDocument;
import org.expertcommittee.base.word.Typeface;
import org.expertcommittee.base.word.WordDocument;
import org.expertcommittee.base.word.WordText;
import org.springframework.stereotype.Component;

/**
 * Writes a joint report as an official paper (GB/T 9704): Word to go on with, PDF to hand
 * out.
 */
@Component
class CaseReportFiles {

	private static final WordText NUMBER = WordText.BODY.aligned(ParagraphAlignment.CENTER).spaced(0, 28);

	private static final WordText SIGNED = WordText.BODY.aligned(ParagraphAlignment.RIGHT).spaced(0, 28);

	private final CommitteeIdentityProvider identity;

	private final FontSet fonts;

	private final Texts texts;

	private final Clock clock;

	CaseReportFiles(CommitteeIdentityProvider identity, FontSet fonts, Texts texts, Clock clock) {
		this.identity = identity;
		this.fonts = fonts;
		this.texts = texts;
		this.clock = clock;
	}

	byte[] word(CaseReport report, String caseNumber, LocalDate issuedOn) {
		try (WordDocument word = WordDocument.office(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			word.titled(report.title());
			word.paragraph(report.title(), WordText.TITLE).space(12);
			word.paragraph(caption(caseNumber), NUMBER.in(Typeface.KAITI)).space(20);
			for (ReportLine line : ReportLine.of(report.text())) {
				word.paragraph(line.text(), switch (line.level()) {
					case 1 -> WordText.BODY.in(Typeface.HEITI);
					case 2 -> WordText.BODY.in(Typeface.KAITI);
					default -> WordText.BODY;
				});
			}
			word.space(28);
			word.paragraph(this.identity.current().name(), SIGNED);
			word.paragraph(ChineseNumerals.date(issuedOn), SIGNED);
			word.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	byte[] pdf(CaseReport report, String caseNumber, LocalDate issuedOn) {
		String committee = this.identity.current().name();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ProseDocument pdf = new ProseDocument(this.fonts, this.clock, report.title(), committee)) {
			pdf.title(report.title());
			pdf.caption(caption(caseNumber));
			for (ReportLine line : ReportLine.of(report.text())) {
				if (line.level() > 0) {
					pdf.heading(line.text(), line.level());
				}
				else {
					pdf.paragraph(line.text());
				}
			}
			pdf.signed(committee, ChineseNumerals.date(issuedOn));
			pdf.finish(out);
		}
		return out.toByteArray();
	}

	private String caption(String caseNumber) {
		return this.texts.get("consultation.report.caption", Texts.CHINESE, caseNumber);
	}

}
