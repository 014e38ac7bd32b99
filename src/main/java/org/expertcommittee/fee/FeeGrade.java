package org.expertcommittee.fee;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.jspecify.annotations.Nullable;

/** A rate and the professional titles it is for. */
@Entity
@Table(name = "fee_grade")
class FeeGrade extends BaseEntity {

	private String name;

	private @Nullable String keywords;

	private BigDecimal dayRate;

	private int sortOrder;

	@SuppressWarnings("NullAway.Init")
	protected FeeGrade() {
	}

	@SuppressWarnings("NullAway.Init")
	FeeGrade(FeeGradeData data, int sortOrder) {
		this.sortOrder = sortOrder;
		change(data);
	}

	final void change(FeeGradeData data) {
		this.name = data.name().strip();
		List<String> words = words(data.keywords());
		this.keywords = words.isEmpty() ? null : String.join("、", words);
		this.dayRate = data.dayRate();
	}

	/** Whether the title is named as it is; a grade without words names nobody. */
	boolean names(@Nullable String title) {
		List<String> named = words(this.keywords);
		return words(title).stream().anyMatch(named::contains);
	}

	/** Whether the title ends with one that is named, such as 示例大学教授. */
	boolean means(@Nullable String title) {
		List<String> named = words(this.keywords);
		return words(title).stream().anyMatch((word) -> named.stream().anyMatch(word::endsWith));
	}

	boolean forEverybody() {
		return this.keywords == null;
	}

	private static List<String> words(@Nullable String text) {
		return (text == null) ? List.of()
				: Stream.of(text.split("[、，,；;/\\s]+")).map(String::strip).filter((word) -> !word.isEmpty()).toList();
	}

	String name() {
		return this.name;
	}

	BigDecimal dayRate() {
		return this.dayRate;
	}

	FeeGradeItem toItem() {
		return new FeeGradeItem(requireId(), this.name, this.keywords, this.dayRate);
	}

	FeeGradeData toData() {
		return new FeeGradeData(this.name, this.keywords, this.dayRate, getVersion());
	}

}
