package org.expertcommittee.appointment;

import java.util.Collection;
import java.util.Map;

/**
 * How far the certificates of appointments are. The certificate feature publishes a bean,
 * so that appointments need not know it.
 */
public interface CertificateProgress {

	/**
	 * The certificate that stands for each appointment, by the appointment's id;
	 * appointments without one are left out. One query however many there are.
	 */
	Map<Long, Certified> of(Collection<Long> appointmentIds);

	/** How far it is. */
	enum Stage {

		DRAFT, AWAITING_SEAL, ISSUED, RECEIVED;

		/** Whether it has a number and a file that stay. */
		public boolean issued() {
			return this == ISSUED || this == RECEIVED;
		}

	}

	/** A certificate and how far it is. */
	record Certified(long certificateId, Stage stage) {
	}

}
