package org.expertcommittee.certificate;

import java.time.Duration;

import org.expertcommittee.base.VisitorLimit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often one address may have certificates checked. */
@Component
class VerifyLimit extends VisitorLimit {

	VerifyLimit(@Value("${portal.verify.per-minute:60}") int perMinute) {
		super(perMinute, Duration.ofMinutes(1));
	}

}
