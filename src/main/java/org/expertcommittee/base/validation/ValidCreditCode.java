package org.expertcommittee.base.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * A unified social credit code (GB 32100); see
 * {@link org.expertcommittee.base.text.CreditCode}.
 */
@Documented
@Constraint(validatedBy = TextValidators.CreditCodeValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE,
		ElementType.ANNOTATION_TYPE })
public @interface ValidCreditCode {

	String message() default "{validation.creditCode.check}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
