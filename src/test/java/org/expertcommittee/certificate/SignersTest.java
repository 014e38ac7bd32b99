package org.expertcommittee.certificate;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.Texts;
import org.expertcommittee.certificate.pdf.SigningKey;
import org.expertcommittee.certificate.pdf.TimestampAuthority;
import org.expertcommittee.certificate.pdf.TimestampAuthority.Mood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SignersTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-11-02T02:30:00Z"), ZoneOffset.UTC);

	@TempDir
	private Path folder;

	private final Texts texts = new Texts();

	@ParameterizedTest
	@EnumSource(value = Mood.class, names = "GOOD", mode = EnumSource.Mode.EXCLUDE)
	void saysInWordsWhyThereIsNoTimestamp(Mood mood) throws Exception {
		try (TimestampAuthority authority = new TimestampAuthority()) {
			authority.feel(mood);
			Signers signers = new Signers(CLOCK, authority.client());
			SigningKey key = SigningKey.ownIn(this.folder.resolve("key"), "示例委员会", CLOCK);

			assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> signers.sign(key, SamplePages.unsigned()))
				.satisfies((refusal) -> assertThat(
						this.texts.get(refusal.messageKey(), Texts.CHINESE, refusal.args().toArray()))
					.contains("localhost", "编号没有占用"));
			assertThat(authority.asked()).isPositive();
		}
	}

	@Test
	void signsWithoutATimestampWhereNoAuthorityIsConfigured() {
		SigningKey key = SigningKey.ownIn(this.folder.resolve("key"), "示例委员会", CLOCK);

		assertThat(new Signers(CLOCK, null).sign(key, SamplePages.unsigned()).timestampedAt()).isNull();
	}

}
