package org.expertcommittee.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts of the committee's launch on 2 November 2024, from the district's published
 * report; what the report does not say is null there and stays empty.
 */
public final class LaunchFacts {

	private LaunchFacts() {
	}

	/** The whole document, see {@code demo/launch.json}. */
	public static JsonNode read() {
		try (InputStream in = new ClassPathResource("demo/launch.json").getInputStream()) {
			return JsonMapper.shared().readTree(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
