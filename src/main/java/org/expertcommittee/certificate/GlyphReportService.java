package org.expertcommittee.certificate;

import java.time.Clock;
import java.util.List;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.pdf.FontCoverage;
import org.expertcommittee.base.pdf.FontSet;
import org.expertcommittee.base.pdf.GlyphCheck;
import org.expertcommittee.base.text.LegacyCharacters;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 生僻字体检: which characters of all names and wordings would not come out right on a
 * certificate. An administrator, who installs fonts, sees the characters; who has them is
 * for the secretariat alone.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
@Transactional(readOnly = true)
public class GlyphReportService {

	/** Rows fetched at once, so that a large roster never is in memory as a whole. */
	private static final int FETCH = 1000;

	private final JdbcClient jdbc;

	private final FontSet fonts;

	private final GlyphCheck check;

	private final ExpertService experts;

	private final CurrentUser currentUser;

	private final Clock clock;

	GlyphReportService(JdbcClient jdbc, FontSet fonts, GlyphCheck check, ExpertService experts, CurrentUser currentUser,
			Clock clock) {
		this.jdbc = jdbc;
		this.fonts = fonts;
		this.check = check;
		this.experts = experts;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** Reads every text that goes into certificates. */
	public GlyphReport check() {
		GlyphScan scan = new GlyphScan(this.fonts, this.check, this.currentUser.has(Role.SECRETARIAT));
		read(scan, GlyphSource.COMMITTEE, "select id, name from committee order by id");
		read(scan, GlyphSource.OFFICE, "select id, name from office where active order by id");
		read(scan, GlyphSource.TEMPLATE, """
				select t.committee_id, t.heading, t.wording, t.closing from certificate_template t where t.revision =
				(select max(n.revision) from certificate_template n where n.committee_id = t.committee_id)""");
		read(scan, GlyphSource.DRAFT, """
				select id, holder_name, body_text, closing from certificate
				where status in ('DRAFT', 'AWAITING_SEAL') order by id""");
		read(scan, GlyphSource.EXPERT, "select id, name from expert order by id");
		return new GlyphReport(this.clock.instant(), scan.texts(), scan.characters(), scan.findings());
	}

	private void read(GlyphScan scan, GlyphSource source, String sql) {
		this.jdbc.sql(sql).withFetchSize(FETCH).query((row) -> {
			int columns = row.getMetaData().getColumnCount();
			for (int column = 2; column <= columns; column++) {
				scan.read(source, row.getLong(1), row.getString(column));
			}
		});
	}

	/** The fonts at hand, in the order in which characters are looked for. */
	public List<FontCoverage> fonts() {
		return FontCoverage.of(this.fonts);
	}

	/**
	 * Writes today's characters for the old private-use ones in an expert's name.
	 * @throws IllegalAct when the name has none (any more)
	 */
	@Transactional
	@PreAuthorize(Access.IS_SECRETARIAT)
	public void correctName(long expertId) {
		ExpertData data = this.experts.edit(expertId);
		String name = LegacyCharacters.corrected(data.name());
		if (name.equals(data.name())) {
			throw new IllegalAct("certificate.glyphs.nothingToCorrect");
		}
		this.experts.update(expertId,
				new ExpertData(name, data.idNumber(), data.birthDate(), data.sex(), data.mobile(), data.email(),
						data.organisation(), data.title(), data.honorific(), data.industries(), data.biography(),
						data.version()),
				true);
	}

}
