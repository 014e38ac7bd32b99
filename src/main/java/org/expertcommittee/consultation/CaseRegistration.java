package org.expertcommittee.consultation;

import java.util.List;

import org.expertcommittee.attachment.ReceivedFile;
import org.jspecify.annotations.Nullable;

/**
 * A request as the secretariat takes it in.
 *
 * @param data the case; its need is that of {@code needs}
 * @param newEnterprise name of an enterprise that is not in the register yet, which
 * counts instead of the id in {@code data}
 * @param needs at least one
 * @param files received while the form was filled in
 */
public record CaseRegistration(ConsultationData data, @Nullable String newEnterprise, List<NeedData> needs,
		ContactData contact, List<ReceivedFile> files) {

	public CaseRegistration {
		needs = List.copyOf(needs);
		files = List.copyOf(files);
	}

}
