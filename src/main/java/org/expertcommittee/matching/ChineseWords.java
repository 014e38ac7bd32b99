package org.expertcommittee.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts text into words: Chinese by dictionary and probability, other languages at their
 * spaces. Characters that stand alone after that, as those of a word that the dictionary
 * lacks, count in pairs.
 */
final class ChineseWords extends Analyzer {

	static final String NAME = "chinese";

	/** Words of every request, which say nothing of what it is about. */
	private static final CharArraySet STOP_WORDS = stopWords();

	@Override
	protected TokenStreamComponents createComponents(String field) {
		Tokenizer source = new HMMChineseTokenizer();
		TokenStream words = new StopFilter(new LowerCaseFilter(source), STOP_WORDS);
		return new TokenStreamComponents(source, new PorterStemFilter(new PairsFilter(words)));
	}

	/** As text is indexed and looked for: one form for characters that mean the same. */
	static String normal(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC);
	}

	/** The words of a text in their order, also repeated ones. */
	List<String> of(String text) {
		List<String> words = new ArrayList<>();
		try (TokenStream tokens = tokenStream(NAME, normal(text))) {
			CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
			tokens.reset();
			while (tokens.incrementToken()) {
				words.add(term.toString());
			}
			tokens.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return words;
	}

	private static CharArraySet stopWords() {
		CharArraySet words = new CharArraySet(100, true);
		// The tokenizer turns every punctuation mark into this one.
		words.add(",");
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(Objects.requireNonNull(ChineseWords.class.getResourceAsStream("stop-words.txt")),
						StandardCharsets.UTF_8))) {
			reader.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).forEach(words::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return CharArraySet.unmodifiableSet(words);
	}

}
