package org.expertcommittee.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.expertcommittee.appointment.AppointmentChangeService;
import org.expertcommittee.appointment.AppointmentData;

import org.expertcommittee.appointment.AppointmentFilter;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.appointment.AppointmentStatus;
import org.expertcommittee.appointment.EndData;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.certificate.pdf.PdfVerifier;
import org.expertcommittee.committee.CommitteeData;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.committee.TermData;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.expert.Standing;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** From proposing an appointment to handing out the signed file, on both databases. */
@ServiceTest
@As(Role.SECRETARIAT)
class IssuingTest {

	private static final LocalDate START = LocalDate.parse("2024-11-02");

	@Autowired
	CommitteeService committees;

	@Autowired
	OfficeService offices;

	@Autowired
	ExpertService experts;

	@Autowired
	AppointmentService appointments;

	@Autowired
	AppointmentChangeService changes;

	@Autowired
	CertificateService certificates;

	@Autowired
	CertificateFileService files;

	@Autowired
	VerificationService verification;

	@Autowired
	TestClock clock;

	private long term;

	private long member;

	private long viceChair;

	@BeforeEach
	void enterTheCommittee() {
		this.committees.save(CommitteeData.named("示例委员会", "示例", "示").withNumberPattern("示聘字〔{year}〕{seq}号"));
		this.term = this.committees.createTerm(new TermData("第一届", START, LocalDate.parse("2027-11-01"), 0));
		this.viceChair = this.offices.active().get(1).id();
		this.member = this.offices.active().get(3).id();
	}

	@Test
	void tellsThePublicWhatWasIssued() throws Exception {
		long expert = expert("买买提·艾力");
		long id = awaiting(expert);
		this.certificates.issue(id);

		CertificateDetails details = this.files.get(id);
		assertThat(details.number()).isEqualTo("示聘字〔2024〕1号");
		CertificateFile file = this.files.download(id);
		assertThat(CertificateFileService.hash(file.bytes())).isEqualTo(details.sha256());
		assertThat(details.sizeBytes()).isEqualTo(file.bytes().length);
		assertThat(PdfVerifier.verify(file.bytes()).fingerprint()).isEqualTo(details.keyFingerprint());
		try (PDDocument document = Loader.loadPDF(file.bytes())) {
			assertThat(new PDFTextStripper().getText(document)).contains("示聘字〔2024〕1号", "买买提·艾力", "委员", "二〇二四年十一月二日");
		}
		assertThat(this.files.check(id).good()).isTrue();
		assertThat(this.verification.byCode(details.verifyCode())).get()
			.extracting(PublicCertificate::number, PublicCertificate::valid)
			.containsExactly("示聘字〔2024〕1号", true);
		assertThat(this.verification.bySha256(CertificateFileService.hash(file.bytes()))).isPresent();
		assertThat(this.verification.byCode("AAAAAAAAAAAAAAAAAAAAAA")).isEmpty();
	}

	@Test
	void givesEveryCertificateItsOwnNumberWithoutAGapWhenManyIssueAtOnce() throws Exception {
		List<Callable<Object>> acts = new ArrayList<>();
		List<Long> ids = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			long id = awaiting(expert("示例专家" + i));
			ids.add(id);
			acts.add(() -> issueAsSecretary(id));
		}
		// Two people press the button for the same certificate.
		acts.add(() -> issueAsSecretary(ids.getFirst()));
		assertThat(atOnce(acts)).filteredOn((failure) -> failure != null)
			.singleElement()
			.isInstanceOf(IllegalAct.class);
		assertThat(ids.stream().map((id) -> this.files.get(id).number())).containsExactlyInAnyOrder("示聘字〔2024〕1号",
				"示聘字〔2024〕2号", "示聘字〔2024〕3号", "示聘字〔2024〕4号", "示聘字〔2024〕5号", "示聘字〔2024〕6号", "示聘字〔2024〕7号",
				"示聘字〔2024〕8号");
	}

	@Test
	void usesNoNumberWhenTheFileCannotBeMade() {
		long tooLong = awaiting(expert("示例甲"));
		this.certificates.takeBack(tooLong);
		CertificateData words = this.certificates.edit(tooLong);
		this.certificates.update(tooLong, new CertificateData(words.holderName(), words.honorific(), "长".repeat(1000),
				words.closing(), words.awardedOn(), words.version()));
		this.certificates.sendToSeal(tooLong);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.certificates.issue(tooLong));
		assertThat(this.files.get(tooLong).status()).isEqualTo(CertificateStatus.AWAITING_SEAL);

		long next = awaiting(expert("示例乙"));
		this.certificates.issue(next);
		assertThat(this.files.get(next).number()).isEqualTo("示聘字〔2024〕1号");
	}

	@Test
	void countsEveryYearOfAwardByItself() {
		long first = awaiting(expert("示例甲"));
		long second = this.certificates.prepare(active(expert("示例乙"), this.member, START));
		this.certificates.sendToSeal(second);
		this.certificates.issue(first);
		this.certificates.issue(second);
		assertThat(this.files.get(second).number()).isEqualTo("示聘字〔2026〕1号");
	}

	@Test
	void namesTheCharacterThatCannotBePrintedBeforeAnythingIsIssued() {
		long id = this.certificates.prepare(active(expert("示例甲"), this.member, START));
		CertificateData words = this.certificates.edit(id);
		CertificateData bad = new CertificateData(words.holderName(), words.honorific(), "聘\uE863。", words.closing(),
				words.awardedOn(), words.version());
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.certificates.update(id, bad))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("bodyText"));
	}

	@Test
	void showsTheOwnerTheirCertificateAndNobodyElse() throws Exception {
		long owner = expert("示例甲");
		long other = expert("示例乙");
		long id = awaiting(owner);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Actors.expert(owner, () -> this.files.get(id)));
		this.certificates.issue(id);
		assertThat(Actors.expert(owner, () -> this.files.mine())).hasSize(1);
		assertThat(Actors.expert(owner, () -> this.files.download(id)).bytes()).isNotEmpty();
		assertThat(Actors.expert(other, () -> this.files.mine())).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Actors.expert(other, () -> this.files.download(id)));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Actors.expert(other, () -> this.files.page(id)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> Actors.expert(owner, () -> this.certificates.preview(id)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> Actors.auditor(() -> this.files.download(id)));
	}

	@Test
	void refusesASecondCertificateWhileTheFirstStands() {
		long appointment = active(expert("示例甲"), this.member, START);
		long id = this.certificates.prepare(appointment);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.certificates.prepare(appointment));
		this.certificates.sendToSeal(id);
		this.certificates.issue(id);
		this.certificates.revoke(id, "姓名有误");
		assertThat(this.certificates.prepare(appointment)).isNotEqualTo(id);
	}

	@Test
	void findsCertificatesByNumberAndByPinyin() {
		long id = awaiting(expert("尉迟恭"));
		this.certificates.issue(id);
		awaiting(expert("示例乙"));
		assertThat(found("〔2024〕1")).containsExactly("尉迟恭");
		assertThat(found("yuchi")).containsExactly("尉迟恭");
		assertThat(this.certificates.count(CertificateFilter.of(CertificateStatus.AWAITING_SEAL))).isEqualTo(1);
		this.clock.set(LocalDate.parse("2027-11-02"));
		assertThat(this.certificates.count(CertificateFilter.of(CertificateStatus.EXPIRED))).isEqualTo(1);
	}

	private List<String> found(String text) {
		return this.certificates.list(new CertificateFilter(null, null, text), PagedQuery.of(0, 10))
			.stream()
			.map(CertificateListItem::holderName)
			.toList();
	}

	@Test
	void refusesTwoOverlappingAppointmentsToOneOfficeAlsoWhenEnteredAtOnce() throws Exception {
		long expert = expert("示例甲");
		List<Callable<Object>> acts = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			LocalDate start = START.plusDays(i);
			acts.add(() -> Actors.secretary(() -> propose(expert, this.member, start)));
		}
		assertThat(atOnce(acts)).filteredOn((failure) -> failure == null).hasSize(1);
		assertThat(this.appointments.ofExpert(expert)).hasSize(1);
		assertThat(propose(expert, this.viceChair, START)).isPositive();
		assertThat(propose(expert, this.member, LocalDate.parse("2027-11-05"))).isPositive();
	}

	@Test
	void keepsTheStandingOfTheHighestOfficeUpToTheCalendar() {
		long expert = expert("示例甲");
		long lower = active(expert, this.member, START);
		long higher = active(expert, this.viceChair, LocalDate.parse("2026-12-01"));
		assertThat(name(expert).officeName()).isEqualTo("委员");
		this.clock.set(LocalDate.parse("2026-12-01"));
		this.appointments.catchUpWithCalendar();
		assertThat(name(expert).officeName()).isEqualTo("副主任");
		this.changes.dismiss(higher, new EndData("工作调动", LocalDate.parse("2026-12-01"), null));
		assertThat(name(expert).officeName()).isEqualTo("委员");
		this.clock.set(LocalDate.parse("2027-11-02"));
		assertThat(this.appointments.count(AppointmentFilter.of(AppointmentStatus.ENDED))).isEqualTo(1);
		this.appointments.catchUpWithCalendar();
		assertThat(name(expert).officeName()).isNull();
		assertThat(name(expert).standing()).isEqualTo(Standing.ENDED);
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> this.changes.resign(lower, new EndData("x", LocalDate.parse("2027-11-01"), null)));
	}

	@Test
	void asksBeforeAFirstDayOutsideTheTerm() {
		long expert = expert("示例甲");
		AppointmentData outside = AppointmentData.of(expert, this.term, this.member, START.minusDays(1), 1);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.appointments.propose(outside))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("startsOn"));
	}

	private ExpertName name(long expert) {
		return this.experts.find(expert).orElseThrow();
	}

	private long expert(String name) {
		return this.experts.create(
				new ExpertData(name, null, null, null, null, null, null, null, null, java.util.Set.of(), null, 0),
				true);
	}

	private long propose(long expert, long office, LocalDate start) {
		return this.appointments
			.propose(new AppointmentData(expert, this.term, office, start, 3, null, null, true, null, 0));
	}

	private long active(long expert, long office, LocalDate start) {
		long id = propose(expert, office, start);
		this.appointments.submit(id);
		SystemActor.demonstrate("director", "示例主任", () -> {
			this.appointments.approve(id, null);
			return true;
		});
		return id;
	}

	private long awaiting(long expert) {
		long id = this.certificates.prepare(active(expert, this.member, START));
		CertificateData words = this.certificates.edit(id);
		this.certificates.update(id, new CertificateData(words.holderName(), words.honorific(), words.bodyText(),
				words.closing(), START, words.version()));
		this.certificates.sendToSeal(id);
		return id;
	}

	private Object issueAsSecretary(long id) throws Exception {
		return Actors.secretary(() -> {
			this.certificates.issue(id);
			return true;
		});
	}

	/** Runs all of them at the same moment; returns the failure of each, or null. */
	private static List<@Nullable Throwable> atOnce(List<Callable<Object>> acts) throws Exception {
		CyclicBarrier start = new CyclicBarrier(acts.size());
		List<@Nullable Throwable> failures = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
			List<Future<Object>> running = new ArrayList<>();
			for (Callable<Object> act : acts) {
				running.add(threads.submit(() -> {
					start.await();
					return act.call();
				}));
			}
			for (Future<Object> each : running) {
				try {
					each.get();
					failures.add(null);
				}
				catch (ExecutionException ex) {
					failures.add(ex.getCause());
				}
			}
		}
		return failures;
	}

}
