package org.expertcommittee.consultation;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;

/**
 * An expert's declaration, when accepting, that there is no reason to stay away. One for
 * each acceptance; never changed.
 */
@Entity
@Table(name = "recusal_declaration")
class AssignmentDeclaration extends BaseEntity {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "assignment_id")
	private Assignment assignment;

	private String textVersion;

	private String declaredBy;

	private Instant declaredAt;

	@SuppressWarnings("NullAway.Init")
	protected AssignmentDeclaration() {
	}

	AssignmentDeclaration(Assignment assignment, String textVersion, String by, Instant at) {
		this.assignment = assignment;
		this.textVersion = textVersion;
		this.declaredBy = by;
		this.declaredAt = at;
	}

	Assignment assignment() {
		return this.assignment;
	}

	String textVersion() {
		return this.textVersion;
	}

	Instant declaredAt() {
		return this.declaredAt;
	}

}
