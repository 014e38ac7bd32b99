package org.expertcommittee.base;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.Bucket;

/**
 * How often one address may ask the public pages. The address is the connection's; what a
 * visitor writes into {@code X-Forwarded-For} counts only where a trusted proxy is
 * configured ({@code server.forward-headers-strategy}). Remembers a bounded number of
 * addresses, so that many visitors cannot fill the memory.
 */
public class VisitorLimit implements Memory {

	/** When to try again, as {@code Retry-After} says. */
	public static final int RETRY_SECONDS = 60;

	private static final int MOST_ADDRESSES = 10_000;

	private static final int NETWORK_BYTES = 8;

	private final int most;

	private final Duration time;

	private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
			return size() > MOST_ADDRESSES;
		}
	};

	/** At most so many within that time; those used come back evenly. */
	public VisitorLimit(int most, Duration time) {
		this.most = most;
		this.time = time;
	}

	/** Counts one, unless this address has had too many. */
	public boolean admits(String address) {
		Bucket bucket;
		synchronized (this.buckets) {
			bucket = this.buckets.computeIfAbsent(network(address),
					(key) -> Bucket.builder()
						.addLimit((limit) -> limit.capacity(this.most).refillGreedy(this.most, this.time))
						.build());
		}
		return bucket.tryConsume(1);
	}

	@Override
	public void forget() {
		synchronized (this.buckets) {
			this.buckets.clear();
		}
	}

	/**
	 * One visitor has a whole IPv6 network of 64 bits. Addresses come in many spellings,
	 * so they are read, never cut.
	 */
	static String network(String address) {
		try {
			int zone = address.indexOf('%');
			InetAddress read = InetAddress.ofLiteral((zone > 0) ? address.substring(0, zone) : address);
			byte[] bytes = read.getAddress();
			return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
		}
		catch (IllegalArgumentException ex) {
			// Whatever a proxy may pass on: one visitor per spelling, and no look-up.
			return address;
		}
	}

}
