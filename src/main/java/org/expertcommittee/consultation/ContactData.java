package org.expertcommittee.consultation;

import org.expertcommittee.base.validation.PlainText;
import org.expertcommittee.base.validation.ValidEmail;
import org.expertcommittee.base.validation.ValidPhone;
import org.jspecify.annotations.Nullable;

/** Whom to ask about one request, where that is not the enterprise's usual contact. */
public record ContactData(@PlainText(max = 80) @Nullable String contactName, @ValidPhone @Nullable String contactPhone,
		@ValidEmail @Nullable String contactEmail) {

	public static final ContactData NONE = new ContactData(null, null, null);

	boolean empty() {
		return equals(NONE);
	}

}
