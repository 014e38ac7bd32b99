package org.expertcommittee.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Passwords that everybody tries first, among those long enough to be allowed otherwise.
 */
@Component
class CommonPasswords {

	private final Set<String> all;

	CommonPasswords() {
		try (InputStream in = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt"));
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			this.all = reader.lines().filter((line) -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean contains(String password) {
		return this.all.contains(password.toLowerCase(Locale.ROOT));
	}

}
