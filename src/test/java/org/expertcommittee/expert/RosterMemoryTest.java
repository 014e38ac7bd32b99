package org.expertcommittee.expert;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Timeout(10)
class RosterMemoryTest {

	private final RosterMemory memory = new RosterMemory();

	@Test
	void aSlowNumberKeepsNobodyWaitingForAnother() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch found = new CountDownLatch(1);
		CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(() -> this.memory.get("slow", () -> {
			asked.countDown();
			await(found);
			return 1;
		}));
		asked.await();
		for (int i = 0; i < 100; i++) {
			assertThat(this.memory.<Integer>get("other" + i, () -> 2)).isEqualTo(2);
		}
		found.countDown();
		assertThat(slow.get()).isEqualTo(1);
	}

	@Test
	void asksAgainAfterAFailureAndAfterAChange() {
		assertThatIllegalStateException().isThrownBy(() -> this.memory.get("key", () -> {
			throw new IllegalStateException();
		}));
		assertThat(this.memory.<Integer>get("key", () -> 1)).isEqualTo(1);
		assertThat(this.memory.<Integer>get("key", () -> 2)).isEqualTo(1);
		this.memory.forget();
		assertThat(this.memory.<Integer>get("key", () -> 2)).isEqualTo(2);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(5, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
