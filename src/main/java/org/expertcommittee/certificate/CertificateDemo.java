package org.expertcommittee.certificate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.expertcommittee.appointment.AppointmentFilter;
import org.expertcommittee.appointment.AppointmentListItem;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.appointment.AppointmentStatus;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.LaunchFacts;
import org.expertcommittee.base.PagedQuery;
import org.springframework.stereotype.Component;

/**
 * 李晓's certificate, made the way every certificate is made, and samples in other states.
 */
@Component
class CertificateDemo implements DemoData {

	private static final int DRAFTS = 2;

	private static final int AWAITING = 2;

	private static final int ISSUED = 4;

	private final CertificateService certificates;

	private final CertificateHandOverService handOvers;

	private final CertificateFileService files;

	private final AppointmentService appointments;

	CertificateDemo(CertificateService certificates, CertificateHandOverService handOvers, CertificateFileService files,
			AppointmentService appointments) {
		this.certificates = certificates;
		this.handOvers = handOvers;
		this.files = files;
		this.appointments = appointments;
	}

	@Override
	public int order() {
		return 35;
	}

	@Override
	public void create() {
		Map<String, LocalDate> awarded = new LinkedHashMap<>();
		LaunchFacts.read()
			.path("experts")
			.forEach((expert) -> awarded.put(expert.path("name").asString(),
					LocalDate.parse(expert.path("certificateAwardedOn").asString())));
		List<AppointmentListItem> active = this.appointments.list(AppointmentFilter.of(AppointmentStatus.ACTIVE),
				new PagedQuery(0, 200, "office", false));
		int sample = 0;
		for (AppointmentListItem appointment : active) {
			LocalDate day = awarded.get(appointment.expertName());
			if (day != null) {
				issue(appointment, day);
			}
			else if (appointment.state() == AppointmentStatus.ACTIVE && sample < DRAFTS + AWAITING + ISSUED) {
				sample(sample++, appointment);
			}
		}
	}

	private void sample(int number, AppointmentListItem appointment) {
		if (number < ISSUED) {
			long id = issue(appointment, appointment.startsOn());
			if (number == 0) {
				if (this.files.get(id).seal() == null) {
					this.handOvers.registerSeal(id, this.handOvers.likelySeal());
				}
				this.handOvers.receive(id, this.handOvers.handOver(id));
			}
			return;
		}
		long id = prepare(appointment, appointment.startsOn());
		if (number < ISSUED + AWAITING) {
			this.certificates.sendToSeal(id);
		}
	}

	private long issue(AppointmentListItem appointment, LocalDate day) {
		long id = prepare(appointment, day);
		this.certificates.sendToSeal(id);
		this.certificates.issue(id);
		return id;
	}

	private long prepare(AppointmentListItem appointment, LocalDate day) {
		long id = this.certificates.prepare(appointment.id());
		CertificateData words = this.certificates.edit(id);
		this.certificates.update(id, new CertificateData(words.holderName(), words.honorific(), words.bodyText(),
				words.closing(), day, words.version()));
		return id;
	}

}
