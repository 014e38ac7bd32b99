package org.expertcommittee.appointment;

import java.time.LocalDate;

/**
 * A 聘任文件 as lists show it.
 *
 * @param appointments how many appointments rest on it, ends and changes included
 * @param files how many files it has
 */
public record DocumentItem(long id, long committeeId, String number, String title, LocalDate issuedOn,
		long appointments, long files, String createdBy) {
}
