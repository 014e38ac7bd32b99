package org.expertcommittee.consultation;

/**
 * How an expert served in a year.
 *
 * @param asked assignments handed over in that year
 * @param accepted those of them that were accepted
 * @param declined those of them that were declined
 * @param opinions opinions submitted in that year
 * @param onTime those of them that came before the case's deadline
 */
public record ExpertDuty(long expertId, String name, long asked, long accepted, long declined, long opinions,
		long onTime) {
}
