package org.expertcommittee.base.validation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConstraintsTest {

	/** In China it is already 3 November. */
	private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-11-02T18:00:00Z"), ZoneOffset.UTC);

	private final Validator validator = Validation.byDefaultProvider()
		.configure()
		.clockProvider(() -> CLOCK)
		.buildValidatorFactory()
		.getValidator();

	record Sample(@ValidPersonName String name, @ValidResidentId String idNumber, @ValidCreditCode String creditCode,
			@ValidMobile String mobile, @ValidPhone String phone, @ValidEmail String email,
			@PlainText(max = 5) String title, @PlainText(max = 50, multiline = true) String biography) {
	}

	@ParameterizedTest
	@CsvSource({ "name, 𬭎", "idNumber, 11010519491231002x", "idNumber, ' '", "creditCode, 91350100M000100Y43",
			"creditCode, ''", "mobile, 138 1234 5678", "mobile, ''", "phone, 0379-63930000",
			"email, li.xiao@example.cn", "email, ''", "title, 𬭎𬭎𬭎𬭎𬭎", "biography, '一\n二'" })
	void accepts(String field, String value) {
		assertThat(this.validator.validateValue(Sample.class, field, value)).isEmpty();
		assertThat(this.validator.validateValue(Sample.class, field, null)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "name|''|请填写姓名", "name|李<晓|姓名中的“<”（U+003C）不能这样用，请核对；民族姓名中间的点用“·”，写在两段名字之间",
			"idNumber|110105194912310021|身份证号校验位不符，请对照证件逐位核对",
			"creditCode|9135010OM000100Y43|统一社会信用代码不含“O”，请核对（不使用字母 I、O、Z、S、V）",
			"mobile|0379-63930000|请填写 11 位手机号，例如 13800005678", "phone|63930000|请填写手机号，或带区号的固定电话，例如 0379-60000000",
			"email|a@b|请填写正确的电子邮箱，例如 name@example.cn", "title|一二三四五六|最多 5 个字，请缩短" })
	void refusesInChineseAndSaysWhatToDo(String field, String value, String message) {
		assertThat(messages(Locale.SIMPLIFIED_CHINESE, field, value)).containsExactly(message);
	}

	@Test
	void namesTheInvisibleCharacterInEnglishToo() {
		assertThat(messages(Locale.ENGLISH, "title", "a\u200Bb"))
			.containsExactly("Contains an invisible character (U+200B); remove it and type again instead of pasting");
	}

	@Test
	void countsTheDayInChina() {
		String bornOnThirdNovember = "0123456789X".chars()
			.mapToObj((it) -> "41030420241103001" + (char) it)
			.filter((it) -> this.validator.validateValue(Sample.class, "idNumber", it).isEmpty())
			.findFirst()
			.orElse("");
		assertThat(bornOnThirdNovember).hasSize(18);
	}

	@Test
	void hasEachTextInBothLanguages() throws IOException {
		assertThat(load("/ValidationMessages_en.properties").keySet())
			.isEqualTo(load("/ValidationMessages.properties").keySet());
	}

	/** On a server whose own language is English, for a reader of that language. */
	private static List<String> messages(Locale locale, String field, String value) {
		Locale before = Locale.getDefault();
		Locale.setDefault(Locale.ENGLISH);
		try (ValidatorFactory factory = Validation.byProvider(HibernateValidator.class)
			.configure()
			.defaultLocale(locale)
			.buildValidatorFactory()) {
			return factory.getValidator()
				.validateValue(Sample.class, field, value)
				.stream()
				.map(ConstraintViolation::getMessage)
				.toList();
		}
		finally {
			Locale.setDefault(before);
		}
	}

	private static Properties load(String resource) throws IOException {
		Properties properties = new Properties();
		try (InputStreamReader reader = new InputStreamReader(
				Objects.requireNonNull(ConstraintsTest.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

}
