package org.expertcommittee.appointment;

import java.io.InputStream;
import java.util.List;

import org.expertcommittee.attachment.AttachmentData;
import org.expertcommittee.attachment.AttachmentService;
import org.expertcommittee.attachment.FileKind;
import org.expertcommittee.attachment.Owner;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 聘任文件: their numbers, their files and what rests on them. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class AppointmentDocumentService {

	private static final String OWNER = "appointmentDocument";

	private final AppointmentDocumentRepository documents;

	private final DocumentQueries queries;

	private final AppointmentQueries appointments;

	private final DocumentNumbers numbers;

	private final AppointmentRegister register;

	private final CommitteeService committees;

	private final AttachmentService attachments;

	private final AuditTrail audit;

	private final Checks checks;

	AppointmentDocumentService(AppointmentDocumentRepository documents, DocumentQueries queries,
			AppointmentQueries appointments, DocumentNumbers numbers, AppointmentRegister register,
			CommitteeService committees, AttachmentService attachments, AuditTrail audit, Checks checks) {
		this.documents = documents;
		this.queries = queries;
		this.appointments = appointments;
		this.numbers = numbers;
		this.register = register;
		this.committees = committees;
		this.attachments = attachments;
		this.audit = audit;
		this.checks = checks;
	}

	/**
	 * Documents that fit; orders: {@code number}, {@code issued}; by default the latest
	 * first.
	 */
	@Transactional(readOnly = true)
	public List<DocumentItem> list(DocumentFilter filter, PagedQuery page) {
		return this.queries.list(filter, page);
	}

	@Transactional(readOnly = true)
	public long count(DocumentFilter filter) {
		return this.queries.count(filter);
	}

	/** The years in which documents were issued, the latest first. */
	@Transactional(readOnly = true)
	public List<Integer> years() {
		return this.queries.years();
	}

	@Transactional(readOnly = true)
	public DocumentItem get(long id) {
		return this.queries.get(id).orElseThrow(() -> new NotFound("appointment document " + id));
	}

	@Transactional(readOnly = true)
	public DocumentData edit(long id) {
		return find(id).toData();
	}

	/**
	 * Enters a document; returns its id. Without a number it gets the next one of the
	 * committee's sequence of that year, 取号.
	 * @throws InvalidInput at {@code number} when that number is taken, or the committee
	 * has no pattern to make one from
	 */
	public long create(DocumentData data) {
		this.checks.valid(data);
		this.committees.facts(data.committeeId());
		DocumentNumber number = typed(data) ? typedNumber(data)
				: this.numbers.next(data.committeeId(), data.issuedOn().getYear());
		AppointmentDocument document = this.documents.save(new AppointmentDocument(data, number, this.register.by()));
		this.audit.act("appointment.document.create", document, document.number());
		return document.requireId();
	}

	/**
	 * Changes a document.
	 * @throws InvalidInput at {@code number} when it was taken from the sequence, which
	 * must not have gaps
	 */
	public void update(long id, DocumentData data) {
		this.checks.valid(data);
		AppointmentDocument document = find(id);
		document.requireVersion(data.version());
		boolean same = !typed(data) || String.valueOf(data.number()).strip().equals(document.number());
		if (!same && document.documentNumber().sequence() != null) {
			throw InvalidInput.at("number", "appointment.document.numberFixed", document.number());
		}
		document.edit(data, same ? document.documentNumber() : typedNumber(data));
		this.audit.act("appointment.document.update", document, document.number());
	}

	/**
	 * Throws a document away that nothing rests on.
	 * @throws IllegalAct when something does, or when a later number was taken since
	 */
	public void discard(long id) {
		AppointmentDocument document = find(id);
		if (get(id).appointments() > 0) {
			throw new IllegalAct("appointment.document.inUse");
		}
		DocumentNumber number = document.documentNumber();
		if (number.sequence() != null && number.year() != null
				&& !this.numbers.giveBack(document.committeeId(), number.year(), number.sequence())) {
			throw new IllegalAct("appointment.document.notLast");
		}
		this.attachments.of(new Owner(OWNER, id)).forEach((file) -> this.attachments.remove(file.owner(), file.id()));
		this.audit.act("appointment.document.discard", document, document.number());
		this.documents.delete(document);
	}

	/**
	 * Lets an approved appointment rest on a document, instead of any other.
	 * @throws IllegalAct when it is not approved, or of another committee
	 */
	public void assign(long id, long appointmentId) {
		AppointmentDocument document = find(id);
		Appointment appointment = this.register.lock(appointmentId);
		if (this.committees.term(appointment.termId()).committeeId() != document.committeeId()) {
			throw new IllegalAct("appointment.document.otherCommittee", document.number());
		}
		appointment.restOn(id);
		this.register.record("document.assign", appointment);
	}

	/** Takes an appointment off its document. */
	public void release(long appointmentId) {
		Appointment appointment = this.register.lock(appointmentId);
		appointment.restOn(null);
		this.register.record("document.release", appointment);
	}

	/** The appointments that rest on a document, in protocol and stroke order. */
	@Transactional(readOnly = true)
	public List<AppointmentListItem> appointments(long id) {
		return this.appointments.ofDocument(id);
	}

	@Transactional(readOnly = true)
	public List<AttachmentData> files(long id) {
		find(id);
		return this.attachments.of(new Owner(OWNER, id));
	}

	/**
	 * Adds a scan or the text of the document.
	 * @throws InvalidInput at {@code file} when it is empty, too large or of no welcome
	 * kind
	 */
	public void addFile(long id, String fileName, InputStream content) {
		find(id);
		this.attachments.add(new Owner(OWNER, id), FileKind.DOCUMENT, fileName, content);
	}

	public void removeFile(long id, long fileId) {
		find(id);
		this.attachments.remove(new Owner(OWNER, id), fileId);
	}

	/**
	 * Opens a file for reading and records the download; the caller closes the stream.
	 */
	public InputStream openFile(long id, long fileId) {
		find(id);
		return this.attachments.open(new Owner(OWNER, id), fileId);
	}

	private static boolean typed(DocumentData data) {
		return data.number() != null && !data.number().isBlank();
	}

	private DocumentNumber typedNumber(DocumentData data) {
		String text = String.valueOf(data.number()).strip();
		if (this.documents.findByCommitteeIdAndNumber(data.committeeId(), text).isPresent()) {
			throw InvalidInput.at("number", "appointment.document.numberTaken", text);
		}
		return new DocumentNumber(text, null, null);
	}

	private AppointmentDocument find(long id) {
		return this.documents.findById(id).orElseThrow(() -> new NotFound("appointment document " + id));
	}

}
