package org.expertcommittee.expert;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ServiceTest
@As(Role.SECRETARIAT)
class AbsenceServiceTest {

	@Autowired
	private AbsenceService absences;

	@Autowired
	private ExpertService experts;

	@Autowired
	private TestClock clock;

	private LocalDate today = LocalDate.EPOCH;

	private long expert;

	private long other;

	@BeforeEach
	void twoExperts() {
		this.today = ChinaTime.today(this.clock);
		this.expert = expert("示例专家01");
		this.other = expert("示例专家02");
	}

	@Test
	void findsWhoIsAwayBetweenTwoDays() throws Exception {
		Actors.expert(this.expert, () -> this.absences.add(this.expert, days(2, 5)));
		this.absences.add(this.expert, days(6, 6));
		this.absences.add(this.other, days(10, 12));
		assertThat(away(0, 1)).isEmpty();
		assertThat(away(0, 2)).containsOnlyKeys(this.expert);
		assertThat(away(5, 6).get(this.expert)).containsExactly(
				new AbsentDays(this.today.plusDays(2), this.today.plusDays(5)),
				new AbsentDays(this.today.plusDays(6), this.today.plusDays(6)));
		assertThat(away(6, 10)).containsOnlyKeys(this.expert, this.other);
		assertThat(away(12, 40)).containsOnlyKeys(this.other);
		assertThat(this.absences.between(List.of(), this.today, this.today)).isEmpty();
	}

	@Test
	void refusesReversedOverlappingAndFarDays() {
		long id = this.absences.add(this.expert, days(2, 5));
		refused("lastDay", () -> this.absences.add(this.expert, days(9, 8)));
		refused("firstDay", () -> this.absences.add(this.expert, days(5, 9)));
		refused("firstDay", () -> this.absences.add(this.expert, days(0, 2)));
		refused("firstDay", () -> this.absences.add(this.expert, days(3, 3)));
		refused("lastDay", () -> this.absences.add(this.expert, days(-40, -31)));
		refused("firstDay", () -> this.absences.add(this.expert, days(-800, -1)));
		refused("lastDay", () -> this.absences.add(this.expert, days(10, 900)));
		this.absences.add(this.expert, days(-40, -30));
		this.absences.change(id, days(3, 6));
		assertThatExceptionOfType(StaleData.class).isThrownBy(() -> this.absences.change(id, days(3, 7)));
		assertThat(this.absences.of(this.expert)).extracting(AbsenceItem::firstDay)
			.containsExactly(this.today.minusDays(40), this.today.plusDays(3));
		this.absences.remove(id);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.absences.remove(id));
	}

	@Test
	void entersTheSameDaysOnceWhenTwoWindowsSaveAtOnce() throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		Callable<String> save = () -> {
			start.await();
			return Actors.secretary(() -> {
				try {
					this.absences.add(this.expert, days(2, 5));
					return "saved";
				}
				catch (InvalidInput ex) {
					return "overlaps";
				}
			});
		};
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			List<String> results = new java.util.ArrayList<>();
			for (Future<String> future : threads.invokeAll(List.of(save, save))) {
				results.add(future.get());
			}
			assertThat(results).containsExactlyInAnyOrder("saved", "overlaps");
		}
	}

	@Test
	void showsAndChangesNobodyElses() throws Exception {
		long id = this.absences.add(this.expert, days(2, 5));
		List<ThrowingCallable> reaches = List.of(() -> this.absences.of(this.expert), () -> this.absences.edit(id),
				() -> this.absences.add(this.expert, days(10, 11)), () -> this.absences.change(id, days(3, 4)),
				() -> this.absences.remove(id));
		for (ThrowingCallable reach : reaches) {
			Actors.expert(this.other, () -> {
				assertThatExceptionOfType(NotFound.class).isThrownBy(reach);
				return true;
			});
		}
		assertThat(Actors.expert(this.expert, () -> this.absences.of(this.expert))).hasSize(1);
	}

	private Map<Long, List<AbsentDays>> away(int first, int last) {
		return this.absences.between(List.of(this.expert, this.other), this.today.plusDays(first),
				this.today.plusDays(last));
	}

	private AbsenceData days(int first, int last) {
		return new AbsenceData(this.today.plusDays(first), this.today.plusDays(last), null, 0);
	}

	private static void refused(String field, ThrowingCallable act) {
		assertThatExceptionOfType(InvalidInput.class).as(field)
			.isThrownBy(act)
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo(field));
	}

	private long expert(String name) {
		return this.experts
			.create(new ExpertData(name, null, null, null, null, null, null, null, null, Set.of(), null, 0), false);
	}

}
