package org.expertcommittee.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

import org.expertcommittee.security.Role;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Runs a test as somebody with these roles; the account need not be stored. */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WithSecurityContext(factory = As.Factory.class)
public @interface As {

	Role[] value();

	long expertId() default 0;

	/** Makes the security context of the annotation. */
	class Factory implements WithSecurityContextFactory<As> {

		@Override
		public SecurityContext createSecurityContext(As as) {
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(Actors.authentication(Actors.user(Set.of(as.value()), as.expertId())));
			return context;
		}

	}

}
