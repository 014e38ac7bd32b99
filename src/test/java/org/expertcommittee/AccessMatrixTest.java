package org.expertcommittee;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may open and call what: {@code access-matrix.txt} says it, this test tries it. What
 * it found is written to {@code target/access-matrix.txt}; a new line is copied from
 * there only after somebody has agreed with it.
 */
class AccessMatrixTest extends ViewTest {

	private static final List<String> COLUMNS = List.of("anonymous", "ADMIN", "SECRETARIAT", "EXPERT", "AUDITOR");

	private static final Set<String> REFUSALS = Set.of("LoginView", "AccessDeniedView", "ServiceDeniedView");

	private static final Map<String, Set<String>> FOUND = new TreeMap<>();

	@Autowired
	ApplicationContext context;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void strangersReachNothingButTheDoors() throws Exception {
		SecurityContextHolder.getContext()
			.setAuthentication(new AnonymousAuthenticationToken("test", "anonymousUser",
					AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
		check("anonymous");
	}

	@Test
	@As(Role.ADMIN)
	void administratorsReachWhatTheTableSays() throws Exception {
		check("ADMIN");
	}

	@Test
	@As(Role.SECRETARIAT)
	void theSecretariatReachesWhatTheTableSays() throws Exception {
		check("SECRETARIAT");
	}

	@Test
	@As(value = Role.EXPERT, expertId = 1)
	void expertsReachWhatTheTableSays() throws Exception {
		check("EXPERT");
	}

	@Test
	@As(Role.AUDITOR)
	void auditorsReachWhatTheTableSays() throws Exception {
		check("AUDITOR");
	}

	private void check(String who) throws IOException {
		Map<String, Boolean> found = new TreeMap<>();
		services(found);
		errorViews(found);
		routes(found);
		found.forEach((what, allowed) -> {
			Set<String> by = FOUND.computeIfAbsent(what, (any) -> new TreeSet<>());
			if (allowed) {
				by.add(who);
			}
		});
		Map<String, Boolean> table = new TreeMap<>();
		table().forEach((what, allowed) -> table.put(what, allowed.contains(who)));
		assertThat(found).as("what %s reaches", who).containsExactlyInAnyOrderEntriesOf(table);
	}

	private void routes(Map<String, Boolean> found) {
		for (RouteData route : UI.getCurrent().getInternals().getRouter().getRegistry().getRegisteredRoutes()) {
			String template = route.getTemplate();
			String name = route.getNavigationTarget().getSimpleName();
			String address = template.replaceAll(":\\w+\\(.*?\\}\\)", "1").replaceAll(":[^/]+", "1");
			UI.getCurrent().navigate(address);
			// A stranger leaves for the login page, and no view is left.
			String shown = UI.getCurrent()
				.getInternals()
				.getActiveRouterTargetsChain()
				.stream()
				.findFirst()
				.map((view) -> view.getClass().getSimpleName())
				.orElse("LoginView");
			assertThat(shown).as(address).isNotEqualTo("UnexpectedErrorView");
			found.put("/" + template.replaceAll("\\(.*?\\)(?=/|$)", "") + " " + name,
					shown.equals(name) || !REFUSALS.contains(shown));
		}
	}

	private void errorViews(Map<String, Boolean> found) {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
		Principal principal = VaadinRequest.getCurrent().getUserPrincipal();
		scanner.findCandidateComponents("org.expertcommittee").forEach((view) -> {
			Class<?> type = ClassUtils.resolveClassName(String.valueOf(view.getBeanClassName()), null);
			found.put("error " + type.getSimpleName(),
					new AccessAnnotationChecker().hasAccess(type, principal, VaadinRequest.getCurrent()::isUserInRole));
		});
	}

	private void services(Map<String, Boolean> found) {
		this.context.getBeansWithAnnotation(Service.class).values().forEach((bean) -> {
			Class<?> type = AopUtils.getTargetClass(bean);
			if (!type.getName().startsWith("org.expertcommittee.")) {
				return;
			}
			for (Method method : type.getDeclaredMethods()) {
				if (Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())
						&& !method.isSynthetic()) {
					String parameters = Arrays.stream(method.getParameterTypes())
						.map(Class::getSimpleName)
						.collect(Collectors.joining(","));
					found.put(type.getSimpleName() + "." + method.getName() + "(" + parameters + ")",
							permitted(bean, method));
				}
			}
		});
	}

	private boolean permitted(Object bean, Method method) {
		return Boolean.TRUE.equals(new TransactionTemplate(this.transactions).execute((status) -> {
			status.setRollbackOnly();
			try {
				@Nullable Object[] nothing = Arrays.stream(method.getParameterTypes()).map(AccessMatrixTest::zero).toArray();
				method.setAccessible(true);
				method.invoke(bean, nothing);
			}
			catch (InvocationTargetException ex) {
				return !(ex.getCause() instanceof AccessDeniedException)
						&& !(ex.getCause() instanceof AuthenticationException);
			}
			catch (IllegalAccessException ex) {
				throw new IllegalStateException(ex);
			}
			return true;
		}));
	}

	private static @Nullable Object zero(Class<?> type) {
		if (type == boolean.class) {
			return false;
		}
		return (type == long.class) ? (Object) 0L : (type == int.class) ? (Object) 0 : null;
	}

	/** Who may, by what; columns as in the table's first line. */
	private static Map<String, Set<String>> table() throws IOException {
		Map<String, Set<String>> table = new LinkedHashMap<>();
		for (String line : Files.readAllLines(Path.of("src/test/resources/access-matrix.txt"))) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			String[] cells = line.split("\\|", -1);
			Set<String> allowed = new TreeSet<>();
			for (int i = 0; i < COLUMNS.size(); i++) {
				if (cells[i].strip().equals("yes")) {
					allowed.add(COLUMNS.get(i));
				}
			}
			table.put(cells[COLUMNS.size()].strip(), allowed);
		}
		return table;
	}

	@AfterAll
	static void writeWhatWasFound() throws IOException {
		StringBuilder text = new StringBuilder("# ");
		COLUMNS.forEach((column) -> text.append(String.format("%-11s| ", column)));
		text.append("route or service method\n");
		FOUND.forEach((what, by) -> {
			text.append("  ");
			COLUMNS.forEach((column) -> text.append(String.format("%-11s| ", by.contains(column) ? "yes" : "-")));
			text.append(what).append('\n');
		});
		Files.writeString(Path.of("target/access-matrix.txt"), text);
	}

}
