package org.expertcommittee;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.expertcommittee.testing.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody with a tie learns nothing of a case, no count either: every public method of
 * every service that has to do with cases is called before the tie is known and after. A
 * new method is tried without being named here; one that has nothing to do with cases is
 * named in {@link #NOT_ABOUT_CASES}, after somebody has looked at it.
 */
@ServiceTest
@SuppressWarnings("NullAway")
class HiddenCaseTest {

	private static final List<String> PACKAGES = List.of("consultation", "recommendation", "session", "draw", "intake",
			"fee", "report");

	/** Settings, own accounts, and what is there for everybody. */
	private static final Pattern NOT_ABOUT_CASES = Pattern
		.compile("(DeadlinePreset|Escalation|IntakeSetting|BankAccount"
				+ "|FeeRule|Request|FollowUpAnswer|ScheduleFeed|SystemState)Service\\..*|.*\\.(largestFile|exported|receive)"
				+ "|DeadlineService\\.(deadline|usualDeadline)|MyScheduleService\\.(subscribe|subscribed|unsubscribe)"
				+ "|LedgerService\\.(certificates|roster)|DutyLedgerService\\.years|OnlineCaseService\\.register");

	@Autowired
	private ApplicationContext context;

	private HiddenCase world;

	@BeforeEach
	void casesWithEverything() throws Exception {
		this.world = new HiddenCase(this.context);
	}

	@Test
	void nothingOfACaseIsLeftForWhoHasATie() throws Exception {
		HiddenCase world = this.world;
		HiddenCaseProbe probe = new HiddenCaseProbe(world);
		Map<String, List<String>> before = outcomes(probe, HiddenCaseProbe.Of.IT);
		Map<String, List<String>> nothing = outcomes(probe, HiddenCaseProbe.Of.NOTHING);
		List<String> leaks = new ArrayList<>();
		nothing.forEach((method, outcomes) -> {
			if (outcomes.equals(before.get(method))) {
				leaks.add(method + " cannot be tested: answers the same to any id, " + outcomes);
			}
		});
		world.tieBecomesKnown();
		Map<String, List<String>> after = outcomes(probe, HiddenCaseProbe.Of.IT);
		Map<String, List<String>> afterNothing = outcomes(probe, HiddenCaseProbe.Of.NOTHING);
		after.forEach((method, outcomes) -> {
			for (int i = 0; i < outcomes.size(); i++) {
				String told = outcomes.get(i);
				if (told.contains(HiddenCase.MARK)) {
					leaks.add(method + " tells " + shortened(told));
				}
				if (nothing.containsKey(method) && !told.equals(of(afterNothing, method).get(i))) {
					leaks.add(method + " answers " + shortened(told) + " instead of "
							+ shortened(of(afterNothing, method).get(i)));
				}
				if (!nothing.containsKey(method) && told.equals(of(before, method).get(i))) {
					leaks.add(method + " still answers " + shortened(told));
				}
			}
		});
		outcomes(probe, HiddenCaseProbe.Of.ANOTHER).forEach((method, outcomes) -> outcomes.stream()
			.filter((told) -> told.contains(HiddenCase.MARK))
			.forEach((told) -> leaks.add(method + " tells of another case " + shortened(told))));
		assertThat(leaks).isEmpty();
	}

	private static List<String> of(Map<String, List<String>> outcomes, String method) {
		return Objects.requireNonNull(outcomes.get(method));
	}

	private static String shortened(String text) {
		return (text.length() <= 300) ? text : text.substring(0, 300) + "…";
	}

	private Map<String, List<String>> outcomes(HiddenCaseProbe probe, HiddenCaseProbe.Of what) throws Exception {
		Map<String, List<String>> outcomes = new TreeMap<>();
		for (Object bean : this.context.getBeansWithAnnotation(Service.class).values()) {
			for (Method method : methods(bean)) {
				List<String> results = new ArrayList<>();
				for (@Nullable
				Object[] arguments : probe.arguments(method, what)) {
					results.add(probe.outcome(bean, method, arguments));
				}
				if (!results.isEmpty()) {
					outcomes.put(name(method), results);
				}
			}
		}
		return outcomes;
	}

	private static List<Method> methods(Object bean) {
		Class<?> type = AopUtils.getTargetClass(bean);
		boolean about = PACKAGES.stream().anyMatch((one) -> type.getPackageName().equals("org.expertcommittee." + one));
		return Stream.of(about ? type.getDeclaredMethods() : new Method[0])
			.filter((method) -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())
					&& !method.isSynthetic())
			.filter((method) -> !NOT_ABOUT_CASES.matcher(type.getSimpleName() + "." + method.getName()).matches())
			.toList();
	}

	private static String name(Method method) {
		return method.getDeclaringClass().getSimpleName() + "." + method.getName()
				+ Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList();
	}

}
