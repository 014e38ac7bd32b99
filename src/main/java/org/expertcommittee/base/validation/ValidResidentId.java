package org.expertcommittee.base.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * The number of an identity card (GB 11643); see
 * {@link org.expertcommittee.base.text.ResidentId}.
 */
@Documented
@Constraint(validatedBy = TextValidators.ResidentIdValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE,
		ElementType.ANNOTATION_TYPE })
public @interface ValidResidentId {

	String message() default "{validation.residentId.form}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
