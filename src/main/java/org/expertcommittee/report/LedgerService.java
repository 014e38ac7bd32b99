package org.expertcommittee.report;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.expertcommittee.appointment.RosterFilter;
import org.expertcommittee.appointment.RosterRow;
import org.expertcommittee.appointment.TermRosterService;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.Ledger;
import org.expertcommittee.base.Ledger.Column;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.Texts;
import org.expertcommittee.certificate.CertificateLedgerFilter;
import org.expertcommittee.certificate.CertificateLedgerRow;
import org.expertcommittee.certificate.CertificateLedgerService;
import org.expertcommittee.certificate.CertificateStatus;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.TermItem;
import org.expertcommittee.consultation.ConsultationLedgerFilter;
import org.expertcommittee.consultation.ConsultationLedgerRow;
import org.expertcommittee.consultation.ConsultationLedgerService;
import org.expertcommittee.fee.FeePerson;
import org.expertcommittee.fee.FeeSheetDetails;
import org.expertcommittee.fee.FeeSheetService;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The official ledgers as files. They are documents, hence always in Chinese. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class LedgerService {

	private final CertificateLedgerService certificates;

	private final TermRosterService roster;

	private final ConsultationLedgerService consultations;

	private final FeeSheetService fees;

	private final DutyLedgerService duties;

	private final CommitteeService committees;

	private final LedgerFiles files;

	private final AuditTrail audit;

	private final Texts texts;

	private final Clock clock;

	LedgerService(CertificateLedgerService certificates, TermRosterService roster,
			ConsultationLedgerService consultations, FeeSheetService fees, DutyLedgerService duties,
			CommitteeService committees, LedgerFiles files, AuditTrail audit, Texts texts, Clock clock) {
		this.certificates = certificates;
		this.roster = roster;
		this.consultations = consultations;
		this.fees = fees;
		this.duties = duties;
		this.committees = committees;
		this.files = files;
		this.audit = audit;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Writes the 聘书台账; the export is recorded.
	 * @param out not closed
	 */
	public void certificates(CertificateLedgerFilter filter, LedgerFormat format, OutputStream out) {
		String unit = committee(filter.committeeId());
		Ledger<CertificateLedgerRow> ledger = new Ledger<>(word("certificates"), unit, subtitle(unit),
				List.of(column("number", 3, (row) -> String.valueOf(row.position())),
						column("certificateNumber", 11, CertificateLedgerRow::number),
						column("name", 6, CertificateLedgerRow::holderName),
						column("office", 8, CertificateLedgerRow::officeName),
						column("period", 8, (row) -> period(row.startsOn(), row.endsOn())),
						column("approval", 9, (row) -> text(row.approvalNumber())),
						column("sealed", 6, (row) -> text(row.sealedOn())),
						column("received", 7, (row) -> lines(text(row.handedTo()), text(row.handedOn()))),
						column("state", 5, (row) -> this.texts.get(row.state().messageKey(), Texts.CHINESE)),
						column("remark", 12, this::remark)),
				(page) -> this.certificates.list(filter, page));
		write(ledger, format, out);
	}

	/**
	 * Writes the 专家名册; the export is recorded.
	 * @param order as in {@link TermRosterService#list}
	 * @param out not closed
	 */
	public void roster(RosterFilter filter, @Nullable String order, LedgerFormat format, OutputStream out) {
		TermItem term = (filter.termId() != null) ? this.committees.term(filter.termId()) : null;
		String unit = committee((term != null) ? term.committeeId() : null);
		Ledger<RosterRow> ledger = new Ledger<>(word("roster"), unit,
				subtitle((term != null) ? unit + " " + term.name() : unit),
				List.of(column("number", 3, (row) -> String.valueOf(row.position())),
						column("name", 6, RosterRow::name),
						column("sex", 3,
								(row) -> (row.sex() != null) ? this.texts.get(row.sex().messageKey(), Texts.CHINESE)
										: ""),
						column("birth", 5, (row) -> month(row.birthDay())), column("office", 8, RosterRow::officeName),
						column("organisation", 14, (row) -> lines(text(row.organisation()), text(row.title()))),
						column("fields", 10,
								(row) -> String.join(this.texts.get("base.listSeparator", Texts.CHINESE),
										row.fields())),
						column("period", 8, (row) -> period(row.startsOn(), row.endsOn())),
						column("approval", 9, (row) -> text(row.approvalNumber())), column("remark", 8, this::remark)),
				(page) -> this.roster.list(filter, new PagedQuery(page.offset(), page.limit(), order, false)));
		write(ledger, format, out);
	}

	/**
	 * Writes the 问题台账; the export is recorded.
	 * @param out not closed
	 */
	public void consultations(ConsultationLedgerFilter filter, LedgerFormat format, OutputStream out) {
		String unit = committee(null);
		Ledger<ConsultationLedgerRow> ledger = new Ledger<>(word("consultations"), unit, subtitle(unit),
				List.of(column("number", 3, (row) -> String.valueOf(row.position())),
						column("enterprise", 8, ConsultationLedgerRow::enterprise),
						column("need", 16, (row) -> lines(row.title(), row.need())),
						column("receivedOn", 7, (row) -> text(row.receivedOn())),
						column("handedTo", 8, (row) -> text(row.unit())),
						column("people", 7, (row) -> String.join("\n", row.people())),
						column("deadline", 7, (row) -> text(row.deadline())), column("progress", 8, this::progress),
						column("followUp", 10, ConsultationLedgerRow::followUp),
						column("satisfaction", 5,
								(row) -> (row.satisfaction() != null)
										? this.texts.get(row.satisfaction().messageKey(), Texts.CHINESE) : ""),
						column("closed", 6, this::closed)),
				(page) -> this.consultations.list(filter, page));
		write(ledger, format, out);
	}

	/**
	 * Writes a 咨询费发放表 with account numbers in full; the export is recorded.
	 * @param out not closed
	 */
	public void fees(long sheetId, LedgerFormat format, OutputStream out) {
		FeeSheetDetails sheet = this.fees.forPayment(sheetId);
		String unit = committee(null);
		String total = word("total");
		List<FeePerson> people = new ArrayList<>(sheet.people());
		people.add(new FeePerson(0, 0, total, null, null, "", new FeePerson.Days(0, 0, 0), sheet.net(), sheet.tax(),
				sheet.gross(), null, null, null));
		Ledger<FeePerson> ledger = new Ledger<>(sheet.facts().title(), unit,
				word("fees.subtitle", unit, sheet.facts().firstDay(), sheet.facts().lastDay()),
				List.of(column("number", 3, (row) -> (row.position() > 0) ? String.valueOf(row.position()) : ""),
						column("name", 6, FeePerson::name),
						column("organisation", 10, (row) -> lines(text(row.organisation()), text(row.title()))),
						column("feeGrade", 7, FeePerson::grade),
						column("feeDays", 8, (row) -> (row.position() > 0) ? days(row.days()) : ""),
						column("net", 6, (row) -> amount(row.net())), column("tax", 6, (row) -> amount(row.tax())),
						column("gross", 6, (row) -> amount(row.gross())),
						column("account", 12,
								(row) -> lines(lines(text(row.holder()), text(row.bank())), text(row.account()))),
						column("signature", 6, (row) -> "")),
				(page) -> people.stream().skip(page.offset()).limit(page.limit()).toList());
		write(ledger, format, out);
	}

	private String days(FeePerson.Days days) {
		return this.texts.get("report.fee.daysOf", Texts.CHINESE, days.full(), days.half(), days.remote());
	}

	private static String amount(BigDecimal amount) {
		return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
	}

	/**
	 * Writes the 专家履职台账 of a year; the export is recorded.
	 * @param out not closed
	 */
	public void duties(int year, @Nullable String text, LedgerFormat format, OutputStream out) {
		String unit = committee(null);
		Ledger<DutyLedgerRow> ledger = new Ledger<>(word("duties.of", String.valueOf(year)), unit, subtitle(unit),
				List.of(column("number", 3, (row) -> String.valueOf(row.position())),
						column("name", 8, (row) -> row.duty().name()),
						column("asked", 5, (row) -> text(row.duty().asked())),
						column("accepted", 5, (row) -> text(row.duty().accepted())),
						column("declined", 5, (row) -> text(row.duty().declined())),
						column("opinions", 5, (row) -> text(row.duty().opinions())),
						column("onTime", 5, (row) -> text(row.duty().onTime())),
						column("hours", 5, (row) -> row.hours().stripTrailingZeros().toPlainString()),
						column("recommendations", 6, (row) -> text(row.recommendations())),
						column("adopted", 6, (row) -> (row.adopted() != null) ? row.adopted() + "%" : "")),
				(page) -> this.duties.list(year, text, page));
		write(ledger, format, out);
	}

	private <T> void write(Ledger<T> ledger, LedgerFormat format, OutputStream out) {
		int lines = this.files.write(ledger, format, out);
		this.audit.act("report.ledger.export",
				this.texts.get("report.ledger.exported", Texts.CHINESE, ledger.title(), lines, format.name()));
	}

	private <T> Column<T> column(String key, int width, Function<T, String> text) {
		return new Column<>(word("column." + key), width, text);
	}

	/** The committee whose list it is; the portal's own for a list across all. */
	private String committee(@Nullable Long id) {
		return ((id != null) ? Optional.of(this.committees.facts(id)) : this.committees.current())
			.map(CommitteeFacts::name)
			.orElse("");
	}

	private String subtitle(String unit) {
		return word("subtitle", unit, ChinaTime.today(this.clock));
	}

	private String remark(CertificateLedgerRow row) {
		List<String> remarks = new ArrayList<>();
		if (row.predecessorNumber() != null) {
			remarks.add(word("remark.replaces", row.predecessorNumber()));
		}
		if (row.successorNumber() != null) {
			remarks.add(word("remark.replacedBy", row.successorNumber()));
		}
		if (row.state() == CertificateStatus.REVOKED) {
			remarks.add(word("remark.revoked", text(row.revokedOn()), text(row.note())));
		}
		if (row.endedOn() != null) {
			remarks.add(word("remark.ended", row.endedOn()));
		}
		else if (row.extendedTo() != null) {
			remarks.add(word("remark.extended", row.extendedTo()));
		}
		return String.join(word("remark.separator"), remarks);
	}

	private String progress(ConsultationLedgerRow row) {
		String state = this.texts.get(row.status().messageKey(), Texts.CHINESE);
		return row.overdue() ? lines(state, word("overdue")) : state;
	}

	private String closed(ConsultationLedgerRow row) {
		return (row.closedOn() != null) ? lines(word("yes"), text(row.closedOn())) : word("no");
	}

	private String remark(RosterRow row) {
		return (row.endedOn() != null && row.endedOn().isBefore(row.endsOn()))
				? word("remark.left", this.texts.get(row.state().messageKey(), Texts.CHINESE), row.endedOn()) : "";
	}

	private String word(String key, Object... args) {
		return this.texts.get("report.ledger." + key, Texts.CHINESE, args);
	}

	private static String period(LocalDate from, LocalDate to) {
		return from + "\n" + to;
	}

	private static String month(@Nullable LocalDate day) {
		return (day != null) ? "%d.%02d".formatted(day.getYear(), day.getMonthValue()) : "";
	}

	private static String lines(String first, String second) {
		return (first.isEmpty() || second.isEmpty()) ? first + second : first + "\n" + second;
	}

	private static String text(@Nullable Object value) {
		return Objects.toString(value, "");
	}

}
