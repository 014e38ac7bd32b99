package org.expertcommittee.appointment;

import java.time.Instant;

/** Who acts and when: the account's name tells people apart, the other is shown. */
record By(String account, String name, Instant at) {
}
