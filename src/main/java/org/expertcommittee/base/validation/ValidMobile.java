package org.expertcommittee.base.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/** A mobile number; see {@link org.expertcommittee.base.text.MobilePhone}. */
@Documented
@Constraint(validatedBy = TextValidators.MobileValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE,
		ElementType.ANNOTATION_TYPE })
public @interface ValidMobile {

	String message() default "{validation.mobile}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
