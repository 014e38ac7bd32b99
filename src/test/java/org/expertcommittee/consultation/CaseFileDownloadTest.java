package org.expertcommittee.consultation;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.PortalTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.iterableWithSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@PortalTest
class CaseFileDownloadTest {

	private static final byte[] NEED = "需求说明".getBytes(UTF_8);

	private static final byte[] OPINION = "意见全文".getBytes(UTF_8);

	@Autowired
	private ConsultationService consultations;

	@Autowired
	private CaseWorkService work;

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private ExpertService experts;

	@Autowired
	private MockMvc http;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private List<DemoData> demo;

	@Autowired
	private TestClock clock;

	private long lixiao;

	private long other;

	private String ofCase = "";

	private String ofOpinion = "";

	private String caseFile = "";

	private String opinionFile = "";

	@BeforeEach
	void aCaseWithAFileAndAnOpinionWithOne() throws Exception {
		SystemActor.run(() -> this.demo.stream().filter((one) -> one.order() == 10).forEach(DemoData::create));
		// A filter looks for the account behind each request.
		this.jdbc.sql("""
				insert into account (id, version, username, display_name, enabled, failed_logins, security_stamp)
				values (1, 0, 'sample', '示例', true, 0, 0)""").update();
		this.lixiao = expert("李晓");
		this.other = expert("示例专家01");
		LocalDate today = ChinaTime.today(this.clock);
		long id = Actors.secretary(() -> {
			long registered = this.consultations.registerForNew("中原美谷", new ConsultationData(0L, "中试放大", "请指导中试放大",
					null, Urgency.NORMAL, today, "示例秘书", Channel.VISIT, today.plusDays(15), 0));
			this.consultations.attach(registered, "需求𠅤.txt", NEED);
			this.work.accept(registered);
			this.work.assign(registered, new AssignmentData(this.lixiao, AssignmentPart.LEAD, today.plusDays(3)));
			return registered;
		});
		long assignment = Actors.expert(this.lixiao, () -> {
			long own = this.assignments.open(1).getFirst().id();
			this.assignments.accept(own, true);
			this.assignments.attach(own, "意见.txt", OPINION);
			return own;
		});
		this.ofCase = "/consultations/" + id + "/files/";
		this.ofOpinion = "/my/assignments/" + assignment + "/files/";
		MyAssignment mine = Actors.expert(this.lixiao, () -> this.assignments.get(assignment));
		this.caseFile = String.valueOf(mine.files().getFirst().id());
		this.opinionFile = String.valueOf(mine.ownFiles().getFirst().id());
	}

	@Test
	void handsOutFilesAsDownloadsUnderTheirChineseNames() throws Exception {
		open(this.ofCase + this.caseFile, Role.SECRETARIAT, 0).andExpect(status().isOk())
			.andExpect(content().bytes(NEED))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("Cache-Control", containsString("no-store")))
			.andExpect(header().string("Content-Disposition", allOf(startsWith("attachment;"),
					containsString("filename*=UTF-8''%E9%9C%80%E6%B1%82%F0%A0%85%A4.txt"))));
	}

	@Test
	void expertsGetTheFilesOfTheirAssignmentAndTheSecretariatThoseOfOpinions() throws Exception {
		open(this.ofOpinion + this.caseFile, Role.EXPERT, this.lixiao).andExpect(content().bytes(NEED));
		open(this.ofOpinion + this.opinionFile, Role.EXPERT, this.lixiao).andExpect(content().bytes(OPINION));
	}

	@Test
	void showsPdfAndPicturesInTheBrowserWhereTheyCanDoNothing() throws Exception {
		String pdf = this.ofCase + attach("图纸.pdf", pdf()) + "/preview";
		open(pdf, Role.SECRETARIAT, 0).andExpect(status().isOk())
			.andExpect(content().contentType("application/pdf"))
			.andExpect(header().string("Content-Disposition", startsWith("inline;")))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().stringValues("Content-Security-Policy", iterableWithSize(1)))
			.andExpect(header().string("Content-Security-Policy", startsWith("default-src 'none'; object-src 'self'")));
		String picture = this.ofCase + attach("现场.png", png()) + "/preview";
		open(picture, Role.SECRETARIAT, 0).andExpect(content().contentType("image/png"))
			.andExpect(header().string("Content-Disposition", startsWith("inline;")))
			.andExpect(header().string("Content-Security-Policy", endsWith("; sandbox")));
		open(picture, Role.EXPERT, this.lixiao).andExpect(status().isNotFound());
		String mine = this.ofOpinion + picture.substring(this.ofCase.length());
		open(mine, Role.EXPERT, this.lixiao).andExpect(content().bytes(png()));
		open(mine, Role.EXPERT, this.other).andExpect(status().isNotFound());
	}

	@Test
	void anythingElseIsDownloadedAlsoWhenAPreviewIsAskedFor() throws Exception {
		open(this.ofCase + this.caseFile + "/preview", Role.SECRETARIAT, 0).andExpect(content().bytes(NEED))
			.andExpect(header().string("Content-Disposition", startsWith("attachment;")));
		// A page that calls itself a picture is not taken in the first place.
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> attach("照片.png", "<!DOCTYPE html><script>alert(1)</script>".getBytes(UTF_8)));
	}

	private long attach(String name, byte[] content) throws Exception {
		long id = Long.parseLong(this.ofCase.replaceAll("\\D", ""));
		return Actors.secretary(() -> {
			this.consultations.attach(id, name, content);
			return this.consultations.details(id).files().getLast().id();
		});
	}

	private static byte[] pdf() throws Exception {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.addPage(new PDPage());
			document.save(out);
			return out.toByteArray();
		}
	}

	private static byte[] png() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", out);
		return out.toByteArray();
	}

	@Test
	void anotherExpertFindsNothing() throws Exception {
		open(this.ofOpinion + this.caseFile, Role.EXPERT, this.other).andExpect(status().isNotFound());
		open(this.ofOpinion + this.opinionFile, Role.EXPERT, this.other).andExpect(status().isNotFound());
	}

	@Test
	void otherRolesFindNothing() throws Exception {
		for (Role role : new Role[] { Role.ADMIN, Role.AUDITOR, Role.EXPERT }) {
			open(this.ofCase + this.caseFile, role, (role == Role.EXPERT) ? this.lixiao : 0)
				.andExpect(status().isNotFound())
				.andExpect(content().string(""));
		}
		for (Role role : new Role[] { Role.ADMIN, Role.AUDITOR, Role.SECRETARIAT }) {
			open(this.ofOpinion + this.caseFile, role, 0).andExpect(status().isNotFound())
				.andExpect(content().string(""));
		}
	}

	@Test
	void guessedNumbersFindNothing() throws Exception {
		open(this.ofCase + "1", Role.SECRETARIAT, 0).andExpect(status().isNotFound());
		open(this.ofCase + "abc", Role.SECRETARIAT, 0).andExpect(status().isNotFound());
		open("/consultations/1/files/" + this.caseFile, Role.SECRETARIAT, 0).andExpect(status().isNotFound());
		open(this.ofOpinion + "1", Role.EXPERT, this.lixiao).andExpect(status().isNotFound());
	}

	@Test
	void strangersAreSentToTheLogin() throws Exception {
		for (String address : new String[] { this.ofCase + this.caseFile, this.ofOpinion + this.opinionFile }) {
			this.http.perform(get(address).with(SecurityMockMvcRequestPostProcessors.anonymous()))
				.andExpect(status().is3xxRedirection())
				.andExpect(header().string("Location", endsWith("/login")));
		}
	}

	private ResultActions open(String address, Role role, long expertId) throws Exception {
		return this.http
			.perform(get(address).with(SecurityMockMvcRequestPostProcessors.user(Actors.user(Set.of(role), expertId))));
	}

	private long expert(String name) {
		return SystemActor.call(() -> this.experts
			.create(new ExpertData(name, null, null, null, null, null, null, null, null, Set.of(), null, 0), false));
	}

}
