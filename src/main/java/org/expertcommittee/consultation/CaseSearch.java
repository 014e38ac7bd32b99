package org.expertcommittee.consultation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.expertcommittee.base.SearchKeys;
import org.expertcommittee.base.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to find cases by title, number or enterprise, as conditions on the case
 * {@code c} and its enterprise {@code e}. The stored words find the few cases in question
 * along their index; what they do not hold, long words and signs, is then checked against
 * the text of these few.
 */
final class CaseSearch {

	private static final String BY_WORD = """
			(select w.consultationId as id from CaseWord w where w.word >= ? and w.word < ?
			union select x.id as id from Consultation x join EnterpriseWord v on v.enterpriseId = x.enterpriseId
			where v.word >= ? and v.word < ?)""";

	private final List<String> conditions = new ArrayList<>();

	private final List<String> values = new ArrayList<>();

	private String found = "";

	private boolean enterprise;

	private CaseSearch() {
	}

	static CaseSearch of(@Nullable String text) {
		CaseSearch search = new CaseSearch();
		if (SearchWords.typed(text).isEmpty()) {
			if (SearchWords.meaningless(text)) {
				search.conditions.add("1 = 0");
			}
			return search;
		}
		List<String> sets = new ArrayList<>();
		List<Set<String>> checks = new ArrayList<>();
		for (String part : SearchKeys.typed(text)) {
			// Input methods write digits in full width.
			String normal = Normalizer.normalize(part, Normalizer.Form.NFKC);
			if (!SearchWords.foundInTitle(normal)) {
				checks.add(new LinkedHashSet<>(List.of(part, normal)));
			}
			// The numbers of 〔2024〕12号, or the word that tells most.
			SearchWords.rangeOfNumbers(part)
				.or(() -> SearchWords.typed(part)
					.stream()
					.map(SearchWords::rangeOfTitle)
					.max(Comparator.comparingInt((range) -> range.from().length())))
				.ifPresent((range) -> {
					sets.add(BY_WORD);
					search.values.addAll(List.of(range.from(), range.below(), range.from(), range.below()));
				});
		}
		search.found = "(" + String.join(" intersect ", sets) + ")";
		// As a table: H2 would work out a bare union again for every case.
		search.conditions.add("c.id in (select found.id from " + search.found + " found)");
		checks.forEach(search::check);
		return search;
	}

	private void check(Set<String> spellings) {
		List<String> likes = new ArrayList<>();
		spellings.stream().map(SearchKeys::pattern).forEach((pattern) -> {
			likes.add("c.searchKey like ? escape '!' or e.searchKey like ? escape '!'");
			this.values.addAll(List.of(pattern, pattern));
		});
		this.conditions.add("(" + String.join(" or ", likes) + ")");
		this.enterprise = true;
	}

	/** Whether the conditions need the enterprise. */
	boolean enterprise() {
		return this.enterprise;
	}

	/** Conditions in HQL with parameters {@code :search0}, {@code :search1} and so on. */
	List<String> hql() {
		return named(this.conditions);
	}

	/** HQL for the number of cases found, when the stored words alone tell it. */
	Optional<String> count() {
		return byWords("select count(found.id) from ");
	}

	/** HQL for the ids of the cases found, the latest first, under the same condition. */
	Optional<String> latestIds() {
		return byWords("select found.id from ").map((text) -> text + " order by found.id desc");
	}

	private Optional<String> byWords(String select) {
		return (this.enterprise || this.found.isEmpty()) ? Optional.empty()
				: Optional.of(named(List.of(select + this.found + " found")).getFirst());
	}

	private static List<String> named(List<String> conditions) {
		List<String> named = new ArrayList<>();
		int number = 0;
		for (String condition : conditions) {
			StringBuilder text = new StringBuilder();
			for (String piece : condition.splitWithDelimiters("\\?", 0)) {
				text.append(piece.equals("?") ? ":search" + number++ : piece);
			}
			named.add(text.toString());
		}
		return named;
	}

	/** Conditions in SQL with parameters by position. */
	List<String> sql() {
		return this.conditions.stream()
			.map((condition) -> condition.replace("CaseWord", "consultation_word")
				.replace("EnterpriseWord", "enterprise_word")
				.replace("consultationId", "consultation_id")
				.replace("enterpriseId", "enterprise_id")
				.replace("searchKey", "search_key"))
			.toList();
	}

	/** Values of the parameters in their order. */
	List<String> values() {
		return this.values;
	}

}
