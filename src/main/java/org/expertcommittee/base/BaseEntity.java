package org.expertcommittee.base;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/**
 * What every entity has: an id from one sequence and a version for optimistic locking.
 */
@MappedSuperclass
public abstract class BaseEntity {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "portal_seq")
	@SequenceGenerator(name = "portal_seq", sequenceName = "portal_seq", initialValue = 1000, allocationSize = 50)
	private @Nullable Long id;

	@Version
	private long version;

	/**
	 * The id of a stored entity.
	 * @throws IllegalStateException when it has not been stored yet
	 */
	public long requireId() {
		if (this.id == null) {
			throw new IllegalStateException("Not stored yet: " + getClass().getSimpleName());
		}
		return this.id;
	}

	public @Nullable Long getId() {
		return this.id;
	}

	public long getVersion() {
		return this.version;
	}

	/**
	 * Refuses an edit that was based on an older state than the stored one.
	 * @throws StaleData when somebody saved in between
	 */
	public void requireVersion(long expected) {
		if (this.version != expected) {
			throw new StaleData(getClass().getSimpleName() + "#" + this.id);
		}
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || (other instanceof BaseEntity that && getId() != null && getId().equals(that.getId())
				&& Hibernate.getClass(this) == Hibernate.getClass(other));
	}

	@Override
	public int hashCode() {
		return Hibernate.getClass(this).hashCode();
	}

}
