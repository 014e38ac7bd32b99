package org.expertcommittee.committee;

import java.util.List;

import org.expertcommittee.audit.ConfigurationChange;
import org.expertcommittee.audit.ConfigurationHistoryService;
import org.expertcommittee.audit.FieldChange;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ServiceTest
@As(Role.SECRETARIAT)
class CommitteeHistoryTest {

	@Autowired
	private CommitteeService committees;

	@Autowired
	private TermService terms;

	@Autowired
	private OfficeService offices;

	@Autowired
	private CommitteeSealService seals;

	@Autowired
	private ConfigurationHistoryService history;

	@Autowired
	private ApplicationContext context;

	private SampleCommittee sample;

	private long id;

	@BeforeEach
	void enterCommittee() {
		this.sample = SampleCommittee.enter(this.context);
		this.id = this.committees.require().id();
	}

	@Test
	void saysWhoChangedWhatFromWhatToWhat() {
		this.committees.update(this.id, this.committees.edit(this.id).renamed("示例专家委员会", "示例", "示"));
		ConfigurationChange change = this.history.list(this.id, 0, 10).getFirst();
		assertThat(change.action()).isEqualTo("committee.update");
		assertThat(change.actor()).isEqualTo("示例secretariat");
		assertThat(change.changes())
			.containsExactly(new FieldChange("committee#" + this.id, "name", "示例委员会", "示例专家委员会"));
	}

	@Test
	void holdsTermsOfficesAndTheSealAndWhatWasDeleted() {
		long advisor = this.sample.office("顾问");
		this.offices.update(advisor, new OfficeData("顾问", 5, 3, 8, true, this.offices.edit(advisor).version()));
		this.terms.changeEnd(this.sample.termId(), new TermChangeData(SampleCommittee.START.plusYears(4), "瀍产专〔2026〕3号",
				null, "筹备换届", false, this.terms.edit(this.sample.termId()).version()));
		this.seals.set(this.id, SealPictures.ring(400, 400));
		this.offices.delete(advisor);
		List<ConfigurationChange> all = this.history.list(this.id, 0, 10);
		assertThat(all).extracting(ConfigurationChange::action)
			.startsWith("committee.office.delete", "committee.seal.set", "committee.term.extend");
		assertThat(all).flatExtracting(ConfigurationChange::changes)
			.extracting(FieldChange::field)
			.contains("sha256", "endsOn", "reason", "quota");
		assertThat(this.history.list(this.id, 1, 1)).extracting(ConfigurationChange::action)
			.containsExactly("committee.seal.set");
	}

	@Test
	void showsNothingOfOtherCommitteesOrOfPeople() {
		this.sample.appointed(this.sample.expert("李晓"), "委员");
		long other = this.committees
			.create(CommitteeData.named("示例二委员会", "示例二", "二").withNumberPattern("二聘字〔{year}〕{seq}号"));
		assertThat(this.history.list(this.id, 0, 100)).extracting(ConfigurationChange::label)
			.doesNotContain("示例二委员会", "李晓")
			.contains("示例委员会", "第一届");
		assertThat(this.history.list(other, 0, 100)).extracting(ConfigurationChange::action)
			.containsExactly("committee.create");
	}

	@Test
	@As(Role.EXPERT)
	void expertsDoNotReadIt() {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.history.list(this.id, 0, 10));
	}

}
