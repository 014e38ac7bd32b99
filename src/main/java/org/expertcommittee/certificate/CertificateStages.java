package org.expertcommittee.certificate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.expertcommittee.appointment.CertificateProgress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells appointments how far their certificates are. */
@Component
class CertificateStages implements CertificateProgress {

	private final JdbcClient jdbc;

	CertificateStages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<Long, Certified> of(Collection<Long> appointmentIds) {
		Map<Long, Certified> progress = new HashMap<>();
		if (!appointmentIds.isEmpty()) {
			// An issued one comes last and counts, also while a draft is to replace it.
			this.jdbc.sql("""
					select appointment_id, id, status from certificate where appointment_id in (:ids)
					and status in ('DRAFT', 'AWAITING_SEAL', 'ISSUED', 'RECEIVED')
					order by case when certificate_number is null then 0 else 1 end, id""")
				.param("ids", appointmentIds)
				.query((row) -> {
					progress.put(row.getLong(1), new Certified(row.getLong(2), Stage.valueOf(row.getString(3))));
				});
		}
		return progress;
	}

}
