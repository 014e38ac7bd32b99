package org.expertcommittee.recusal;

import org.jspecify.annotations.Nullable;

/**
 * What experts are checked against.
 *
 * @param projectId the key project that the case is about, if any
 * @param consultationId the case, so that ties declared for it and waivers granted for it
 * count; nothing before there is one
 */
public record RecusalCase(long enterpriseId, @Nullable Long projectId, @Nullable Long consultationId) {

	public static RecusalCase ofEnterprise(long enterpriseId) {
		return new RecusalCase(enterpriseId, null, null);
	}

}
