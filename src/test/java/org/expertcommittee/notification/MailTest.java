package org.expertcommittee.notification;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailTest {

	private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

	private static final MailProblem DOWN = new MailProblem(MailProblem.Kind.UNREACHABLE, "no answer: really");

	@Test
	void pausesDoubleUpToSixHours() {
		assertThat(Mail.pause(1)).isEqualTo(Duration.ofMinutes(1));
		assertThat(Mail.pause(2)).isEqualTo(Duration.ofMinutes(2));
		assertThat(Mail.pause(9)).isEqualTo(Duration.ofMinutes(256));
		assertThat(Mail.pause(10)).isEqualTo(Duration.ofHours(6));
		assertThat(Mail.pause(20)).isEqualTo(Duration.ofHours(6));
	}

	@Test
	void keepsTryingForMoreThanAWeekend() {
		Duration all = Duration.ZERO;
		for (int attempt = 1; attempt < Mail.MOST_ATTEMPTS; attempt++) {
			all = all.plus(Mail.pause(attempt));
		}
		assertThat(all).isGreaterThan(Duration.ofHours(60));
	}

	@Test
	void aFailureIsRememberedUntilItIsSent() {
		Mail mail = new Mail("<1@example.gov.cn>", "zhang@example.gov.cn", new MailText("s", "p", "h"), NOW);

		mail.failed(DOWN, NOW);
		assertThat(mail.problem()).isEqualTo(DOWN);
		assertThat(mail.state()).isEqualTo(Mail.State.WAITING);
		mail.sent(NOW);
		assertThat(mail.problem()).isNull();
		assertThat(mail.state()).isEqualTo(Mail.State.SENT);
	}

}
