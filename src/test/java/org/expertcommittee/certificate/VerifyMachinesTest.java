package org.expertcommittee.certificate;

import java.time.LocalDate;
import java.util.function.Supplier;

import org.expertcommittee.appointment.AppointmentPeriodChanged;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What machines and strangers learn of a certificate through its whole life, on both
 * databases.
 */
@ServiceTest
@As(Role.SECRETARIAT)
class VerifyMachinesTest {

	private static final LocalDate END = LocalDate.parse("2027-11-01");

	@Autowired
	MockMvc mvc;

	@Autowired
	ApplicationContext context;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	CertificateService certificates;

	@Autowired
	CertificateFileService files;

	@Autowired
	SigningKeyService keys;

	private SampleCommittee committee;

	private long appointment;

	private long id;

	private String code = "";

	@BeforeEach
	void issueOne() {
		this.committee = SampleCommittee.enter(this.context);
		this.appointment = this.committee.appointed(this.committee.expert("李晓"), "委员");
		this.id = this.committee.issued(this.appointment);
		this.code = code(this.id);
	}

	@Test
	void answersMachinesInAStableShape() throws Exception {
		CertificateDetails details = this.files.get(this.id);
		this.mvc.perform(json(this.code))
			.andExpect(status().isOk())
			.andExpect(content().contentType("application/json;charset=UTF-8"))
			.andExpect(content().json("""
					{"schema":1,"state":"VALID","valid":true,"number":"示聘字〔2026〕1号","holder":"李晓","office":"委员",
					"committee":"示例委员会","startsOn":"2024-11-02","endsOn":"2027-11-01","awardedOn":"2026-11-23",
					"endedOn":null,"extendedTo":null,"revokedOn":null,"successor":null,"timestampedAt":null,
					"checkedAt":"2026-11-23T02:00:00Z"}"""))
			.andExpect(jsonPath("$.sha256").value(details.sha256()))
			.andExpect(jsonPath("$.key.fingerprint").value(details.keyFingerprint()))
			.andExpect(jsonPath("$.key.state").value("ACTIVE"))
			.andExpect(jsonPath("$.address").value("http://localhost:8080/verify/" + this.code))
			.andExpect(header().string("Cache-Control", containsString("no-store")))
			.andExpect(header().doesNotExist("Set-Cookie"));
	}

	@Test
	void letsNoForeignPageReadTheAnswer() throws Exception {
		this.mvc.perform(json(this.code).header("Origin", "https://example.org"))
			.andExpect(header().doesNotExist("Access-Control-Allow-Origin"));
		this.mvc
			.perform(options("/verify/" + this.code + ".json").header("Origin", "https://example.org")
				.header("Access-Control-Request-Method", "GET"))
			.andExpect(header().doesNotExist("Access-Control-Allow-Origin"));
	}

	@Test
	void knowsNoOtherEndingAndNoOtherCode() throws Exception {
		this.mvc.perform(json("AAAAAAAAAAAAAAAAAAAAAA"))
			.andExpect(status().isNotFound())
			.andExpect(jsonPath("$.error").value("UNKNOWN"))
			.andExpect(jsonPath("$.schema").value(1));
		this.mvc.perform(json(this.code + ".json")).andExpect(status().isNotFound());
		for (String ending : new String[] { ".xml", ".pdf", ".JSON", "/", ".json/", "/x.json", ";x=.json" }) {
			MockHttpServletResponse answer = this.mvc.perform(get("/verify/{code}" + ending, this.code))
				.andReturn()
				.getResponse();
			assertThat(answer.getStatus()).as(ending).isIn(400, 404);
			assertThat(answer.getContentAsString()).doesNotContain("李晓");
		}
	}

	@Test
	void comparesAFileForAMachine() throws Exception {
		byte[] pdf = this.files.download(this.id).bytes();
		this.mvc.perform(upload(pdf).accept(MediaType.APPLICATION_JSON))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.number").value("示聘字〔2026〕1号"));
		pdf[99] ^= 1;
		this.mvc.perform(upload(pdf).accept(MediaType.APPLICATION_JSON))
			.andExpect(status().isNotFound())
			.andExpect(jsonPath("$.error").value("NO_MATCH"))
			.andExpect(jsonPath("$.sha256").value(CertificateFileService.hash(pdf)));
		this.mvc.perform(upload(new byte[0]).accept(MediaType.APPLICATION_JSON))
			.andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.error").value("NO_FILE"));
		this.mvc.perform(upload(pdf).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"))
			.andExpect(content().contentType("text/html;charset=UTF-8"));
	}

	@Test
	void namesTheKeyOfEachCertificateAfterARotation() throws Exception {
		String first = this.files.get(this.id).keyFingerprint();
		Actors.admin(() -> {
			long next = this.keys.make(null);
			this.keys.activate(next, "定期更换");
			return next;
		});
		long later = this.committee.issued(this.committee.appointed(this.committee.expert("示例甲"), "委员"));
		String second = this.files.get(later).keyFingerprint();

		assertThat(second).isNotEqualTo(first);
		assertThat(this.files.check(this.id).good()).isTrue();
		assertThat(this.files.check(later).good()).isTrue();
		this.mvc.perform(get("/verify/" + this.code))
			.andExpect(content().string(containsString(first)))
			.andExpect(content().string(containsString("已于 2026-11-23 停用，此前的签名仍然有效")))
			.andExpect(content().string(containsString("此聘书由本委员会制发，现在有效")));
		this.mvc.perform(get("/verify/" + code(later)))
			.andExpect(content().string(containsString(second)))
			.andExpect(content().string(containsString("使用中")));
		this.mvc.perform(json(this.code))
			.andExpect(jsonPath("$.key.state").value("RETIRED"))
			.andExpect(jsonPath("$.key.retiredOn").value("2026-11-23"))
			.andExpect(jsonPath("$.valid").value(true));
		assertThat(Actors.admin(this.keys::list)).extracting(SigningKeyItem::certificates).containsExactly(1L, 1L);
	}

	@Test
	void asksToCheckWithTheSecretariatWhenTheKeyWasCompromised() throws Exception {
		Actors.admin(() -> {
			this.keys.reportCompromised(this.keys.list().getFirst().id(), "私人原因甲乙丙");
			return true;
		});
		this.mvc.perform(get("/verify/" + this.code))
			.andExpect(content().string(containsString("该密钥已于 2026-11-23 停用（泄露），请与秘书处核实")))
			.andExpect(content().string(containsString("现在有效")))
			.andExpect(content().string(not(containsString("甲乙丙"))));
		this.mvc.perform(json(this.code))
			.andExpect(jsonPath("$.key.state").value("COMPROMISED"))
			.andExpect(jsonPath("$.state").value("VALID"));
	}

	@Test
	void namesTheSuccessorOfAReplacedCertificate() throws Exception {
		long next = this.certificates.replace(this.id, ReplaceReason.LOST, null);
		this.certificates.sendToSeal(next);
		this.certificates.issue(next);

		this.mvc.perform(get("/verify/" + this.code))
			.andExpect(content().string(containsString("已换发")))
			.andExpect(content().string(containsString("接替它的聘书编号为 示聘字〔2026〕2号")));
		this.mvc.perform(json(this.code))
			.andExpect(jsonPath("$.state").value("REPLACED"))
			.andExpect(jsonPath("$.valid").value(false))
			.andExpect(jsonPath("$.successor").value("示聘字〔2026〕2号"));
	}

	@Test
	void saysThatTheTermWasExtended() throws Exception {
		publish(new AppointmentPeriodChanged(this.appointment, END.plusMonths(6)));
		this.mvc.perform(get("/verify/" + this.code)).andExpect(content().string(containsString("聘期已延长至 2028-05-01")));
		this.mvc.perform(json(this.code)).andExpect(jsonPath("$.extendedTo").value("2028-05-01"));
	}

	@Test
	void listsWhatHoldsGoodNoMoreWithoutNamesOrCodes() throws Exception {
		this.certificates.revoke(this.id, "私人原因甲乙丙");
		String sha256 = String.valueOf(this.files.get(this.id).sha256());
		String json = this.mvc.perform(get("/verify/revoked.json"))
			.andExpect(status().isOk())
			.andExpect(content().json("""
					{"schema":1,"count":1,"certificates":[{"number":"示聘字〔2026〕1号","state":"REVOKED",
					"day":"2026-11-23","successor":null,"sha256":"%s"}]}""".formatted(sha256)))
			.andReturn()
			.getResponse()
			.getContentAsString();
		MockHttpServletResponse csv = this.mvc.perform(get("/verify/revoked.csv"))
			.andExpect(content().contentType("text/csv;charset=UTF-8"))
			.andReturn()
			.getResponse();

		assertThat(csv.getContentAsString()).isEqualTo(
				"\uFEFFnumber,state,day,successor,sha256\r\n" + "示聘字〔2026〕1号,REVOKED,2026-11-23,," + sha256 + "\r\n");
		assertThat(json + csv.getContentAsString()).doesNotContain("李晓", this.code, "甲乙丙");
		assertThat(csv.getHeader("Cache-Control")).isEqualTo("max-age=300, public");
	}

	@Test
	void sendsTheListAgainOnlyWhenItHasChanged() throws Exception {
		String tag = this.mvc.perform(get("/verify/revoked.json")).andReturn().getResponse().getHeader("ETag");
		assertThat(tag).isNotNull();
		this.mvc.perform(get("/verify/revoked.json").header("If-None-Match", String.valueOf(tag)))
			.andExpect(status().isNotModified())
			.andExpect(content().string(""));
		SampleCommittee.as(SampleCommittee.SECRETARY, () -> {
			this.certificates.revoke(this.id, "登记有误");
			return this.id;
		});
		this.mvc.perform(get("/verify/revoked.json").header("If-None-Match", String.valueOf(tag)))
			.andExpect(status().isOk());
	}

	@Test
	void linksToTheListFromTheFirstPage() throws Exception {
		this.mvc.perform(get("/verify")).andExpect(content().string(containsString("href=\"/verify/revoked.csv\"")));
	}

	@Test
	void printsTheTimeAndTheAddressOfTheCheck() throws Exception {
		this.mvc.perform(get("/verify/" + this.code))
			.andExpect(content().string(
					containsString("核验时间：2026-11-23 10:00:00（北京时间）。核验地址：http://localhost:8080/verify/" + this.code)));
	}

	@Test
	void countsEveryKindOfRequestAgainstTheSameLimit() throws Exception {
		String address = "2001:db8:7:7::1";
		MockHttpServletResponse answer = visit(get("/verify/revoked.csv"), address);
		for (int i = 0; i < 500 && answer.getStatus() != 429; i++) {
			// Another spelling of an address in the same network, and a claim to be
			// somebody else.
			answer = visit(
					get("/verify/AAAAAAAAAAAAAAAAAAAAAA.json").header("X-Forwarded-For", "198.51.100." + i % 250),
					"2001:db8:7:7:0:0:0:" + i % 100);
		}
		assertThat(answer.getStatus()).isEqualTo(429);
		assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
		assertThat(answer.getContentAsString()).contains("\"TOO_MANY_REQUESTS\"");
		for (String path : new String[] { "/verify/revoked.csv", "/verify/revoked.json", "/verify/" + this.code,
				"/verify?code=" + this.code }) {
			assertThat(refused(() -> get(path), address)).as(path).isTrue();
		}
		assertThat(refused(() -> upload(new byte[] { 1 }), address)).isTrue();
		assertThat(visit(get("/verify/" + this.code), "2001:db8:7:8::1").getStatus()).isEqualTo(200);
	}

	/** Whether the limit, which lets one more in every second, ever refuses this. */
	private boolean refused(Supplier<AbstractMockHttpServletRequestBuilder<?>> request, String address)
			throws Exception {
		for (int i = 0; i < 500; i++) {
			if (visit(request.get(), address).getStatus() == 429) {
				return true;
			}
		}
		return false;
	}

	private MockHttpServletResponse visit(AbstractMockHttpServletRequestBuilder<?> request, String address)
			throws Exception {
		return this.mvc.perform(request.with((made) -> {
			made.setRemoteAddr(address);
			return made;
		})).andReturn().getResponse();
	}

	private void publish(Object event) {
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(event));
	}

	/** Also after a request, which leaves nobody logged in. */
	private String code(long certificate) {
		return SampleCommittee.as(SampleCommittee.SECRETARY, () -> this.files.get(certificate).verifyCode());
	}

	private static MockHttpServletRequestBuilder json(String code) {
		return get("/verify/" + code + ".json");
	}

	private static MockMultipartHttpServletRequestBuilder upload(byte[] content) {
		return multipart("/verify").file(new MockMultipartFile("file", "a.pdf", "application/pdf", content));
	}

}
