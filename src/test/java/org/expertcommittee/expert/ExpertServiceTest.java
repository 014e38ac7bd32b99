package org.expertcommittee.expert;

import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.base.Violation;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ServiceTest
@As(Role.SECRETARIAT)
class ExpertServiceTest {

	@Autowired
	private ExpertService experts;

	@Autowired
	private RosterService roster;

	@Autowired
	private ProfileService profiles;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void showsPersonalDataMaskedAndInFullOnDemandWhichIsRecorded() {
		long id = this.experts.create(TestExperts.phone("李晓", TestExperts.ID_NUMBER, "13800005678"), false);
		ExpertDetails details = this.experts.get(id);
		assertThat(details.maskedMobile()).isEqualTo("138****5678");
		assertThat(details.maskedIdNumber()).isEqualTo("4103**********0013");
		assertThat(details.maskedBirthDate()).isEqualTo("1970-**-**");
		assertThat(recorded("expert.reveal")).isZero();
		assertThat(this.experts.reveal(id, PersonalData.MOBILE)).isEqualTo("13800005678");
		assertThat(recorded("expert.reveal")).isOne();
		assertThat(this.experts.edit(id).idNumber()).isEqualTo(TestExperts.ID_NUMBER);
		assertThat(recorded("expert.reveal")).isEqualTo(2);
	}

	@Test
	void takesBirthDateAndSexFromTheIdentityCard() {
		long id = this.experts.create(TestExperts.phone("李晓", " 41030519700101001 3", null), false);
		ExpertData stored = this.experts.edit(id);
		assertThat(stored.birthDate()).isEqualTo(LocalDate.of(1970, 1, 1));
		assertThat(stored.sex()).isEqualTo(Sex.MALE);
		assertThat(stored.idNumber()).isEqualTo(TestExperts.ID_NUMBER);
	}

	@Test
	void comparesBirthDateAndSexWithTheIdentityCard() {
		ExpertData data = TestExperts.phone("李晓", TestExperts.ID_NUMBER, null);
		assertRefusedAt("birthDate", () -> this.experts.create(born(data, LocalDate.of(1970, 1, 2), null), false));
		assertRefusedAt("sex", () -> this.experts.create(born(data, null, Sex.FEMALE), false));
	}

	@ParameterizedTest
	@CsvSource({ "name, '', '', ''", "name, 李\u200B晓, '', ''", "idNumber, 李晓, 410305197001010018, ''",
			"mobile, 李晓, '', 1380000", "mobile, 李晓, '', 03791234567" })
	void refusesBadInputAtItsField(String field, String name, String idNumber, String mobile) {
		assertRefusedAt(field, () -> this.experts.create(TestExperts.phone(name, idNumber, mobile), false));
	}

	@ParameterizedTest
	@CsvSource({ "买买提·艾力", "㛃", "𬭎", "𠅤龘䶮", "欧阳单于" })
	void keepsEveryCharacterOfAName(String name) {
		long id = this.experts.create(TestExperts.named(name), false);
		assertThat(this.experts.get(id).name()).isEqualTo(name);
		assertThat(this.roster.list(ExpertFilter.text(name), PagedQuery.of(0, 10))).singleElement()
			.extracting(ExpertListItem::name)
			.isEqualTo(name);
	}

	@Test
	void refusesTheSameIdentityCardAlsoWhenConfirmed() {
		long first = this.experts.create(TestExperts.phone("李晓", TestExperts.ID_NUMBER, null), false);
		ExpertData again = TestExperts.phone("李笑", TestExperts.ID_NUMBER, null);
		assertThat(this.experts.duplicates(again, null)).singleElement().satisfies((duplicate) -> {
			assertThat(duplicate.id()).isEqualTo(first);
			assertThat(duplicate.sameIdNumber()).isTrue();
		});
		assertRefusedAt("idNumber", () -> this.experts.create(again, true));
	}

	@Test
	void asksBeforeRegisteringTheSameNameAndPhoneAgain() {
		long first = this.experts.create(TestExperts.phone("李晓", null, "13800001024"), false);
		ExpertData again = TestExperts.phone("李 晓", null, "+86 138-0000-1024");
		assertThat(this.experts.duplicates(again, null)).extracting(Duplicate::id, Duplicate::sameIdNumber)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(first, false));
		assertRefusedAt("mobile", () -> this.experts.create(again, false));
		long second = this.experts.create(again, true);
		assertThat(second).isNotEqualTo(first);
		assertThat(this.experts.duplicates(TestExperts.phone("李晓", null, "13800001025"), null)).isEmpty();
		// Saving somebody again does not make them their own duplicate.
		assertThat(this.experts.duplicates(this.experts.edit(first), first)).extracting(Duplicate::id)
			.containsExactly(second);
	}

	@Test
	void archivesWithAReasonAndRestores() {
		long id = this.experts.create(TestExperts.named("李晓"), false);
		this.experts.archive(id, "调离本市");
		assertThat(this.experts.get(id).archiveReason()).isEqualTo("调离本市");
		assertThat(this.experts.get(id).status()).isEqualTo(ExpertStatus.ARCHIVED);
		assertThat(this.roster.count(ExpertFilter.all())).isZero();
		assertThat(this.roster.list(ExpertFilter.of(ExpertTab.ARCHIVED), PagedQuery.of(0, 10))).hasSize(1);
		assertThat(this.experts.search("李晓", 10)).isEmpty();
		ExpertFilter archived = new ExpertFilter(ExpertTab.ARCHIVED, "lx", null, null, null);
		assertThat(this.roster.list(archived, PagedQuery.of(0, 10))).hasSize(1);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.experts.archive(id, "again"));
		this.experts.restore(id);
		assertThat(this.roster.count(ExpertFilter.all())).isOne();
		assertThat(this.experts.search("李晓", 10)).hasSize(1);
		assertThat(this.roster.count(archived)).isZero();
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.experts.restore(id));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.experts.archive(id, "  "));
	}

	@Test
	void refusesToArchiveSomebodyInOffice() {
		long id = this.experts.create(TestExperts.named("李晓"), false);
		this.experts.updateStanding(id, new StandingData(Standing.ACTIVE, null, "副主任", 2, LocalDate.of(2024, 11, 2),
				LocalDate.of(2027, 11, 1)));
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.experts.archive(id, "reason"));
	}

	@Test
	void refusesAnEditThatWasBasedOnAnOlderState() {
		long id = this.experts.create(TestExperts.named("李晓"), false);
		ExpertData old = this.experts.edit(id);
		this.experts.update(id, old, false);
		this.experts.update(id, renamed(this.experts.edit(id), "李笑"), false);
		assertThatExceptionOfType(StaleData.class).isThrownBy(() -> this.experts.update(id, old, false));
		assertThat(this.roster.list(ExpertFilter.text("lixiao"), PagedQuery.of(0, 10))).extracting(ExpertListItem::name)
			.containsExactly("李笑");
	}

	@Test
	void expertsSeeThemselvesAloneAndInFull() throws Exception {
		long own = this.experts.create(TestExperts.phone("李晓", TestExperts.ID_NUMBER, "13800001024"), false);
		long other = this.experts.create(TestExperts.named("示例专家01"), false);
		Actors.expert(own, () -> {
			assertThat(this.experts.get(own).name()).isEqualTo("李晓");
			assertThat(this.profiles.own().idNumber()).isEqualTo(TestExperts.ID_NUMBER);
			assertThat(this.experts.names(List.of(own, other))).containsOnlyKeys(own);
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.experts.get(other));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.experts.get(987654321));
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.experts.reveal(own, PersonalData.MOBILE));
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.roster.list(ExpertFilter.all(), PagedQuery.of(0, 10)));
			return true;
		});
	}

	@Test
	void expertsKeepTheirOwnProfileTrueButNotNameAndOffice() throws Exception {
		long id = this.experts.create(TestExperts.phone("李晓", TestExperts.ID_NUMBER, "13800001024"), false);
		Actors.expert(id, () -> {
			ProfileData old = this.profiles.edit();
			this.profiles.save(new ProfileData("13800001025", "a@example.cn", "示例大学", "教授", old.industries(), "简介",
					old.version()));
			assertThatExceptionOfType(StaleData.class).isThrownBy(() -> this.profiles.save(old));
			return true;
		});
		ExpertData stored = this.experts.edit(id);
		assertThat(stored.mobile()).isEqualTo("13800001025");
		assertThat(stored.name()).isEqualTo("李晓");
		assertThat(stored.idNumber()).isEqualTo(TestExperts.ID_NUMBER);
		assertThat(this.roster.list(ExpertFilter.text("示例大学"), PagedQuery.of(0, 10))).hasSize(1);
		assertThat(recorded("expert.profile")).isOne();
	}

	@Test
	void theTrailSaysWhatChangedButNotTheNumbers() {
		long id = this.experts.create(TestExperts.phone("李晓", TestExperts.ID_NUMBER, "13800001024"), false);
		this.experts.update(id, renamed(this.experts.edit(id), "李笑"), false);
		String details = this.jdbc.sql("select details from audit_entry where action = 'expert.update'")
			.query(String.class)
			.single();
		assertThat(details).contains("李晓", "李笑");
		List<String> all = this.jdbc.sql("select details from audit_entry where details is not null")
			.query(String.class)
			.list();
		assertThat(all).noneMatch((text) -> text.contains(TestExperts.ID_NUMBER) || text.contains("13800001024"));
	}

	private long recorded(String action) {
		return this.jdbc.sql("select count(*) from audit_entry where action = ?")
			.param(action)
			.query(Long.class)
			.single();
	}

	private static ExpertData born(ExpertData data, @Nullable LocalDate day, @Nullable Sex sex) {
		return new ExpertData(data.name(), data.idNumber(), day, sex, data.mobile(), null, null, null, null,
				data.industries(), null, 0);
	}

	private static ExpertData renamed(ExpertData data, String name) {
		return new ExpertData(name, data.idNumber(), data.birthDate(), data.sex(), data.mobile(), data.email(),
				data.organisation(), data.title(), data.honorific(), data.industries(), data.biography(),
				data.version());
	}

	private static void assertRefusedAt(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(act)
			.satisfies((ex) -> assertThat(ex.violations()).extracting(Violation::field).contains(field));
	}

}
