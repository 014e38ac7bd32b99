package org.expertcommittee.committee;

import java.time.LocalDate;

import org.expertcommittee.base.CommitteeIdentityProvider;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.base.Violation;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ServiceTest
@As(Role.SECRETARIAT)
class CommitteeServiceTest {

	@Autowired
	private CommitteeService committees;

	@Autowired
	private OfficeService offices;

	@Autowired
	private IndustryService industries;

	@Autowired
	private CommitteeIdentityProvider identity;

	@Autowired
	private TestClock clock;

	@Test
	void isUsableBeforeAnythingWasEntered() {
		assertThat(this.committees.current()).isEmpty();
		assertThat(this.committees.currentTerm()).isEmpty();
		assertThat(this.identity.current().name()).isNotBlank();
		TermData term = new TermData("第一届", LocalDate.of(2024, 11, 2), LocalDate.of(2027, 11, 1), 0);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.committees.createTerm(term));
	}

	@Test
	void aNewCommitteeGetsTheUsualOffices() {
		this.committees.save(named("示例产业发展专家顾问委员会"));
		assertThat(this.offices.active()).extracting(OfficeItem::name).containsExactly("主任", "副主任", "秘书长", "委员", "顾问");
		assertThat(this.identity.current().name()).isEqualTo("示例产业发展专家顾问委员会");
		assertThat(this.identity.current().shortName()).isEqualTo("示例产业发展\n专家顾问委员会");
	}

	@ParameterizedTest
	@CsvSource({ "numberPattern, 专聘字{seq}号", "numberPattern, {year}{seq}{seq}", "casePattern, {year}号",
			"documentPattern, 瀍〔{year}〕{no}号" })
	void refusesPlaceholdersThatCannotBeFilledAtTheirField(String field, String text) {
		CommitteeData usual = named("示例委员会");
		CommitteeData wrong = switch (field) {
			case "numberPattern" -> usual.withNumberPattern(text);
			case "casePattern" -> usual.withPatterns(usual.numberPattern(), text, null);
			default -> usual.withPatterns(usual.numberPattern(), usual.casePattern(), text);
		};
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.committees.save(wrong))
			.satisfies((ex) -> assertThat(ex.violations()).extracting(Violation::field).containsExactly(field));
		assertThat(this.committees.current()).isEmpty();
	}

	@Test
	void refusesAnEditThatWasBasedOnAnOlderState() {
		this.committees.save(named("示例委员会"));
		CommitteeData old = this.committees.edit();
		CommitteeData newer = old.renamed("示例二委员会", "示例", "示");
		this.committees.save(newer);
		assertThatExceptionOfType(StaleData.class).isThrownBy(() -> this.committees.save(newer));
	}

	@Test
	void theTermOfTodayIsTheCurrentOne() {
		this.committees.save(named("示例委员会"));
		this.committees.createTerm(new TermData("第一届", LocalDate.of(2024, 11, 2), LocalDate.of(2027, 11, 1), 0));
		this.committees.createTerm(new TermData("第二届", LocalDate.of(2027, 11, 2), LocalDate.of(2030, 11, 1), 0));
		assertThat(this.committees.currentTerm()).map(TermItem::name).hasValue("第一届");
		this.clock.set(LocalDate.of(2027, 11, 2));
		assertThat(this.committees.currentTerm()).map(TermItem::name).hasValue("第二届");
		this.clock.set(LocalDate.of(2020, 1, 1));
		assertThat(this.committees.currentTerm()).map(TermItem::name).hasValue("第一届");
	}

	@Test
	void refusesTermsAndOfficesThatCannotBe() {
		this.committees.save(named("示例委员会"));
		LocalDate day = LocalDate.of(2024, 11, 2);
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.committees.createTerm(new TermData("第一届", day, day, 0)));
		this.committees.createTerm(new TermData("第一届", day, day.plusYears(3), 0));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.committees.createTerm(new TermData("第一届", day, day.plusYears(3), 0)));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.offices.create(OfficeData.of("委员", 9, 3)));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.offices.create(OfficeData.of("监事", 0, 3)));
	}

	@Test
	void keepsTheListOfFieldsInTheOrderPeopleGiveIt() {
		long a = this.industries.create(new IndustryData("美妆", 0));
		long b = this.industries.create(new IndustryData("电机", 0));
		long c = this.industries.create(new IndustryData("文旅", 0));
		this.industries.move(c, -2);
		this.industries.move(a, 99);
		this.industries.deactivate(b);
		assertThat(this.industries.all()).extracting(IndustryItem::name).containsExactly("文旅", "电机", "美妆");
		assertThat(this.industries.active()).extracting(IndustryItem::name).containsExactly("文旅", "美妆");
		assertThat(this.industries.names()).containsEntry(b, "电机");
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.industries.deactivate(b));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.industries.create(new IndustryData("文旅", 0)));
		this.industries.rename(a, new IndustryData("美妆与中国成分", this.industries.edit(a).version()));
		assertThat(this.industries.names()).containsEntry(a, "美妆与中国成分");
	}

	@Test
	@As(Role.EXPERT)
	void expertsReadButDoNotChange() {
		assertThat(this.industries.all()).isEmpty();
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.industries.create(new IndustryData("美妆", 0)));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.committees.save(named("示例委员会")));
	}

	private static CommitteeData named(String name) {
		return CommitteeData.named(name, name, "示");
	}

}
