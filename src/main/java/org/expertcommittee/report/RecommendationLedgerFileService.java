package org.expertcommittee.report;

import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.Ledger;
import org.expertcommittee.base.Ledger.Column;
import org.expertcommittee.base.Texts;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.recommendation.RecommendationFilter;
import org.expertcommittee.recommendation.RecommendationLedgerRow;
import org.expertcommittee.recommendation.RecommendationLedgerService;
import org.expertcommittee.recommendation.RecommendationListItem;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The 建议台账 as a file. It is a document, hence always in Chinese. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class RecommendationLedgerFileService {

	private final RecommendationLedgerService recommendations;

	private final CommitteeService committees;

	private final LedgerFiles files;

	private final AuditTrail audit;

	private final Texts texts;

	private final Clock clock;

	RecommendationLedgerFileService(RecommendationLedgerService recommendations, CommitteeService committees,
			LedgerFiles files, AuditTrail audit, Texts texts, Clock clock) {
		this.recommendations = recommendations;
		this.committees = committees;
		this.files = files;
		this.audit = audit;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Writes the 建议台账; the export is recorded.
	 * @param out not closed
	 */
	public void write(RecommendationFilter filter, LedgerFormat format, OutputStream out) {
		String unit = this.committees.current().map(CommitteeFacts::name).orElse("");
		Ledger<RecommendationLedgerRow> ledger = new Ledger<>(word("recommendations"), unit,
				word("subtitle", unit, ChinaTime.today(this.clock)),
				List.of(new Column<>(word("column.number"), 3, (row) -> String.valueOf(row.position())),
						column("case", 12, (item) -> lines(item.caseTitle(), item.caseNumber())),
						column("enterprise", 8, RecommendationListItem::enterprise), column("giver", 5, this::giver),
						column("givenOn", 5,
								(item) -> (item.givenAt() != null) ? ChinaTime.day(item.givenAt()).toString() : ""),
						column("recommendation", 18, RecommendationListItem::text),
						column("unit", 7, (item) -> text(item.unit())), column("dueOn", 5, this::dueOn),
						column("adoption", 5, (item) -> this.texts.get(item.status().messageKey(), Texts.CHINESE)),
						column("adoptionNote", 11, (item) -> text(item.note())),
						column("implementation", 12,
								(item) -> lines(text(item.implementedOn()), text(item.evidence()))),
						column("effect", 10, (item) -> lines(text(item.effect()), text(item.effectWords())))),
				(page) -> this.recommendations.list(filter, page));
		int lines = this.files.write(ledger, format, out);
		this.audit.act("report.ledger.export",
				this.texts.get("report.ledger.exported", Texts.CHINESE, ledger.title(), lines, format.name()));
	}

	private Column<RecommendationLedgerRow> column(String key, int width,
			Function<RecommendationListItem, String> text) {
		return new Column<>(word("column." + key), width, (row) -> text.apply(row.item()));
	}

	private String giver(RecommendationListItem item) {
		return item.expertName().isEmpty() ? word("committee") : item.expertName();
	}

	private String dueOn(RecommendationListItem item) {
		LocalDate day = item.dueOn();
		return lines(text(day), item.late() ? word("late") : "");
	}

	private String word(String key, Object... args) {
		return this.texts.get("report.ledger." + key, Texts.CHINESE, args);
	}

	private static String lines(String first, String second) {
		return Stream.of(first, second).filter((one) -> !one.isEmpty()).collect(Collectors.joining("\n"));
	}

	private static String text(@Nullable Object value) {
		return Objects.toString(value, "");
	}

}
