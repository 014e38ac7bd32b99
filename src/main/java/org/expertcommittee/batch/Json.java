package org.expertcommittee.batch;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How options and the values of messages are kept. */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private Json() {
	}

	/**
	 * Numbers stay numbers, since English has a plural; days and the like become text.
	 */
	static String write(List<Object> values) {
		return MAPPER.writeValueAsString(
				values.stream().map((value) -> (value instanceof Number) ? value : String.valueOf(value)).toList());
	}

	static String write(Map<String, String> options) {
		return MAPPER.writeValueAsString(options);
	}

	static List<Object> values(@Nullable String json) {
		return (json != null) ? MAPPER.readValue(json, new TypeReference<List<Object>>() {
		}) : List.of();
	}

	static Map<String, String> options(String json) {
		return MAPPER.readValue(json, new TypeReference<Map<String, String>>() {
		});
	}

}
