package org.expertcommittee.recusal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether two names may mean the same enterprise: one holds what is particular in the
 * other.
 */
final class SimilarNames {

	private static final int SHORTEST = 3;

	private static final Pattern COMMON = Pattern
		.compile("河南省?|洛阳市?|瀍河回族区|瀍河区?|股份|有限|责任|公司|集团|总部|分公司|[\\p{Punct}\\p{IsPunctuation}\\s]");

	private SimilarNames() {
	}

	static boolean alike(String one, String other) {
		String left = core(one);
		String right = core(other);
		if (left.equals(right)) {
			return !left.isEmpty();
		}
		String shorter = (left.length() <= right.length()) ? left : right;
		String longer = shorter.equals(left) ? right : left;
		return shorter.codePointCount(0, shorter.length()) >= SHORTEST && longer.contains(shorter);
	}

	private static String core(String name) {
		return COMMON.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).replaceAll("");
	}

}
