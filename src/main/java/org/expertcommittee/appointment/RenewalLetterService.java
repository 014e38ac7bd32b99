package org.expertcommittee.appointment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ChineseNumerals;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.Texts;
import org.expertcommittee.base.word.WordDocument;
import org.expertcommittee.base.word.WordText;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.Honorific;
import org.expertcommittee.security.Access;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Thank-you letters to those who leave with the old term. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class RenewalLetterService {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

	/** What file systems refuse in names. */
	private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

	private static final WordText RIGHT = WordText.BODY.aligned(ParagraphAlignment.RIGHT).spaced(0, 28);

	private final RenewalRepository renewals;

	private final RenewalQueries queries;

	private final CommitteeService committees;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Texts texts;

	private final Clock clock;

	RenewalLetterService(RenewalRepository renewals, RenewalQueries queries, CommitteeService committees,
			JdbcClient jdbc, AuditTrail audit, Texts texts, Clock clock) {
		this.renewals = renewals;
		this.queries = queries;
		this.committees = committees;
		this.jdbc = jdbc;
		this.audit = audit;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Checks that the member leaves, and records that the letter is made.
	 * @throws IllegalAct for a member who stays
	 */
	public void record(long renewalId, long appointmentId) {
		Renewal renewal = this.renewals.findById(renewalId).orElseThrow(() -> new NotFound("renewal " + renewalId));
		Leaver leaver = leavers(item(renewalId), List.of(appointmentId)).get(appointmentId);
		if (leaver == null) {
			throw new IllegalAct("renewal.illegal.stays");
		}
		this.audit.act("renewal.letters", renewal, leaver.name() + " " + leaver.office());
	}

	/** Writes a ZIP with one Word file for each of these members, in their order. */
	@Transactional(readOnly = true)
	public void write(long renewalId, List<Long> appointmentIds, OutputStream out) throws IOException {
		RenewalItem renewal = item(renewalId);
		Map<Long, Leaver> leavers = leavers(renewal, appointmentIds);
		Set<String> names = new HashSet<>();
		ZipOutputStream zip = new ZipOutputStream(out);
		for (Long id : appointmentIds) {
			Leaver leaver = leavers.get(id);
			if (leaver != null) {
				zip.putNextEntry(new ZipEntry(fileName(leaver, names)));
				letter(renewal, leaver, zip);
				zip.closeEntry();
			}
		}
		zip.finish();
	}

	private String fileName(Leaver leaver, Set<String> used) {
		String title = this.texts.get("renewal.letter", Texts.CHINESE);
		String base = UNFIT.matcher(title + "-" + leaver.name() + "-" + leaver.office()).replaceAll("_");
		String shortened = base.substring(0,
				base.offsetByCodePoints(0, Math.min(80, base.codePointCount(0, base.length()))));
		String name = shortened + ".docx";
		for (int i = 2; !used.add(name); i++) {
			name = shortened + "-" + i + ".docx";
		}
		return name;
	}

	private void letter(RenewalItem renewal, Leaver leaver, OutputStream out) throws IOException {
		String title = this.texts.get("renewal.letter", Texts.CHINESE);
		try (WordDocument document = WordDocument.office()) {
			document.titled(title + " " + leaver.name()).paragraph(title, WordText.TITLE).space(28);
			boolean first = true;
			for (String line : words(renewal, leaver).split("\\R", -1)) {
				document.paragraph(line, first ? WordText.BODY.spaced(0, 28) : WordText.BODY);
				first = false;
			}
			document.space(28)
				.paragraph(renewal.committeeName(), RIGHT)
				.paragraph(ChineseNumerals.date(ChinaTime.today(this.clock)), RIGHT);
			// The document closes what it writes to; the ZIP goes on.
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.write(bytes);
			bytes.writeTo(out);
		}
	}

	private static String words(RenewalItem renewal, Leaver leaver) {
		Map<String, String> values = Map.of("name", leaver.name(), "honorific", leaver.honorific(), "committee",
				renewal.committeeName(), "term", renewal.oldTermName(), "office", leaver.office(), "date",
				ChineseNumerals.date(leaver.lastDay()));
		return PLACEHOLDER.matcher(renewal.letter())
			.replaceAll((found) -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
	}

	private Map<Long, Leaver> leavers(RenewalItem renewal, Collection<Long> appointmentIds) {
		Map<Long, Leaver> leavers = new HashMap<>();
		if (appointmentIds.isEmpty()) {
			return leavers;
		}
		Honorific usual = this.committees.facts(renewal.committeeId()).defaultHonorific();
		this.jdbc.sql("""
				select a.id, e.name, e.honorific, o.name, coalesce(a.ended_on, a.ends_on) from renewal_choice c
				join appointment a on a.id = c.appointment_id join expert e on e.id = a.expert_id
				join office o on o.id = a.office_id
				where c.renewal_id = :renewal and c.decision = 'LEAVE' and a.id in (:ids)""")
			.param("renewal", renewal.id())
			.param("ids", appointmentIds)
			.query((row) -> {
				String own = row.getString(3);
				Honorific honorific = (own != null) ? Honorific.valueOf(own) : usual;
				leavers.put(row.getLong(1), new Leaver(row.getString(2), honorific.word(), row.getString(4),
						row.getObject(5, LocalDate.class)));
			});
		return leavers;
	}

	private RenewalItem item(long id) {
		return this.queries.get(id).orElseThrow(() -> new NotFound("renewal " + id));
	}

	private record Leaver(String name, String honorific, String office, LocalDate lastDay) {
	}

}
