package org.expertcommittee.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Expected values were worked out with {@code printf '%s' … | sha256sum}. */
class LotteryTest {

	private static final String SECRET = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

	private static final List<Long> POOL = List.of(1001L, 1002L, 1003L, 1004L, 1050L);

	@Test
	void commitsToTheSecretAndToThePool() {
		assertThat(Lottery.commitment(SECRET))
			.isEqualTo("2a8abfa8cb9906290437854193ca6bca41d4d4e26d1d454bd66a35158095e737");
		assertThat(Lottery.poolHash(POOL))
			.isEqualTo("df60e605ba7a974c3ea7d61623ab4bb48e201d2e133a3b3cc904d8f6200a8d5f");
		assertThat(Lottery.poolFile(List.of(1050L, 9L, 1001L))).isEqualTo("9\n1001\n1050\n");
	}

	@Test
	void drawsTheSameLotsFromTheSameSeed() {
		String seed = Lottery.seed(SECRET, null);
		assertThat(seed).isEqualTo("2bb1972e121df04f450377128d101ae70c51fca1c11aac6357ca3379790aca21");
		assertThat(Lottery.digest(seed, 1001))
			.isEqualTo("3ab0c0545cd4bdb09ba4b40d8790200faef01696ed6829b4ddfeffbb1edc1641");
		assertThat(Lottery.order(seed, POOL)).containsExactly(1001L, 1004L, 1003L, 1050L, 1002L);
	}

	@Test
	void letsThePublicInputDecideToo() {
		String seed = Lottery.seed(SECRET, "监督人 示例 2026-11-23");
		assertThat(seed).isEqualTo("e039a3f666d781171ea5b2de71f6e15b77303f6bdfc912aa4c532e124702a3b2");
		assertThat(Lottery.order(seed, POOL)).containsExactly(1050L, 1002L, 1004L, 1003L, 1001L);
	}

	@Test
	void doesNotDependOnTheOrderInWhichThePoolIsRead() {
		List<Long> turned = new ArrayList<>(POOL);
		Collections.shuffle(turned, new Random(1));
		String seed = Lottery.seed(SECRET, "x");
		assertThat(Lottery.order(seed, turned)).isEqualTo(Lottery.order(seed, POOL));
		assertThat(Lottery.poolHash(turned)).isEqualTo(Lottery.poolHash(POOL));
	}

	@Test
	void makesAnotherSecretEachTime() {
		Set<String> secrets = LongStream.range(0, 100)
			.mapToObj((any) -> Lottery.newSecret())
			.collect(Collectors.toSet());
		assertThat(secrets).hasSize(100).allMatch((secret) -> secret.matches("[0-9a-f]{64}"));
	}

	/** Over many seeds everybody of twenty comes first about as often. */
	@Test
	void favoursNobody() {
		List<Long> pool = LongStream.rangeClosed(1, 20).boxed().toList();
		int[] first = new int[21];
		for (int i = 0; i < 20_000; i++) {
			first[Lottery.order(Lottery.seed(SECRET, String.valueOf(i)), pool).getFirst().intValue()]++;
		}
		for (int number = 1; number <= 20; number++) {
			assertThat(first[number]).as("expert %s", number).isBetween(850, 1150);
		}
	}

	@Test
	void quotesWhateverAWitnessTypedForTheShell() {
		assertThat(Lottery.quoted("a'; rm -rf ~; '")).isEqualTo("'a'\\''; rm -rf ~; '\\'''");
	}

}
