package org.expertcommittee.base.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/** A person's name as {@link org.expertcommittee.base.text.PersonName} allows it. */
@Documented
@Constraint(validatedBy = TextValidators.PersonNameValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE,
		ElementType.ANNOTATION_TYPE })
public @interface ValidPersonName {

	String message() default "{validation.name.symbol}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
