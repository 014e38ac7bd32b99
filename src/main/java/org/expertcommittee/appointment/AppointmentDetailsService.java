package org.expertcommittee.appointment;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.expertcommittee.appointment.CertificateProgress.Certified;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.batch.BatchService;
import org.expertcommittee.security.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one appointment with its history. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional(readOnly = true)
public class AppointmentDetailsService {

	private static final int LONGEST_CHAIN = 50;

	private final AppointmentRepository appointments;

	private final AppointmentChangeRepository changes;

	private final AppointmentDocumentRepository documents;

	private final AppointmentQueries queries;

	private final AppointmentRegister register;

	private final CertificateProgress progress;

	private final AppointmentWorkbook workbook;

	private final AuditTrail audit;

	AppointmentDetailsService(AppointmentRepository appointments, AppointmentChangeRepository changes,
			AppointmentDocumentRepository documents, AppointmentQueries queries, AppointmentRegister register,
			CertificateProgress progress, AppointmentWorkbook workbook, AuditTrail audit) {
		this.appointments = appointments;
		this.changes = changes;
		this.documents = documents;
		this.queries = queries;
		this.register = register;
		this.progress = progress;
		this.workbook = workbook;
		this.audit = audit;
	}

	/**
	 * An appointment.
	 * @throws NotFound when there is none of that id
	 */
	public AppointmentDetails get(long id) {
		Appointment appointment = this.register.find(id);
		AppointmentListItem item = this.queries.get(id).orElseThrow(() -> new NotFound("appointment " + id));
		return appointment.toDetails(rows(List.of(item)).getFirst(), number(appointment.endDocumentId()),
				this.register.today(), changes(id), chain(appointment));
	}

	public boolean exists(long id) {
		return this.appointments.existsById(id);
	}

	/** Writes the list as .xlsx and records it. */
	@Transactional
	public void export(AppointmentFilter filter, OutputStream out) {
		int rows = this.workbook.write(out, (page) -> list(filter, page));
		this.audit.act("appointment.export", String.valueOf(rows));
	}

	/** A page of the list; what each waits for takes one further query. */
	public List<AppointmentRow> list(AppointmentFilter filter, PagedQuery page) {
		return rows(this.queries.list(filter, page));
	}

	private List<AppointmentRow> rows(List<AppointmentListItem> items) {
		Map<Long, Certified> certificates = this.progress.of(items.stream().map(AppointmentListItem::id).toList());
		return items.stream().map((item) -> {
			Certified certificate = certificates.get(item.id());
			return new AppointmentRow(item, NextStep.of(item, certificate),
					(certificate != null) ? certificate.certificateId() : null);
		}).toList();
	}

	/** Every appointment that fits, in the order of the list, to choose all of them. */
	public List<Chosen> chosen(AppointmentFilter filter) {
		return this.queries.list(filter, PagedQuery.of(0, BatchService.MOST_SUBJECTS + 1))
			.stream()
			.map((item) -> new Chosen(item.id(), item.expertName() + " " + item.officeName()))
			.toList();
	}

	private List<PeriodChange> changes(long id) {
		return this.changes.findByAppointmentIdOrderById(id)
			.stream()
			.map((change) -> change.toPeriodChange(number(change.documentId())))
			.toList();
	}

	private List<AppointmentListItem> chain(Appointment appointment) {
		Set<Long> ids = new LinkedHashSet<>();
		ids.add(appointment.requireId());
		Long before = appointment.predecessorId();
		while (before != null && ids.size() < LONGEST_CHAIN && ids.add(before)) {
			before = this.appointments.findById(before).map(Appointment::predecessorId).orElse(null);
		}
		List<Long> last = List.of(appointment.requireId());
		while (!last.isEmpty() && ids.size() < LONGEST_CHAIN) {
			last = this.appointments.findByPredecessorIdIn(last).stream().map(Appointment::requireId).toList();
			ids.addAll(last);
		}
		List<AppointmentListItem> chain = new ArrayList<>(this.queries.all(ids));
		chain.sort(Comparator.comparing(AppointmentListItem::startsOn).thenComparing(AppointmentListItem::id));
		return chain;
	}

	private @Nullable String number(@Nullable Long documentId) {
		return (documentId != null) ? this.documents.findById(documentId).map(AppointmentDocument::number).orElse(null)
				: null;
	}

}
