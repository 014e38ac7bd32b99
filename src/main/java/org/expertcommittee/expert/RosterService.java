package org.expertcommittee.expert;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.Spreadsheet;
import org.expertcommittee.base.Texts;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roster as a list: searched, filtered, sorted, counted. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional(readOnly = true)
public class RosterService {

	private static final List<String> EXPORTED = List.of("expert.name", "expert.office", "expert.organisation",
			"expert.title", "expert.fields", "expert.term", "expert.term.ends", "expert.status", "expert.mobile");

	private final ExpertRoster roster;

	private final RosterMemory memory;

	private final IndustryService industries;

	private final AuditTrail audit;

	private final Texts texts;

	RosterService(ExpertRoster roster, RosterMemory memory, IndustryService industries, AuditTrail audit, Texts texts) {
		this.audit = audit;
		this.texts = texts;
		this.roster = roster;
		this.memory = memory;
		this.industries = industries;
	}

	/**
	 * Experts who fit. Orders: {@code protocol} (default), {@code pinyin},
	 * {@code stroke}, {@code termEnd}.
	 */
	public List<ExpertListItem> list(ExpertFilter filter, PagedQuery page) {
		return this.roster.page(filter, meanings(filter.text()), page, count(filter));
	}

	public long count(ExpertFilter filter) {
		if (filter.equals(ExpertFilter.of(filter.tab()))) {
			return count(filter.tab());
		}
		return this.memory.get(filter, () -> this.roster.count(filter, meanings(filter.text())));
	}

	/**
	 * Size of one part of the roster.
	 * @param tab {@code null} for everybody who is not archived
	 */
	public long count(@Nullable ExpertTab tab) {
		Map<ExpertTab, Long> counts = this.memory.get("tabs", this.roster::counts);
		if (tab != null) {
			return counts.getOrDefault(tab, 0L);
		}
		return counts.entrySet()
			.stream()
			.filter((entry) -> entry.getKey() != ExpertTab.ARCHIVED)
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

	/**
	 * Writes everybody who fits as a workbook, phone numbers masked; the export is
	 * recorded.
	 * @param order as in {@link #list}
	 * @param locale of headings and words
	 * @param out not closed
	 */
	@Transactional
	public void export(ExpertFilter filter, @Nullable String order, Locale locale, OutputStream out) {
		long matches = count(filter);
		this.audit.act("expert.export", this.texts.get("expert.total", locale, matches));
		Spreadsheet.write(out, this.texts.get("expert.export.sheet", locale),
				EXPORTED.stream().map((key) -> this.texts.get(key, locale)).toList(),
				(page) -> list(filter, new PagedQuery(page.offset(), page.limit(), order, false)),
				(expert) -> cells(expert, locale));
	}

	private List<@Nullable String> cells(ExpertListItem expert, Locale locale) {
		return Arrays.asList(expert.name(), expert.officeName(), expert.organisation(), expert.title(),
				String.join(this.texts.get("base.listSeparator", locale), expert.fields()),
				Objects.toString(expert.termStartsOn(), null), Objects.toString(expert.termEndsOn(), null),
				this.texts.get(expert.status().messageKey(), locale), expert.maskedMobile());
	}

	private Map<String, List<Long>> meanings(@Nullable String text) {
		return (text == null || text.isBlank()) ? Map.of() : FieldMeanings.of(text, this.industries.names());
	}

}
