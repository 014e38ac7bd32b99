package org.expertcommittee.enterprise;

import jakarta.validation.constraints.NotBlank;
import org.expertcommittee.base.validation.PlainText;
import org.expertcommittee.base.validation.ValidCreditCode;
import org.expertcommittee.base.validation.ValidPhone;
import org.jspecify.annotations.Nullable;

/**
 * What the form of an enterprise edits.
 *
 * @param creditCode unified social credit code (GB 32100), unique
 * @param tags words separated by 、 or commas
 * @param version of the record that was read; 0 for a new one
 */
public record EnterpriseData(@NotBlank @PlainText(max = 100) String name, @ValidCreditCode @Nullable String creditCode,
		@PlainText(max = 60) @Nullable String kind, @Nullable Long industryId,
		@PlainText(max = 100) @Nullable String park, @PlainText(max = 80) @Nullable String contactName,
		@ValidPhone @Nullable String contactPhone, @PlainText(max = 200) @Nullable String address,
		@PlainText(max = 1000, multiline = true) @Nullable String goal, @PlainText(max = 300) @Nullable String tags,
		long version) {

	/** A new enterprise of which only name, kind and industry are known. */
	public static EnterpriseData of(String name, @Nullable String kind, @Nullable Long industryId) {
		return new EnterpriseData(name, null, kind, industryId, null, null, null, null, null, null, 0);
	}

}
