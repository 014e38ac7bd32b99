package org.expertcommittee.batch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.certificate.CertificateData;
import org.expertcommittee.certificate.CertificateDetails;
import org.expertcommittee.certificate.CertificateFileService;
import org.expertcommittee.certificate.CertificateFilter;
import org.expertcommittee.certificate.CertificateListItem;
import org.expertcommittee.certificate.CertificatePreparationService;
import org.expertcommittee.certificate.CertificateService;
import org.expertcommittee.certificate.CertificateStatus;
import org.expertcommittee.certificate.HandOver;
import org.expertcommittee.certificate.HandOverWay;
import org.expertcommittee.certificate.OccasionData;
import org.expertcommittee.certificate.PreparableFilter;
import org.expertcommittee.certificate.PreparableItem;
import org.expertcommittee.certificate.SealData;
import org.expertcommittee.certificate.SealRegistration;
import org.expertcommittee.certificate.pdf.PdfVerifier;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.DueJobs;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Many certificates at once, in the background, on both databases. */
@ServiceTest
@As(Role.SECRETARIAT)
class CertificateBatchTest {

	private static final PagedQuery PAGE = PagedQuery.of(0, 100);

	@Autowired
	ApplicationContext context;

	@Autowired
	BatchService batches;

	@Autowired
	BatchRunner runner;

	@Autowired
	DueJobs jobs;

	@Autowired
	CertificateService certificates;

	@Autowired
	CertificateFileService files;

	@Autowired
	CertificatePreparationService preparation;

	@Autowired
	JdbcClient jdbc;

	private SampleCommittee committee;

	@BeforeEach
	void theCommitteeAndAnAccount() throws Exception {
		this.jobs.secretary("secretariat");
		this.committee = SampleCommittee.enter(this.context);
	}

	@Test
	void bringsAWholeTermFromAppointmentsToIssuedCertificatesInProtocolOrder() {
		appointed("示例丙", "委员");
		appointed("示例甲", "主任");
		appointed("示例乙", "副主任");
		PreparableFilter term = new PreparableFilter(this.committee.termId(), null, null);
		assertThat(this.preparation.count(term)).isEqualTo(3);
		run("certificate.prepareAndIssue", preparable(term), Map.of());

		assertThat(this.preparation.count(term)).isZero();
		assertThat(numbers()).containsExactly(Map.entry("示例甲", 1), Map.entry("示例乙", 2), Map.entry("示例丙", 3));
	}

	@Test
	void aNameThatCannotBePrintedFailsAloneNamingTheCharacterAndLeavesNoGap() {
		List<Chosen> chosen = drafts(5);
		spoil(chosen.get(2).id());
		BatchProgress progress = run("certificate.issue", chosen, Map.of());

		assertThat(progress).extracting(BatchProgress::done, BatchProgress::failed).containsExactly(4, 1);
		assertThat(this.batches.failures(progress.id(), PAGE)).singleElement().satisfies((failure) -> {
			assertThat(failure.label()).isEqualTo(chosen.get(2).label());
			assertThat(failure.toString()).contains("certificate.glyph.", "U+3234F");
		});
		assertThat(numbers().values()).containsExactly(1, 2, 3, 4);
		assertThat(this.files.get(chosen.get(2).id()).status()).isEqualTo(CertificateStatus.DRAFT);
	}

	@Test
	void preparingAndIssuingLeavesNoDraftWhereItFails() {
		long good = appointed("示例甲", "委员");
		long bad = appointed("示例乙", "委员");
		this.jdbc.sql("update expert set name = '示例' || ? where name = '示例乙'").param("\uE863").update();
		BatchProgress progress = run("certificate.prepareAndIssue",
				List.of(new Chosen(bad, "示例乙"), new Chosen(good, "示例甲")), Map.of());

		assertThat(progress).extracting(BatchProgress::done, BatchProgress::failed).containsExactly(1, 1);
		assertThat(this.certificates.count(CertificateFilter.ALL)).isEqualTo(1);
		assertThat(numbers()).containsExactly(Map.entry("示例甲", 1));
	}

	@Test
	void aRestartInTheMiddleNeitherLosesNorDoublesANumber() {
		List<Chosen> chosen = drafts(6);
		long id = this.batches.start("certificate.issue", chosen, Map.of());
		assertThat(this.runner.run(id, () -> numbers().size() == 3)).isFalse();
		assertThat(numbers()).hasSize(3);
		this.jobs.run();

		assertThat(this.batches.progress(id)).extracting(BatchProgress::state, BatchProgress::done)
			.containsExactly(BatchState.DONE, 6);
		assertThat(numbers().values()).containsExactly(1, 2, 3, 4, 5, 6);
	}

	@Test
	void twoPeopleIssuingAtOnceLeaveNoGapAndIssueNothingTwice() throws Exception {
		PortalUser other = this.jobs.secretary("other");
		List<Chosen> chosen = drafts(10);
		long mine = this.batches.start("certificate.issue", chosen.subList(0, 5), Map.of());
		long theirs = Actors.as(other, () -> this.batches.start("certificate.issue", chosen.subList(5, 10), Map.of()));
		List<Callable<Boolean>> runs = new ArrayList<>();
		runs.add(() -> this.runner.run(mine, () -> false));
		runs.add(() -> this.runner.run(theirs, () -> false));
		// One of them is issued by hand at the same moment.
		runs.add(() -> Actors.as(other, () -> {
			try {
				this.certificates.sendToSeal(chosen.getFirst().id());
				this.certificates.issue(chosen.getFirst().id());
			}
			catch (RuntimeException ex) {
				// The batch was quicker.
			}
			return true;
		}));
		try (ExecutorService threads = Executors.newFixedThreadPool(runs.size())) {
			for (Future<Boolean> run : threads.invokeAll(runs)) {
				assertThat(run.get()).isTrue();
			}
		}
		assertThat(numbers().values()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
	}

	@Test
	void registersTheSameSealAndMeetingForAll() {
		List<Chosen> chosen = drafts(2);
		run("certificate.sendToSeal", chosen, Map.of());
		run("certificate.issue", chosen, Map.of());
		CertificateDetails first = this.files.get(chosen.getFirst().id());
		assertThat(run("certificate.receive", chosen,
				new OccasionData(first.awardedOn(), HandOverWay.MEETING, "成立大会").toOptions()))
			.extracting(BatchProgress::failed)
			.isEqualTo(2);
		run("certificate.seal", chosen, new SealData(first.awardedOn(), "示例用印人", "用印〔2026〕3号").toOptions());
		run("certificate.receive", chosen,
				new OccasionData(first.awardedOn(), HandOverWay.MEETING, "成立大会").toOptions());

		for (Chosen each : chosen) {
			CertificateDetails details = this.files.get(each.id());
			assertThat(details.seal()).isNotNull().extracting(SealRegistration::sealApproval).isEqualTo("用印〔2026〕3号");
			assertThat(details.handOver()).isNotNull()
				.extracting(HandOver::handedTo, HandOver::receivedNote)
				.containsExactly(details.holderName(), "成立大会");
		}
	}

	@Test
	void printsAllPagesInProtocolOrderInOneFileAndPacksTheFilesAsTheyWereIssued() throws Exception {
		List<Chosen> chosen = new ArrayList<>();
		for (String[] person : new String[][] { { "示例丙", "委员" }, { "示例甲", "主任" }, { "示例乙", "副主任" } }) {
			long id = this.committee.issued(appointed(person[0], person[1]));
			chosen.add(new Chosen(id, person[0]));
		}
		BatchProgress printed = run("certificate.print", chosen, Map.of());
		assertThat(printed.file()).isNotNull()
			.extracting(BatchProgress.Product::mediaType)
			.isEqualTo("application/pdf");
		try (PDDocument document = Loader.loadPDF(bytes(printed.id()))) {
			assertThat(document.getNumberOfPages()).isEqualTo(3);
			List<String> names = List.of("示例甲", "示例乙", "示例丙");
			for (int page = 1; page <= 3; page++) {
				PDFTextStripper text = new PDFTextStripper();
				text.setStartPage(page);
				text.setEndPage(page);
				assertThat(text.getText(document)).contains(names.get(page - 1));
			}
		}
		BatchProgress packed = run("certificate.zip", chosen, Map.of());
		List<String> entries = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(packed.id())))) {
			ZipEntry entry;
			while ((entry = zip.getNextEntry()) != null) {
				entries.add(entry.getName());
				assertThat(PdfVerifier.verify(zip.readAllBytes()).valid()).isTrue();
			}
		}
		assertThat(entries).containsExactly("示聘字〔2026〕2号_示例甲.pdf", "示聘字〔2026〕3号_示例乙.pdf", "示聘字〔2026〕1号_示例丙.pdf");
	}

	@Test
	void aDraftHasNoFileToPrint() {
		BatchProgress progress = run("certificate.print", drafts(1), Map.of());
		assertThat(progress.failed()).isEqualTo(1);
		assertThat(progress.file()).isNull();
	}

	private byte[] bytes(long batch) throws Exception {
		try (InputStream content = this.batches.file(batch).content()) {
			return content.readAllBytes();
		}
	}

	private BatchProgress run(String kind, List<Chosen> chosen, Map<String, String> options) {
		long id = this.batches.start(kind, chosen, options);
		this.jobs.run();
		BatchProgress progress = this.batches.progress(id);
		assertThat(progress.waiting()).isZero();
		return progress;
	}

	private List<Chosen> preparable(PreparableFilter filter) {
		return this.preparation.list(filter, PAGE)
			.stream()
			.map((PreparableItem item) -> new Chosen(item.appointmentId(), item.expertName()))
			.toList();
	}

	/** Numbers by holder, in the order of the numbers. */
	private Map<String, Integer> numbers() {
		Map<String, Integer> numbers = new LinkedHashMap<>();
		for (CertificateListItem item : this.certificates.list(CertificateFilter.ALL,
				new PagedQuery(0, 100, "number", false))) {
			String number = item.number();
			if (number != null) {
				numbers.put(item.holderName(), Integer.valueOf(number.replaceAll(".*〕(\\d+)号", "$1")));
			}
		}
		return numbers;
	}

	private long appointed(String name, String office) {
		return this.committee.appointed(this.committee.expert(name), office);
	}

	private List<Chosen> drafts(int number) {
		List<Chosen> drafts = new ArrayList<>();
		for (int i = 1; i <= number; i++) {
			String name = "示例" + i;
			drafts.add(new Chosen(this.certificates.prepare(appointed(name, "委员")), name));
		}
		return drafts;
	}

	private void spoil(long id) {
		CertificateData words = this.certificates.edit(id);
		assertThat(words.holderName()).startsWith("示例");
		this.jdbc.sql("update certificate set holder_name = ? where id = ?")
			.params(words.holderName() + new String(Character.toChars(0x3234F)), id)
			.update();
	}

}
