package org.expertcommittee.base;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VisitorLimitTest {

	@Test
	void aWholeIpv6NetworkIsOneVisitorHoweverItIsSpelled() {
		assertThat(VisitorLimit.network("2001:db8::1")).isEqualTo(VisitorLimit.network("2001:db8:0:0:ffff::9"))
			.isEqualTo(VisitorLimit.network("2001:0DB8:0000:0000:1:2:3:4"))
			.isNotEqualTo(VisitorLimit.network("2001:db8:0:1::1"));
		assertThat(VisitorLimit.network("fe80::1%eth0")).isEqualTo(VisitorLimit.network("fe80::2"));
	}

	@Test
	void everyIpv4AddressIsAVisitorAlsoWrittenAsIpv6() {
		assertThat(VisitorLimit.network("192.0.2.7")).isNotEqualTo(VisitorLimit.network("192.0.2.8"))
			.isEqualTo(VisitorLimit.network("::ffff:192.0.2.7"));
	}

	@Test
	void looksUpNoName() {
		assertThat(VisitorLimit.network("unknown")).isEqualTo("unknown");
		assertThat(VisitorLimit.network("example.org")).isEqualTo("example.org");
	}

	@Test
	void admitsAsManyAsConfigured() {
		VisitorLimit limit = new VisitorLimit(2, Duration.ofMinutes(1));
		assertThat(limit.admits("192.0.2.7")).isTrue();
		assertThat(limit.admits("192.0.2.7")).isTrue();
		assertThat(limit.admits("192.0.2.7")).isFalse();
		assertThat(limit.admits("192.0.2.8")).isTrue();
	}

}
