package org.expertcommittee.consultation;

import java.util.List;

import org.expertcommittee.attachment.ReceivedFile;
import org.jspecify.annotations.Nullable;

/**
 * A request of the public form.
 *
 * @param enterprise its name as the sender writes it
 * @param creditCode normalised; the only thing by which a registered enterprise is found
 */
public record OnlineCase(String enterprise, String creditCode, ContactData contact, List<NeedData> needs,
		@Nullable Long industryId, List<ReceivedFile> files) {

	public OnlineCase {
		needs = List.copyOf(needs);
		files = List.copyOf(files);
	}

}
