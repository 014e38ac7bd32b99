package org.expertcommittee.consultation;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.expertcommittee.base.Untracked;
import org.hibernate.annotations.Immutable;

/**
 * A search word of a case, for queries alone: cases write their words themselves.
 */
@Entity
@Untracked
@Immutable
@IdClass(CaseWord.Key.class)
@Table(name = "consultation_word")
class CaseWord {

	@Id
	@Column(name = "consultation_id")
	private long consultationId;

	@Id
	private String word;

	@SuppressWarnings("NullAway.Init")
	protected CaseWord() {
	}

	record Key(long consultationId, String word) implements Serializable {
	}

}
