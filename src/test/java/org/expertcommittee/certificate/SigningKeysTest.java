package org.expertcommittee.certificate;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.base.Texts;
import org.expertcommittee.certificate.pdf.SigningKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the secretariat and the administrator are told about the signing key. */
class SigningKeysTest {

	private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);

	@TempDir
	Path folder;

	private Path keystore = Path.of("");

	private String password = "";

	@BeforeEach
	void makeAKey() throws Exception {
		SigningKey.ownIn(this.folder.resolve("given"), "示例机关", NOW);
		this.keystore = this.folder.resolve("given/signing.p12");
		this.password = Files.readString(this.folder.resolve("given/password")).strip();
	}

	@Test
	void usesTheConfiguredKey() {
		SigningKeys keys = keys(this.keystore, this.password, NOW);

		assertThat(keys.require("示例委员会").subject()).isEqualTo("示例机关");
		assertThat(keys.info().configured()).isTrue();
		assertThat(keys.info().problem()).isNull();
		assertThat(this.folder.resolve("data/signing")).doesNotExist();
	}

	@Test
	void makesItsOwnWhenTheFirstCertificateIsIssuedAndSaysSo() {
		SigningKeys keys = keys(null, null, NOW);
		assertThat(keys.info().subject()).isNull();
		keys.require("示例委员会");

		assertThat(keys.info().subject()).isEqualTo("示例委员会");
		assertThat(keys.info().configured()).isFalse();
	}

	@Test
	void saysThatTheFileIsMissingAndWhichSettingToCheck() {
		assertRefused(keys(this.folder.resolve("none.p12"), "", NOW), "MISSING", "none.p12", "portal.signing.keystore");
	}

	@Test
	void saysThatThePasswordIsWrong() {
		assertRefused(keys(this.keystore, "wrong", NOW), "WRONG_PASSWORD", "signing.p12", "portal.signing.password");
	}

	@Test
	void saysThatTheKeyHasExpired() {
		Clock late = Clock.offset(NOW, Duration.ofDays(4000));

		assertRefused(keys(this.keystore, this.password, late), "EXPIRED", "signing.p12", "已过期");
	}

	private static void assertRefused(SigningKeys keys, String problem, String... words) {
		assertThat(keys.info().problem()).isEqualTo(problem);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> keys.require("示例委员会"))
			.satisfies((refusal) -> assertThat(chinese(refusal)).contains(words));
	}

	private static String chinese(IllegalAct refusal) {
		ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
		texts.setBasename("i18n/certificate");
		texts.setDefaultEncoding("UTF-8");
		texts.setFallbackToSystemLocale(false);
		return texts.getMessage(refusal.messageKey(), refusal.args().toArray(), Texts.CHINESE);
	}

	private SigningKeys keys(@Nullable Path keystore, @Nullable String password, Clock clock) {
		return new SigningKeys(
				new PortalProperties(this.folder.resolve("data"), URI.create("http://localhost:8080"),
						new PortalProperties.Signing(keystore, password, null), new PortalProperties.Fonts(List.of())),
				clock);
	}

}
