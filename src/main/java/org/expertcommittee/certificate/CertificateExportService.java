package org.expertcommittee.certificate;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.Spreadsheet;
import org.expertcommittee.base.Texts;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the list of certificates as a workbook. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
public class CertificateExportService {

	private final CertificateQueries queries;

	private final AuditTrail audit;

	private final Texts texts;

	CertificateExportService(CertificateQueries queries, AuditTrail audit, Texts texts) {
		this.queries = queries;
		this.audit = audit;
		this.texts = texts;
	}

	/**
	 * Writes every certificate that fits, in protocol order; the export is recorded.
	 * @param locale of headings and words
	 * @param out not closed
	 */
	@Transactional
	public void export(CertificateFilter filter, Locale locale, OutputStream out) {
		this.audit.act("certificate.export", this.texts.get("certificate.total", locale, this.queries.count(filter)));
		Spreadsheet.write(out, this.texts.get("certificate.title", locale),
				Stream
					.of("number", "holder", "office", "export.starts", "export.ends", "awardedOn", "export.issued",
							"seal.on", "seal.approval", "handOver.on", "handOver.to", "export.confirmed", "state")
					.map((key) -> this.texts.get("certificate." + key, locale))
					.toList(),
				(page) -> this.queries.list(filter, new PagedQuery(page.offset(), page.limit(), "protocol", false)),
				(item) -> cells(item, locale));
	}

	private List<@Nullable String> cells(CertificateListItem item, Locale locale) {
		return Arrays.asList(item.number(), item.holderName(), item.officeName(), item.startsOn().toString(),
				item.endsOn().toString(), item.awardedOn().toString(), day(item.issuedAt()),
				Objects.toString(item.sealedOn(), null), item.sealApproval(), Objects.toString(item.handedOn(), null),
				item.handedTo(), day(item.confirmedAt()), this.texts.get(item.state().messageKey(), locale));
	}

	private static @Nullable String day(@Nullable Instant moment) {
		return (moment != null) ? ChinaTime.day(moment).toString() : null;
	}

}
