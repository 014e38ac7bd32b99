package org.expertcommittee.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the portal under test at a fresh database and data folder. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static @Nullable EmbeddedPostgres postgres;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Path folder = temporaryFolder();
		TestPropertyValues properties = TestPropertyValues.of("portal.data-dir=" + folder,
				"portal.public-url=http://localhost:8080", "portal.jobs.enabled=false");
		if (onPostgres()) {
			properties = properties.and("spring.datasource.url=" + postgres().getJdbcUrl("postgres", "postgres"),
					"spring.datasource.username=postgres", "spring.datasource.password=postgres");
		}
		properties.applyTo(context);
	}

	public static boolean onPostgres() {
		return "postgres".equals(System.getProperty("portal.test.database"));
	}

	private static synchronized EmbeddedPostgres postgres() {
		try {
			if (postgres == null) {
				postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
			}
			return postgres;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path temporaryFolder() {
		try {
			return Files.createTempDirectory("portal-test");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
