package org.expertcommittee;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The walls that docs/architecture.md describes. */
class ArchitectureTest {

	private static final String ROOT = "org.expertcommittee";

	private static final JavaClasses PORTAL = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	private static final List<Class<? extends Annotation>> ACCESS_ANNOTATIONS = List.of(AnonymousAllowed.class,
			PermitAll.class, RolesAllowed.class, DenyAll.class);

	private static final DescribedPredicate<JavaClass> VIEW = assignableTo(HasErrorParameter.class)
		.or(annotatedWith(Route.class))
		.as("views");

	private static final DescribedPredicate<JavaClass> REPOSITORY = assignableTo(Repository.class)
		.or(nameEndingWith("Repository"));

	@Test
	void onlyTheUserInterfaceAndConfigurationKnowVaadin() {
		check(noClasses().that()
			.resideOutsideOfPackage("..ui..")
			.and()
			.areNotMetaAnnotatedWith(Configuration.class)
			.should()
			.dependOnClassesThat()
			.resideInAPackage("com.vaadin.."));
	}

	@Test
	void theUserInterfaceTouchesNoRepositoryDatabaseOrEntity() {
		check(noClasses().that()
			.resideInAPackage("..ui..")
			.should()
			.dependOnClassesThat(REPOSITORY.or(assignableTo(EntityManager.class))
				.or(assignableTo(EntityManagerFactory.class))
				.or(assignableTo(JdbcOperations.class))
				.or(assignableTo(JdbcClient.class))
				.or(resideInAPackage("java.sql.."))
				.or(annotatedWith(Entity.class))
				.as("are repositories, give access to the database, or are entities")));
	}

	@Test
	void featuresReachOnlyTheRootPackageOfOtherFeatures() {
		check(classes().that().resideInAPackage(ROOT + ".*..").should(reachOnlyTheRootPackageOfOtherFeatures()));
	}

	@Test
	void featuresDependOnEachOtherWithoutCycles() {
		check(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
	}

	@Test
	void baseKnowsNoFeature() {
		check(noClasses().that()
			.resideInAPackage(ROOT + ".base..")
			.should()
			.dependOnClassesThat(
					resideInAPackage(ROOT + "..").and(DescribedPredicate.not(resideInAPackage(ROOT + ".base.."))))
			.as("base should know no feature"));
	}

	@Test
	void everyViewSaysWhoMayOpenIt() {
		check(classes().that(VIEW.or(annotatedWith(Layout.class))).should(sayWhoMayOpenThem()));
	}

	@Test
	void everyServiceMethodSaysWhoMayCallIt() {
		check(methods().that()
			.areDeclaredInClassesThat()
			.areMetaAnnotatedWith(Service.class)
			.and()
			.arePublic()
			.should(beGuarded()));
	}

	@Test
	void everyClassCalledServiceIsOne() {
		check(classes().that()
			.haveSimpleNameEndingWith("Service")
			.and()
			.areNotInterfaces()
			.should()
			.beMetaAnnotatedWith(Service.class));
	}

	@Test
	void nothingIsInjectedIntoFields() {
		check(noFields().should()
			.beAnnotatedWith(Autowired.class)
			.orShould()
			.beAnnotatedWith(Value.class)
			.orShould()
			.beAnnotatedWith(Inject.class)
			.orShould()
			.beAnnotatedWith(Resource.class)
			.orShould()
			.beAnnotatedWith(PersistenceContext.class));
	}

	@Test
	void onlySecurityAsksTheSecurityContextWhoIsThere() {
		check(noClasses().that()
			.resideOutsideOfPackage(ROOT + ".security..")
			.should()
			.dependOnClassesThat()
			.areAssignableTo(SecurityContextHolder.class));
	}

	@Test
	void viewsArePackagePrivate() {
		check(classes().that(VIEW).should().bePackagePrivate());
	}

	@Test
	void onlyTheNavigationOfAFeaturesUserInterfaceIsPublic() {
		check(classes().that()
			.resideInAPackage("..ui..")
			.and()
			.resideOutsideOfPackage(ROOT + ".base..")
			.and()
			.areTopLevelClasses()
			.and()
			.haveSimpleNameNotEndingWith("Navigation")
			.should()
			.bePackagePrivate());
	}

	@Test
	void repositoriesArePackagePrivate() {
		check(classes().that(REPOSITORY).should().bePackagePrivate());
	}

	private static void check(ArchRule rule) {
		rule.check(PORTAL);
	}

	/**
	 * The feature that a class belongs to; base, security and the entry point are none.
	 */
	private static Optional<String> feature(JavaClass type) {
		String name = type.getPackageName();
		if (!name.startsWith(ROOT + ".")) {
			return Optional.empty();
		}
		int start = ROOT.length() + 1;
		int end = name.indexOf('.', start);
		String feature = (end < 0) ? name.substring(start) : name.substring(start, end);
		return Optional.of(feature).filter((it) -> !it.equals("base") && !it.equals("security"));
	}

	private static ArchCondition<JavaClass> reachOnlyTheRootPackageOfOtherFeatures() {
		return new ArchCondition<>("reach only the root package of other features") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
					JavaClass target = dependency.getTargetClass();
					Optional<String> other = feature(target);
					if (other.isPresent() && !other.equals(feature(type))
							&& !target.getPackageName().equals(ROOT + "." + other.get())
							&& !isNavigationForViews(type, target)) {
						events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
					}
				}
			}
		};
	}

	/** A view may show what another feature's one public class for views offers. */
	private static boolean isNavigationForViews(JavaClass type, JavaClass target) {
		return type.getPackageName().endsWith(".ui") && target.getPackageName().endsWith(".ui")
				&& target.getSimpleName().endsWith("Navigation");
	}

	private static ArchCondition<JavaClass> sayWhoMayOpenThem() {
		return new ArchCondition<>("carry an access annotation") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				if (ACCESS_ANNOTATIONS.stream().noneMatch(type::isAnnotatedWith)) {
					events.add(SimpleConditionEvent.violated(type, type.getName() + " carries no access annotation"));
				}
			}
		};
	}

	private static ArchCondition<JavaMethod> beGuarded() {
		return new ArchCondition<>("be guarded by @PreAuthorize") {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				boolean written = !method.getModifiers().contains(JavaModifier.SYNTHETIC);
				if (written && !method.isMetaAnnotatedWith(PreAuthorize.class)
						&& !method.getOwner().isMetaAnnotatedWith(PreAuthorize.class)) {
					events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is not guarded"));
				}
			}
		};
	}

}
