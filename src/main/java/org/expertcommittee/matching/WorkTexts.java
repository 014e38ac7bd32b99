package org.expertcommittee.matching;

import java.util.List;

/** Titles of cases that an expert took over, and the opinions the expert submitted. */
public record WorkTexts(List<String> titles, List<String> opinions) {

	static final WorkTexts NONE = new WorkTexts(List.of(), List.of());

}
