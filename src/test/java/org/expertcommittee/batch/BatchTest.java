package org.expertcommittee.batch;

import java.time.Instant;

import org.expertcommittee.base.IllegalAct;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BatchTest {

	private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

	private final Batch batch = new Batch("test.sample", "李晓", "{}", 3, "secretary", "示例秘书01", NOW);

	@Test
	void beginsOnceAndGoesOnAfterAStop() {
		this.batch.begin();
		this.batch.begin();
		assertThat(this.batch.state()).isEqualTo(BatchState.RUNNING);
	}

	@Test
	void staysCancelledWhenWorkBeginsAfterwards() {
		this.batch.cancel("示例秘书02");
		this.batch.begin();
		assertThat(this.batch.state()).isEqualTo(BatchState.CANCELLING);
		this.batch.finish(false, NOW);
		assertThat(this.batch.state()).isEqualTo(BatchState.CANCELLED);
	}

	@Test
	void isDoneWhenTheCancellationCameTooLateToSkipAnything() {
		this.batch.begin();
		this.batch.cancel("示例秘书02");
		this.batch.finish(true, NOW);
		assertThat(this.batch.state()).isEqualTo(BatchState.DONE);
	}

	@Test
	void refusesToBeCancelledTwiceAndSaysByWhomItWas() {
		this.batch.cancel("示例秘书02");
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.batch.cancel("示例秘书01"))
			.satisfies((ex) -> assertThat(ex.args()).containsExactly("示例秘书02"));
	}

	@Test
	void refusesEverythingAfterItsEnd() {
		this.batch.fail(BatchProblem.of("batch.problem.unknownWork"), NOW);
		assertThat(this.batch.state()).isEqualTo(BatchState.FAILED);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.batch.cancel("示例秘书01"));
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.batch.finish(true, NOW));
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.batch.fail(BatchProblem.of("batch.problem.unknownWork"), NOW));
	}

}
