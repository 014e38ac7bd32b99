package org.expertcommittee.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.SearchKeys;
import org.expertcommittee.base.Untracked;
import org.expertcommittee.base.text.Pinyin;
import org.jspecify.annotations.Nullable;

/** A key project of the district, of an enterprise or of none. */
@Entity
@Table(name = "project")
class Project extends BaseEntity {

	private String name;

	@Untracked
	private String nameKey;

	@Untracked
	private String searchKey;

	private @Nullable Long enterpriseId;

	private @Nullable String description;

	private boolean archived;

	@SuppressWarnings("NullAway.Init")
	protected Project() {
	}

	@SuppressWarnings("NullAway.Init")
	Project(ProjectData data) {
		change(data);
	}

	final void change(ProjectData data) {
		requireNotArchived();
		this.name = data.name().strip();
		this.nameKey = Pinyin.sortKeyText(this.name);
		this.searchKey = SearchKeys.of(this.name);
		this.enterpriseId = data.enterpriseId();
		this.description = data.description();
	}

	void archive() {
		requireNotArchived();
		this.archived = true;
	}

	void restore() {
		if (!this.archived) {
			throw new IllegalAct("enterprise.notArchived", this.name);
		}
		this.archived = false;
	}

	private void requireNotArchived() {
		if (this.archived) {
			throw new IllegalAct("enterprise.isArchived", this.name);
		}
	}

	String name() {
		return this.name;
	}

	@Nullable Long enterpriseId() {
		return this.enterpriseId;
	}

	ProjectData toData() {
		return new ProjectData(this.name, this.enterpriseId, this.description, getVersion());
	}

	ProjectListItem toListItem(@Nullable String enterprise) {
		return new ProjectListItem(requireId(), this.name, this.enterpriseId, enterprise, this.description,
				this.archived);
	}

}
