package org.expertcommittee.consultation;

import java.time.LocalDate;

/**
 * A case of the same enterprise that is open or recent.
 *
 * @param alike whether it seems to be about the same
 */
public record SimilarCase(long id, String caseNumber, String title, ConsultationStatus status, LocalDate receivedOn,
		boolean alike) {
}
