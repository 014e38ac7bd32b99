package org.expertcommittee.enterprise;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What the page of an enterprise shows; the telephone is masked. */
public record EnterpriseDetails(long id, String name, @Nullable String creditCode, @Nullable String kind,
		@Nullable Long industryId, @Nullable String industry, @Nullable String park, @Nullable String contactName,
		@Nullable String maskedPhone, @Nullable String address, @Nullable String goal, List<String> tags,
		boolean archived) {

	/** An enterprise that somebody names but that is not in the register: its id is 0. */
	public static EnterpriseDetails stated(String name, @Nullable String creditCode) {
		return new EnterpriseDetails(0, name, creditCode, null, null, null, null, null, null, null, null, List.of(),
				false);
	}

	public boolean registered() {
		return this.id != 0;
	}

}
