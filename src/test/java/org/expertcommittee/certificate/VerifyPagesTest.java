package org.expertcommittee.certificate;

import java.time.LocalDate;
import java.util.Set;

import org.expertcommittee.appointment.AppointmentData;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.committee.CommitteeData;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.committee.TermData;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What somebody without an account learns about a certificate. */
@PortalTest
@As(Role.SECRETARIAT)
class VerifyPagesTest {

	private static final LocalDate START = LocalDate.parse("2024-11-02");

	@Autowired
	MockMvc mvc;

	@Autowired
	CommitteeService committees;

	@Autowired
	OfficeService offices;

	@Autowired
	ExpertService experts;

	@Autowired
	AppointmentService appointments;

	@Autowired
	CertificateService certificates;

	@Autowired
	CertificateFileService files;

	private long id;

	private String code = "";

	@BeforeEach
	void issueOne() {
		this.committees.save(CommitteeData.named("示例委员会", "示例", "示").withNumberPattern("示聘字〔{year}〕{seq}号"));
		long term = this.committees.createTerm(new TermData("第一届", START, LocalDate.parse("2027-11-01"), 0));
		long expert = this.experts
			.create(new ExpertData("李晓", null, null, null, null, null, null, null, null, Set.of(), null, 0), true);
		long appointment = this.appointments
			.propose(AppointmentData.of(expert, term, this.offices.active().get(1).id(), START, 3));
		this.appointments.submit(appointment);
		SystemActor.demonstrate("director", "示例主任", () -> {
			this.appointments.approve(appointment, null);
			return true;
		});
		this.id = this.certificates.prepare(appointment);
		this.certificates.sendToSeal(this.id);
		this.certificates.issue(this.id);
		this.code = this.files.get(this.id).verifyCode();
	}

	@Test
	void showsAValidCertificateWithoutSessionOrScript() throws Exception {
		this.mvc.perform(get("/verify/" + this.code))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("有效")))
			.andExpect(content().string(containsString("示聘字〔2026〕1号")))
			.andExpect(content().string(containsString("李晓")))
			.andExpect(content().string(not(containsString("<script"))))
			.andExpect(header().doesNotExist("Set-Cookie"))
			.andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")));
	}

	@Test
	void speaksEnglishWhenAsked() throws Exception {
		this.mvc.perform(get("/verify/" + this.code).param("lang", "en"))
			.andExpect(content().string(containsString("<html lang=\"en\">")))
			.andExpect(content().string(containsString("Valid")));
	}

	@Test
	void tellsWhenItWasRevokedButNotWhy() throws Exception {
		this.certificates.revoke(this.id, "私人原因甲乙丙");
		this.mvc.perform(get("/verify/" + this.code))
			.andExpect(content().string(containsString("已作废")))
			.andExpect(content().string(containsString("2026-11-23")))
			.andExpect(content().string(not(containsString("甲乙丙"))));
	}

	@Test
	void saysThatACodeIsUnknownAndRepeatsNothingOfIt() throws Exception {
		this.mvc.perform(get("/verify/AAAAAAAAAAAAAAAAAAAAAA"))
			.andExpect(status().isNotFound())
			.andExpect(content().string(containsString("查无此聘书")));
		this.mvc.perform(get("/verify").param("code", "<script>alert(1)</script>"))
			.andExpect(status().isNotFound())
			.andExpect(content().string(not(containsString("alert(1)"))));
	}

	@Test
	void comparesAnUploadedFileByteForByte() throws Exception {
		byte[] pdf = this.files.download(this.id).bytes();
		this.mvc.perform(multipart("/verify").file(new MockMultipartFile("file", "a.pdf", "application/pdf", pdf)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("逐字节一致")))
			.andExpect(header().doesNotExist("Set-Cookie"));
		pdf[pdf.length / 2] ^= 1;
		this.mvc.perform(multipart("/verify").file(new MockMultipartFile("file", "a.pdf", "application/pdf", pdf)))
			.andExpect(status().isNotFound())
			.andExpect(content().string(containsString("文件与存档不符")));
	}

	@Test
	void asksAVisitorToWaitWhoTriesCodesOneAfterTheOther() throws Exception {
		MockHttpServletResponse answer = visit();
		for (int i = 0; i < 500 && answer.getStatus() != 429; i++) {
			answer = visit();
		}
		assertThat(answer.getStatus()).isEqualTo(429);
		assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
		assertThat(answer.getContentAsString()).contains("查询太频繁", "请一分钟后再试");
		this.mvc.perform(get("/verify/" + this.code)).andExpect(status().isOk());
	}

	private MockHttpServletResponse visit() throws Exception {
		return this.mvc.perform(get("/verify/AAAAAAAAAAAAAAAAAAAAAA").with((request) -> {
			request.setRemoteAddr("192.0.2.7");
			return request;
		})).andReturn().getResponse();
	}

}
