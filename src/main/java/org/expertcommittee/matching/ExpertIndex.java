package org.expertcommittee.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.lucene.util.Version;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;

/**
 * The full-text index of the experts, open. Speaks Hibernate Search alone, so that
 * another of its backends can take over.
 */
final class ExpertIndex implements AutoCloseable {

	/**
	 * Marks of a found word: no characters, so no text that people enter contains them,
	 * and nothing that the highlighter would strip from the ends of a fragment.
	 */
	private static final String FROM = "\ufdd0";

	private static final String TO = "\ufdd1";

	private static final Pattern MARKED = Pattern.compile(FROM + "([^" + FROM + TO + "]*)" + TO);

	private static final int FRAGMENTS = 5;

	private final ChineseWords chinese;

	private final CloseableSearchMapping mapping;

	/**
	 * Opens the index.
	 * @param folder where it is kept; nothing for in memory alone
	 */
	ExpertIndex(@Nullable Path folder, ChineseWords chinese) {
		this.chinese = chinese;
		LuceneAnalysisConfigurer analysis = (context) -> context.analyzer(ChineseWords.NAME).instance(chinese);
		Map<String, Object> settings = new HashMap<>();
		settings.put("hibernate.search.backend.type", "lucene");
		settings.put("hibernate.search.backend.lucene_version", Version.LATEST);
		settings.put("hibernate.search.backend.analysis.configurer", BeanReference.ofInstance(analysis));
		settings.put("hibernate.search.backend.thread_pool.size", 2);
		settings.put("hibernate.search.backend.indexing.queue_count", 1);
		settings.put("hibernate.search.backend.directory.type", (folder != null) ? "local-filesystem" : "local-heap");
		if (folder != null) {
			settings.put("hibernate.search.backend.directory.root", folder.toString());
		}
		this.mapping = SearchMapping.builder(AnnotatedTypeSource.fromClasses(ExpertDocument.class))
			.properties(settings)
			.build();
	}

	/** The words of a need, as this index knows them. */
	List<String> words(String title, String need) {
		return NeedWords.of(this.chinese, title, need);
	}

	void clear() {
		try (SearchSession session = this.mapping.createSession()) {
			session.workspace(ExpertDocument.class).purge();
			session.workspace(ExpertDocument.class).flush();
			session.workspace(ExpertDocument.class).refresh();
		}
	}

	/**
	 * Takes over what experts have become.
	 * @param ids of everybody who may have changed; those without a document disappear
	 */
	void write(Collection<Long> ids, Collection<ExpertDocument> documents) {
		Set<Long> gone = new LinkedHashSet<>(ids);
		try (SearchSession session = this.mapping.createSession()) {
			documents.forEach((document) -> {
				session.indexingPlan().addOrUpdate(document);
				gone.remove(document.id());
			});
			gone.forEach((id) -> session.indexingPlan().purge(ExpertDocument.class, id, null));
		}
	}

	/**
	 * Who knows the words, with how well, the best first.
	 * @param industryId only those of this field; nothing for any
	 */
	Map<Long, Float> search(List<String> words, @Nullable Long industryId, boolean inOffice, int limit) {
		Map<Long, Float> found = new LinkedHashMap<>();
		try (SearchSession session = this.mapping.createSession()) {
			session.search(ExpertDocument.class)
				.select((f) -> f.composite().from(f.id(Long.class), f.score()).as(Map::entry))
				.where((f) -> {
					var all = f.bool()
						.must(f.match()
							.field("profile")
							.boost(2)
							.field("biography")
							.boost(1.5f)
							.field("titles")
							.boost(1.5f)
							.field("opinions")
							.matching(String.join(" ", words)));
					if (industryId != null) {
						all.filter(f.match().field("fields").matching(industryId));
					}
					return inOffice ? all.filter(f.match().field("inOffice").matching(true)) : all;
				})
				.sort((f) -> f.score())
				.fetchHits(limit)
				.forEach((hit) -> found.put(hit.getKey(), hit.getValue()));
		}
		return found;
	}

	/**
	 * Which of the words these experts know from where.
	 * @return by expert, then by field in the order of {@link ExpertDocument#TEXTS}, as
	 * they are written there
	 */
	Map<Long, Map<String, List<String>>> matches(List<String> words, Collection<Long> ids) {
		Map<Long, Map<String, List<String>>> found = new HashMap<>();
		try (SearchSession session = this.mapping.createSession()) {
			session.search(ExpertDocument.class)
				.select((f) -> f.composite()
					.from(f.id(Long.class),
							f.composite()
								.from(f.highlight("profile"), f.highlight("biography"), f.highlight("titles"))
								.asList(),
							f.highlight("opinions"))
					.as((id, first, opinions) -> {
						List<Object> texts = new ArrayList<>(first);
						texts.add(opinions);
						return Map.entry(id, texts);
					}))
				.where((f) -> f.bool()
					.must(f.match()
						.fields(ExpertDocument.TEXTS.toArray(String[]::new))
						.matching(String.join(" ", words)))
					.filter(f.id().matchingAny(ids)))
				.highlighter((f) -> f.unified().tag(FROM, TO).numberOfFragments(FRAGMENTS).orderByScore(true))
				.fetchHits(ids.size())
				.forEach((hit) -> found.put(hit.getKey(), marked(hit.getValue())));
		}
		return found;
	}

	private static Map<String, List<String>> marked(List<Object> texts) {
		Map<String, List<String>> marked = new LinkedHashMap<>();
		for (int i = 0; i < texts.size(); i++) {
			Set<String> words = new LinkedHashSet<>();
			for (Object fragment : (List<?>) texts.get(i)) {
				// Neighbours, as of 工艺 and 放大, are one word to people.
				Matcher matcher = MARKED.matcher(fragment.toString().replace(TO + FROM, ""));
				while (matcher.find()) {
					words.add(matcher.group(1));
				}
			}
			if (!words.isEmpty()) {
				marked.put(ExpertDocument.TEXTS.get(i), List.copyOf(words));
			}
		}
		return marked;
	}

	@Override
	public void close() {
		this.mapping.close();
	}

}
