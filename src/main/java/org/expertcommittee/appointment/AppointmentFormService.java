package org.expertcommittee.appointment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.Texts;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.expert.PhotoService;
import org.expertcommittee.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Word files of appointments. A 聘任审批表 holds the identity number in full, so every one of
 * them is recorded in the trail.
 */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class AppointmentFormService {

	private final AppointmentDetailsService details;

	private final AppointmentDocumentService documents;

	private final AppointmentQueries queries;

	private final AppointmentRegister register;

	private final ExpertService experts;

	private final PhotoService photos;

	private final CommitteeService committees;

	private final AuditTrail audit;

	private final Texts texts;

	AppointmentFormService(AppointmentDetailsService details, AppointmentDocumentService documents,
			AppointmentQueries queries, AppointmentRegister register, ExpertService experts, PhotoService photos,
			CommitteeService committees, AuditTrail audit, Texts texts) {
		this.details = details;
		this.documents = documents;
		this.queries = queries;
		this.register = register;
		this.experts = experts;
		this.photos = photos;
		this.committees = committees;
		this.audit = audit;
		this.texts = texts;
	}

	/** 聘任审批表 of one appointment, filled with everything known. */
	public Paper form(long id) {
		AppointmentDetails appointment = this.details.get(id);
		AppointmentListItem item = appointment.item();
		byte[] content = new ApprovalForm(this.texts, appointment, this.experts.get(item.expertId()),
				this.experts.edit(item.expertId()))
			.write(this.committees.facts(item.committeeId()).name(), this.photos.get(item.expertId()).orElse(null),
					this.register.today());
		this.register.record("form", this.register.find(id));
		return new Paper(fileName("appointment.form.file", item.expertName(), item.officeName(), id), content);
	}

	/**
	 * Writes the forms of many appointments as one ZIP, one at a time.
	 */
	public void zip(List<Long> ids, OutputStream out) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		for (long id : ids) {
			Paper paper = form(id);
			zip.putNextEntry(new ZipEntry(paper.fileName()));
			zip.write(paper.content());
			zip.closeEntry();
		}
		zip.finish();
	}

	/**
	 * 聘任通知 of a document: the people whose appointments rest on it.
	 * @throws IllegalAct when nobody's does
	 */
	public Paper notice(long documentId) {
		DocumentItem document = this.documents.get(documentId);
		List<AppointmentListItem> appointed = this.queries.ofDocument(documentId);
		if (appointed.isEmpty()) {
			throw new IllegalAct("appointment.notice.nobody");
		}
		byte[] content = new AppointmentNotice(this.texts).write(this.committees.facts(document.committeeId()).name(),
				document, appointed);
		this.audit.act("appointment.notice", document.number());
		return new Paper(safe(document.title()) + ".docx", content);
	}

	private String fileName(String key, String name, String office, long id) {
		return safe(this.texts.get(key, Texts.CHINESE, name, shortened(office))) + "-" + id + ".docx";
	}

	private static String shortened(String office) {
		return (office.codePointCount(0, office.length()) <= 30) ? office
				: office.substring(0, office.offsetByCodePoints(0, 30));
	}

	/** Without what file systems and ZIP programs do not take. */
	private static String safe(String name) {
		String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
		return (plain.codePointCount(0, plain.length()) <= 80) ? plain
				: plain.substring(0, plain.offsetByCodePoints(0, 80));
	}

}
