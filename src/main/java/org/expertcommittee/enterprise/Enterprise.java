package org.expertcommittee.enterprise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.SearchKeys;
import org.expertcommittee.base.SearchWords;
import org.expertcommittee.base.Sensitive;
import org.expertcommittee.base.Untracked;
import org.expertcommittee.base.text.CreditCode;
import org.expertcommittee.base.text.Phone;
import org.expertcommittee.base.text.Pinyin;
import org.jspecify.annotations.Nullable;

/** A local enterprise, platform or institution that asks for advice. */
@Entity
@Table(name = "enterprise")
class Enterprise extends BaseEntity {

	private static final String TAG_SEPARATOR = "、";

	private String name;

	@Untracked
	private String nameKey;

	@Untracked
	private String searchKey;

	@Untracked
	@ElementCollection
	@CollectionTable(name = "enterprise_word", joinColumns = @JoinColumn(name = "enterprise_id"))
	@Column(name = "word")
	private Set<String> words = new HashSet<>();

	private @Nullable String creditCode;

	private @Nullable String kind;

	private @Nullable Long industryId;

	private @Nullable String park;

	private @Nullable String contactName;

	@Sensitive
	private @Nullable String contactPhone;

	private @Nullable String address;

	private @Nullable String goal;

	private @Nullable String tags;

	private boolean archived;

	@SuppressWarnings("NullAway.Init")
	protected Enterprise() {
	}

	@SuppressWarnings("NullAway.Init")
	Enterprise(EnterpriseData data) {
		change(data);
	}

	final void change(EnterpriseData data) {
		requireNotArchived();
		this.name = data.name().strip();
		this.nameKey = Pinyin.sortKeyText(this.name);
		this.creditCode = (data.creditCode() != null) ? CreditCode.normalise(data.creditCode()) : null;
		this.kind = data.kind();
		this.industryId = data.industryId();
		this.park = data.park();
		this.contactName = data.contactName();
		this.contactPhone = (data.contactPhone() != null) ? Phone.normalise(data.contactPhone()) : null;
		this.address = data.address();
		this.goal = data.goal();
		List<String> words = tagsOf(data.tags());
		this.tags = words.isEmpty() ? null : String.join(TAG_SEPARATOR, words);
		String key = SearchKeys.of(this.name, this.creditCode, this.tags);
		if (!key.equals(this.searchKey)) {
			this.searchKey = key;
			// A new set, so that the words before are deleted without being read.
			this.words = SearchWords.ofTitle(this.name, this.creditCode, this.tags);
		}
	}

	/** Takes it out of the lists; what refers to it stays. */
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

	@Nullable Long industryId() {
		return this.industryId;
	}

	String name() {
		return this.name;
	}

	@Nullable String contactPhone() {
		return this.contactPhone;
	}

	/** Words separated by any of 、，,;； or a line break, each once. */
	static List<String> tagsOf(@Nullable String typed) {
		return (typed == null) ? List.of()
				: Stream.of(typed.split("[、，,;；\n]"))
					.map(String::strip)
					.filter((tag) -> !tag.isEmpty())
					.distinct()
					.toList();
	}

	EnterpriseData toData() {
		return new EnterpriseData(this.name, this.creditCode, this.kind, this.industryId, this.park, this.contactName,
				this.contactPhone, this.address, this.goal, this.tags, getVersion());
	}

	EnterpriseListItem toListItem(@Nullable String industry) {
		return new EnterpriseListItem(requireId(), this.name, this.creditCode, this.kind, industry, this.park,
				this.contactName, masked(), tagsOf(this.tags), this.archived);
	}

	EnterpriseDetails toDetails(@Nullable String industry) {
		return new EnterpriseDetails(requireId(), this.name, this.creditCode, this.kind, this.industryId, industry,
				this.park, this.contactName, masked(), this.address, this.goal, tagsOf(this.tags), this.archived);
	}

	private @Nullable String masked() {
		return (this.contactPhone != null) ? Phone.mask(this.contactPhone) : null;
	}

}
