package org.expertcommittee.base.ui;

/** Whose details page a {@link DetailsPanel} belongs to. */
public enum Subject {

	EXPERT, PROFILE, APPOINTMENT, CERTIFICATE, ENTERPRISE, CONSULTATION, ASSIGNMENT, SETTINGS

}
