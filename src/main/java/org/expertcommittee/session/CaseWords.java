package org.expertcommittee.session;

/** What invitations and calendars say of the case. */
record CaseWords(String caseNumber, String title, String enterprise) {
}
