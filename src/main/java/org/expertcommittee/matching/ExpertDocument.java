package org.expertcommittee.matching;

import java.util.List;
import java.util.Set;

import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.TermVector;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/** An expert as the index knows them. */
@SearchEntity
@Indexed(index = "expert")
class ExpertDocument {

	/** Fields with text, those that say most first. */
	static final List<String> TEXTS = List.of("profile", "biography", "titles", "opinions");

	@DocumentId
	private final Long id;

	@GenericField
	private final Set<Long> fields;

	@GenericField
	private final boolean inOffice;

	@FullTextField(analyzer = ChineseWords.NAME, projectable = Projectable.YES, highlightable = Highlightable.UNIFIED,
			termVector = TermVector.WITH_POSITIONS_OFFSETS)
	private final List<String> profile;

	@FullTextField(analyzer = ChineseWords.NAME, projectable = Projectable.YES, highlightable = Highlightable.UNIFIED,
			termVector = TermVector.WITH_POSITIONS_OFFSETS)
	private final List<String> biography;

	@FullTextField(analyzer = ChineseWords.NAME, projectable = Projectable.YES, highlightable = Highlightable.UNIFIED,
			termVector = TermVector.WITH_POSITIONS_OFFSETS)
	private final List<String> titles;

	@FullTextField(analyzer = ChineseWords.NAME, projectable = Projectable.YES, highlightable = Highlightable.UNIFIED,
			termVector = TermVector.WITH_POSITIONS_OFFSETS)
	private final List<String> opinions;

	ExpertDocument(long id, Set<Long> fields, boolean inOffice, List<String> profile, List<String> biography,
			List<String> titles, List<String> opinions) {
		this.id = id;
		this.fields = fields;
		this.inOffice = inOffice;
		this.profile = profile;
		this.biography = biography;
		this.titles = titles;
		this.opinions = opinions;
	}

	Long id() {
		return this.id;
	}

	Set<Long> fields() {
		return this.fields;
	}

	boolean inOffice() {
		return this.inOffice;
	}

	List<String> profile() {
		return this.profile;
	}

	List<String> biography() {
		return this.biography;
	}

	List<String> titles() {
		return this.titles;
	}

	List<String> opinions() {
		return this.opinions;
	}

}
