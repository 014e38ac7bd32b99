package org.expertcommittee.base.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/** Text without control, invisible and private-use characters, of limited length. */
@Documented
@Constraint(validatedBy = TextValidators.PlainTextValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE,
		ElementType.ANNOTATION_TYPE })
public @interface PlainText {

	String message() default "{validation.text.control}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Longest allowed text in code points. */
	int max();

	/** Whether line breaks and tabs are allowed. */
	boolean multiline() default false;

}
