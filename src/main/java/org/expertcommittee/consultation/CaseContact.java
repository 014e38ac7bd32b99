package org.expertcommittee.consultation;

import jakarta.persistence.Embeddable;
import org.expertcommittee.base.text.Phone;
import org.jspecify.annotations.Nullable;

/** Whom to ask about one request, as it is stored. */
@Embeddable
record CaseContact(@Nullable String contactName, @Nullable String contactPhone, @Nullable String contactEmail) {

	/** The contact, or nothing when nobody is named. */
	static @Nullable CaseContact of(ContactData data) {
		return data.empty() ? null : new CaseContact(data.contactName(),
				(data.contactPhone() != null) ? Phone.normalise(data.contactPhone()) : null, data.contactEmail());
	}

	ContactData toData() {
		return new ContactData(this.contactName, this.contactPhone, this.contactEmail);
	}

	/** The first character and the domain stay. */
	@Nullable String maskedEmail() {
		return (this.contactEmail != null) ? this.contactEmail.replaceFirst("(?<=^.)[^@]*", "***") : null;
	}

	@Nullable String maskedPhone() {
		return (this.contactPhone != null) ? Phone.mask(this.contactPhone) : null;
	}

}
