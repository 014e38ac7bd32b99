package org.expertcommittee.base.validation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.expertcommittee.base.text.CreditCode;
import org.expertcommittee.base.text.MobilePhone;
import org.expertcommittee.base.text.PersonName;
import org.expertcommittee.base.text.Phone;
import org.expertcommittee.base.text.PlainTextRules;
import org.expertcommittee.base.text.ResidentId;
import org.expertcommittee.base.text.TextProblem;
import org.expertcommittee.base.text.TextProblem.Kind;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * The validators of this package's constraints; each refuses with the text of the rule
 * that is broken.
 */
public final class TextValidators {

	private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

	private TextValidators() {
	}

	private static boolean refuse(ConstraintValidatorContext context, String key, Object... arguments) {
		HibernateConstraintValidatorContext violation = context.unwrap(HibernateConstraintValidatorContext.class);
		violation.disableDefaultConstraintViolation();
		for (int i = 0; i < arguments.length; i++) {
			violation.addMessageParameter(String.valueOf(i), arguments[i]);
		}
		violation.buildConstraintViolationWithTemplate("{validation." + key + "}").addConstraintViolation();
		return false;
	}

	private static boolean refuse(ConstraintValidatorContext context, String subject, TextProblem problem, int max) {
		String rule = switch (problem.kind()) {
			case EMPTY -> "empty";
			case TOO_LONG -> "tooLong";
			case CONTROL -> "control";
			case INVISIBLE -> "invisible";
			case PRIVATE_USE -> "privateUse";
			case UNASSIGNED -> "unassigned";
			case SYMBOL -> "symbol";
			case NO_LETTER -> "noLetter";
		};
		return switch (problem.kind()) {
			case EMPTY, NO_LETTER -> refuse(context, subject + "." + rule);
			case TOO_LONG -> refuse(context, subject + "." + rule, max);
			case SYMBOL ->
				refuse(context, subject + "." + rule, problem.label(), Character.toString(problem.codePoint()));
			case CONTROL, INVISIBLE, PRIVATE_USE, UNASSIGNED -> refuse(context, "text." + rule, problem.label());
		};
	}

	/** Validator of {@link ValidPersonName}. */
	public static final class PersonNameValidator implements ConstraintValidator<ValidPersonName, CharSequence> {

		@Override
		public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
			TextProblem problem = (value != null) ? PersonName.problem(value.toString()) : null;
			return problem == null || refuse(context, "name", problem, PersonName.MAX_CODE_POINTS);
		}

	}

	/** Validator of {@link PlainText}. */
	public static final class PlainTextValidator implements ConstraintValidator<PlainText, CharSequence> {

		private int max;

		private boolean multiline;

		@Override
		public void initialize(PlainText constraint) {
			this.max = constraint.max();
			this.multiline = constraint.multiline();
		}

		@Override
		public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
			TextProblem problem = (value != null) ? PlainTextRules.problem(value.toString(), this.max, this.multiline)
					: null;
			if (problem != null && problem.kind() == Kind.TOO_LONG) {
				return refuse(context, "text.tooLong", this.max);
			}
			return problem == null || refuse(context, "text", problem, this.max);
		}

	}

	/** Validator of {@link ValidResidentId}; today is the validator's clock in China. */
	public static final class ResidentIdValidator implements ConstraintValidator<ValidResidentId, CharSequence> {

		@Override
		public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
			if (blank(value)) {
				return true;
			}
			LocalDate today = LocalDate.now(context.getClockProvider().getClock().withZone(CHINA));
			ResidentId.Problem problem = ResidentId.problem(String.valueOf(value), today);
			return problem == null || switch (problem) {
				case FORM -> refuse(context, "residentId.form");
				case REGION -> refuse(context, "residentId.region");
				case BIRTH_DATE -> refuse(context, "residentId.birthDate");
				case CHECK_DIGIT -> refuse(context, "residentId.checkDigit");
			};
		}

	}

	/** Validator of {@link ValidCreditCode}. */
	public static final class CreditCodeValidator implements ConstraintValidator<ValidCreditCode, CharSequence> {

		@Override
		public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
			CreditCode.Problem problem = blank(value) ? null : CreditCode.problem(String.valueOf(value));
			return problem == null || switch (problem.kind()) {
				case LENGTH -> refuse(context, "creditCode.length");
				case CHARACTER -> refuse(context, "creditCode.character", problem.label());
				case REGION -> refuse(context, "creditCode.region");
				case ORGANISATION -> refuse(context, "creditCode.organisation");
				case CHECK -> refuse(context, "creditCode.check");
			};
		}

	}

	/** Validator of {@link ValidMobile}. */
	public static final class MobileValidator implements ConstraintValidator<ValidMobile, CharSequence> {

		@Override
		public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
			return blank(value) || MobilePhone.valid(String.valueOf(value)) || refuse(context, "mobile");
		}

	}

	/** Validator of {@link ValidPhone}. */
	public static final class PhoneValidator implements ConstraintValidator<ValidPhone, CharSequence> {

		@Override
		public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
			return blank(value) || Phone.valid(String.valueOf(value)) || refuse(context, "phone");
		}

	}

	/** Validator of {@link ValidEmail}. */
	public static final class EmailValidator implements ConstraintValidator<ValidEmail, CharSequence> {

		private static final int MAX_LENGTH = 200;

		private static final Pattern ADDRESS = Pattern
			.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
					+ "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

		@Override
		public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
			if (blank(value)) {
				return true;
			}
			String address = String.valueOf(value).strip().toLowerCase(Locale.ROOT);
			return (address.length() <= MAX_LENGTH && ADDRESS.matcher(address).matches()) || refuse(context, "email");
		}

	}

	private static boolean blank(@Nullable CharSequence value) {
		return value == null || value.toString().isBlank();
	}

}
