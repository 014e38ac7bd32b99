package org.expertcommittee.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.expertcommittee.base.pdf.FontSet;
import org.expertcommittee.base.pdf.GlyphCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fonts that PDF files are set in. */
@Configuration(proxyBeanMethods = false)
class FontConfiguration {

	private static final Logger log = LoggerFactory.getLogger(FontConfiguration.class);

	/** The fonts; files are read when the first document needs them. */
	@Bean
	FontSet fonts(PortalProperties portal) {
		return FontSet.withSystemFonts(files(portal.fonts().extra()));
	}

	@Bean
	GlyphCheck glyphCheck(FontSet fonts) {
		return new GlyphCheck(fonts);
	}

	/**
	 * The files meant by the setting, which may name folders too; what is missing is left
	 * out and said.
	 */
	private static List<Path> files(List<Path> configured) {
		List<Path> files = new ArrayList<>();
		for (Path path : configured) {
			if (Files.isDirectory(path)) {
				try (Stream<Path> inside = Files.list(path)) {
					inside.filter((file) -> file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf"))
						.sorted()
						.forEach(files::add);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}
			else if (Files.isRegularFile(path)) {
				files.add(path);
			}
			else {
				log.warn("portal.fonts.extra names {}, which does not exist; documents do without it", path);
			}
		}
		return files;
	}

}
