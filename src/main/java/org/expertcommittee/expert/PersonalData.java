package org.expertcommittee.expert;

/** Which piece of personal data is shown in full. */
public enum PersonalData {

	ID_NUMBER, BIRTH_DATE, MOBILE, EMAIL

}
