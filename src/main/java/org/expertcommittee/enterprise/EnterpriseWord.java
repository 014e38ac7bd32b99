package org.expertcommittee.enterprise;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.expertcommittee.base.Untracked;
import org.hibernate.annotations.Immutable;

/**
 * A search word of an enterprise, for queries alone: enterprises write their words
 * themselves.
 */
@Entity
@Untracked
@Immutable
@IdClass(EnterpriseWord.Key.class)
@Table(name = "enterprise_word")
class EnterpriseWord {

	@Id
	@Column(name = "enterprise_id")
	private long enterpriseId;

	@Id
	private String word;

	@SuppressWarnings("NullAway.Init")
	protected EnterpriseWord() {
	}

	record Key(long enterpriseId, String word) implements Serializable {
	}

}
