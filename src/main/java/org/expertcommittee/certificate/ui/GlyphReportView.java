package org.expertcommittee.certificate.ui;

import java.util.EnumSet;
import java.util.Set;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.pdf.FontCoverage;
import org.expertcommittee.base.pdf.GlyphProblem;
import org.expertcommittee.base.pdf.HanBlock;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Columns;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.EmptyState;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.certificate.GlyphFinding;
import org.expertcommittee.certificate.GlyphReport;
import org.expertcommittee.certificate.GlyphReportService;
import org.expertcommittee.certificate.GlyphSource;
import org.expertcommittee.certificate.GlyphUse;
import org.expertcommittee.security.Access;

/** 生僻字体检: the characters that need a look, and the fonts at hand. */
@Route("settings/glyphs")
@RolesAllowed({ Access.SECRETARIAT, Access.ADMIN })
class GlyphReportView extends Div implements HasDynamicTitle {

	/** More at once would be slow to show and help nobody. */
	private static final int SHOWN = 100;

	/** What Debian's package fonts-hanazono adds to the fonts at hand. */
	private static final Set<HanBlock> HANAZONO = EnumSet.range(HanBlock.B, HanBlock.F);

	private final transient GlyphReportService service;

	private final Panel findings = new Panel();

	private final Div rows = new Div();

	private final Span facts = new Span();

	GlyphReportView(GlyphReportService service) {
		this.service = service;
		addClassName("ec-page");
		PageHeader header = new PageHeader(t("title")).crumb(getTranslation("committee.settings"), "settings")
			.here(t("title"));
		header.primary(t("again"), Icons.REFRESH_CW, this::check);
		this.facts.addClassName("ec-caption");
		this.facts.getElement().setAttribute("aria-live", "polite");
		Columns columns = new Columns();
		this.findings.add(this.rows);
		columns.left().add(this.findings);
		columns.right().add(fonts());
		add(header, this.facts, columns);
		check();
	}

	private void check() {
		GlyphReport report = this.service.check();
		this.facts.setText(getTranslation("certificate.glyphs.checked", Dates.moment(report.at()), report.texts(),
				report.characters()));
		this.rows.removeAll();
		this.findings.setHeading(getTranslation("certificate.glyphs.findings", report.refused()));
		if (report.findings().isEmpty()) {
			this.rows.add(new EmptyState(Icons.CIRCLE_CHECK, t("none"), t("noneNext")));
		}
		report.findings().stream().limit(SHOWN).forEach((finding) -> this.rows.add(row(finding)));
		if (report.findings().size() > SHOWN) {
			Paragraph rest = new Paragraph(getTranslation("certificate.glyphs.rest", report.findings().size() - SHOWN));
			rest.addClassName("ec-caption");
			this.rows.add(rest);
		}
	}

	private Div row(GlyphFinding finding) {
		Span sign = new Span(finding.character());
		sign.addClassName("ec-glyph-sign");
		Span name = new Span(finding.codePointName());
		name.addClassName("ec-cert-mono");
		Div head = new Div(name, badge(finding), new Span(block(finding)));
		head.addClassName("ec-glyph-head");
		Paragraph advice = new Paragraph(advice(finding));
		Div words = new Div(head, advice);
		words.addClassName("ec-glyph-words");
		finding.examples().forEach((use) -> words.add(use(finding, use)));
		long more = finding.uses() - finding.examples().size();
		if (more > 0) {
			Span rest = new Span(
					getTranslation("certificate.glyphs." + (finding.examples().isEmpty() ? "uses" : "more"), more));
			rest.addClassName("ec-caption");
			words.add(rest);
		}
		Div row = new Div(sign, words);
		row.addClassName("ec-glyph");
		return row;
	}

	private StatusBadge badge(GlyphFinding finding) {
		return finding.refused() ? new StatusBadge(Tone.RED, t("refused"), "circle-x")
				: new StatusBadge(Tone.NEUTRAL, t("printed"), null);
	}

	private String block(GlyphFinding finding) {
		HanBlock block = finding.block();
		if (block == null) {
			return String.valueOf(Character.getName(finding.codePoint()));
		}
		return block(block);
	}

	private String block(HanBlock block) {
		return (block == HanBlock.BASIC) ? t("block.basic") : getTranslation("certificate.glyphs.block", block.name());
	}

	private String advice(GlyphFinding finding) {
		GlyphProblem.Kind problem = finding.problem();
		String correction = finding.correction();
		if (problem == null) {
			return getTranslation("certificate.glyphs.advice.font", String.valueOf(finding.font()));
		}
		if (correction != null) {
			return getTranslation("certificate.glyphs.advice.legacy", correction,
					String.format("U+%04X", correction.codePointAt(0)));
		}
		boolean missing = problem == GlyphProblem.Kind.MISSING_GLYPH || problem == GlyphProblem.Kind.EMPTY_OUTLINE;
		HanBlock block = finding.block();
		boolean hanazono = block != null && HANAZONO.contains(block);
		return t("advice." + (missing ? (hanazono ? "install" : "find") : problem.name()));
	}

	private Div use(GlyphFinding finding, GlyphUse use) {
		Span source = new Span(getTranslation(use.source().messageKey()));
		source.addClassName("ec-caption");
		Div line = new Div(source, new Anchor(path(use), use.text()));
		line.addClassName("ec-glyph-use");
		if (finding.correction() != null && use.source() == GlyphSource.EXPERT) {
			Button correct = new Button(getTranslation("certificate.glyphs.correct", finding.correction()),
					(event) -> correct(use));
			correct.addThemeVariants(ButtonVariant.SMALL);
			line.add(correct);
		}
		return line;
	}

	private static String path(GlyphUse use) {
		return switch (use.source()) {
			case EXPERT -> "experts/" + use.id();
			case DRAFT -> "certificates/" + use.id();
			case COMMITTEE, OFFICE, TEMPLATE -> "settings";
		};
	}

	private void correct(GlyphUse use) {
		Confirm.ask(t("correct.title"), getTranslation("certificate.glyphs.correct.text", use.text()), t("correct.act"),
				() -> {
					Acts.attempt(() -> this.service.correctName(use.id()), t("correct.done"));
					check();
				});
	}

	private Panel fonts() {
		Panel panel = new Panel(t("fonts"));
		for (FontCoverage font : this.service.fonts()) {
			Span name = new Span(font.file());
			name.addClassName("ec-glyph-font");
			Span origin = new Span(t(font.builtIn() ? "fonts.builtIn" : "fonts.extra"));
			origin.addClassName("ec-caption");
			Div box = new Div(name, origin);
			box.addClassName("ec-glyph-fonts");
			if (!font.readable()) {
				box.add(new StatusBadge(Tone.RED, t("fonts.unreadable"), "circle-alert"));
			}
			font.characters().forEach((block, count) -> {
				if (count > 0) {
					Span part = new Span(
							getTranslation("certificate.glyphs.coverage", block(block), count, block.size()));
					part.addClassName("ec-chip");
					box.add(part);
				}
			});
			panel.add(box);
		}
		Paragraph how = new Paragraph(t("fonts.how"));
		how.addClassName("ec-caption");
		panel.add(how);
		return panel;
	}

	private String t(String key) {
		return getTranslation("certificate.glyphs." + key);
	}

	@Override
	public String getPageTitle() {
		return t("title");
	}

}
