package org.expertcommittee.batch;

import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every work that the features have published. */
@Component
class BatchWorks {

	/** Asked late, since works need services that may start batches themselves. */
	private final ObjectProvider<BatchWork> works;

	BatchWorks(ObjectProvider<BatchWork> works) {
		this.works = works;
	}

	Optional<BatchWork> find(String kind) {
		return this.works.stream().filter((work) -> work.kind().equals(kind)).findFirst();
	}

}
