package org.expertcommittee.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.expertcommittee.audit.AuditFilter;
import org.expertcommittee.audit.AuditService;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.committee.CommitteeData;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.consultation.CaseIntake;
import org.expertcommittee.consultation.CaseIntakeService;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.Channel;
import org.expertcommittee.consultation.ConsultationDetails;
import org.expertcommittee.consultation.ConsultationFilter;
import org.expertcommittee.consultation.ConsultationListItem;
import org.expertcommittee.consultation.ConsultationService;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.NeedItem;
import org.expertcommittee.consultation.OnlineCaseService;
import org.expertcommittee.enterprise.EnterpriseData;
import org.expertcommittee.enterprise.EnterpriseFilter;
import org.expertcommittee.enterprise.EnterpriseService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What an enterprise without an account can do with the public form, and what it cannot.
 */
@ServiceTest
@As(Role.SECRETARIAT)
class RequestPagesTest {

	private static final String CODE = "91350100M000100Y43";

	private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

	private static final Pattern QUESTION = Pattern.compile("请计算：(\\d+) \\+ (\\d+)");

	private static final Pattern NONCE = Pattern.compile("data-nonce=\"([^\"]+)\" data-bits=\"(\\d+)\"");

	private static final Pattern RECEIPT = Pattern.compile("[A-Z2-9]{5}(-[A-Z2-9]{5}){3}");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private IntakeSettingService settings;

	@Autowired
	private CommitteeService committees;

	@Autowired
	private ConsultationService consultations;

	@Autowired
	private CaseIntakeService intakes;

	@Autowired
	private OnlineCaseService online;

	@Autowired
	private CaseWorkService work;

	@Autowired
	private EnterpriseService enterprises;

	@Autowired
	private AuditService audit;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void openForm() {
		this.committees.save(CommitteeData.named("示例委员会", "示例", "示"));
		open(true);
	}

	@Test
	void thereIsNoFormUntilItIsSwitchedOn() throws Exception {
		open(false);
		MockHttpServletResponse answer = visit(get("/request"));
		assertThat(answer.getStatus()).isEqualTo(404);
		assertThat(answer.getContentAsString()).contains("示例委员会", "没有这个页面").doesNotContain("<form");
		assertThat(answer.getHeader("Set-Cookie")).isNull();
	}

	@Test
	void showsTheFormWithItsNoticeAndOnlyScriptsOfThisOrigin() throws Exception {
		MockHttpServletResponse answer = visit(get("/request"));
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentAsString())
			.contains("企业咨询登记", "示例告知", "统一社会信用代码", "<script src=\"/public-form.js\" defer></script>")
			.doesNotContain("<script>", "onclick");
		assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'")
			.doesNotContain("unsafe");
		assertThat(answer.getHeader("Set-Cookie")).contains("HttpOnly", "SameSite=Strict", "ec-form=")
			.doesNotContain("JSESSIONID");
		assertThat(visit(get("/request").param("lang", "en")).getContentAsString()).contains("<html lang=\"en\">",
				"Request for advice");
	}

	@Test
	void takesARequestAsAnUnverifiedCaseAndHandsOutAReceipt() throws Exception {
		MockHttpServletResponse answer = new Form().with("need1", "第二项").send();
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getHeader("Set-Cookie")).isNull();
		ConsultationListItem item = only();
		assertThat(item.status()).isEqualTo(ConsultationStatus.SUBMITTED);
		assertThat(item.unverified()).isTrue();
		assertThat(item.enterprise()).isEqualTo("示例线上公司");
		ConsultationDetails c = this.consultations.details(item.id());
		assertThat(c.receivedThrough()).isEqualTo(Channel.ONLINE);
		assertThat(c.receivedBy()).isEqualTo("企业（线上登记）");
		assertThat(c.enterprise().registered()).isFalse();
		CaseIntake intake = this.intakes.intake(item.id());
		assertThat(intake.needs()).extracting(NeedItem::text).containsExactly("希望解决设备选型", "第二项");
		assertThat(intake.maskedPhone()).isEqualTo("138****5678");
		assertThat(intake.stated()).isEqualTo(new CaseIntake.StatedEnterprise("示例线上公司", CODE));
		assertThat(receipt(answer)).isNotEmpty();
		assertThat(this.enterprises.count(EnterpriseFilter.ALL)).isZero();
	}

	@Test
	void theBrowsersWorkStandsForTheQuestion() throws Exception {
		Form form = new Form();
		form.fields.put("answer", "");
		form.fields.put("work", form.solve());
		assertThat(form.send().getStatus()).isEqualTo(200);
		assertThat(all()).hasSize(1);
	}

	@Test
	void findsARegisteredEnterpriseByItsCreditCodeAlone() throws Exception {
		long same = this.enterprises.create(enterprise("另一个名称公司", CODE));
		this.enterprises.create(enterprise("示例线上公司", null));
		new Form().send();
		assertThat(only().enterpriseId()).isEqualTo(same);
		assertThat(only().unverified()).isTrue();
		assertThat(Objects.requireNonNull(this.online.registered(only().id())).name()).isEqualTo("另一个名称公司");
	}

	@Test
	void isAcceptedOnlyOnceTheEnterpriseIsConfirmed() throws Exception {
		new Form().send();
		long id = only().id();
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.work.accept(id))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("consultation.refused.unverified"));
		this.online.confirmNewAndAccept(id, "示例线上公司");
		ConsultationDetails c = this.consultations.details(id);
		assertThat(c.status()).isEqualTo(ConsultationStatus.ACCEPTED);
		assertThat(c.enterprise().creditCode()).isEqualTo(CODE);
		assertThat(c.enterprise().maskedPhone()).isEqualTo("138****5678");
		assertThat(this.intakes.intake(id).unverified()).isFalse();
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.online.discard(id, "垃圾信息"));
	}

	@Test
	void discardsSpamWithAReasonAndTakesItBackWhenThatWasWrong() throws Exception {
		String code = receipt(new Form().send());
		long id = only().id();
		this.online.discard(id, "广告");
		assertThat(look(code).getContentAsString()).contains("未予受理").doesNotContain("广告");
		assertThat(this.consultations.details(id).timeline().getFirst().note()).isEqualTo("广告");
		this.work.resubmit(id);
		assertThat(look(code).getContentAsString()).contains("待受理");
	}

	@Test
	void theReceiptTellsTheStateAndNothingElse() throws Exception {
		String code = receipt(new Form().send());
		String page = look(code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")).getContentAsString();
		assertThat(page).contains("待受理").doesNotContain("示例线上公司", "设备选型", "示例联系人", "138", "〔2026〕");
		assertThat(look(code).getHeader("Set-Cookie")).isNull();
	}

	@Test
	void everyUnknownCodeGetsTheSameAnswer() throws Exception {
		new Form().send();
		MockHttpServletResponse first = look("AAAAA-BBBBB-CCCCC-DDDDD");
		assertThat(first.getStatus()).isEqualTo(404);
		for (String code : List.of("", "x", "<b>AAAAA</b>", "' or 1=1 --", "9".repeat(5000))) {
			MockHttpServletResponse other = look(code);
			assertThat(other.getStatus()).isEqualTo(404);
			assertThat(other.getContentAsString()).isEqualTo(first.getContentAsString());
		}
	}

	@Test
	void aFormSentTwiceIsOneRequestWithOneReceipt() throws Exception {
		Form form = new Form();
		String first = receipt(form.send());
		assertThat(receipt(form.send())).isEqualTo(first);
		assertThat(all()).hasSize(1);
	}

	@Test
	void aFormSentTwiceAtOnceIsOneRequestWithOneReceipt() throws Exception {
		Form form = new Form();
		List<String> codes = atOnce(3, () -> receipt(form.send()));
		assertThat(codes.stream().distinct()).hasSize(1);
		assertThat(all()).hasSize(1);
	}

	@Test
	void aChallengeCountsOnce() throws Exception {
		Form form = new Form();
		form.send();
		MockHttpServletResponse again = form.with("need0", "另一个诉求").send();
		assertThat(again.getStatus()).isEqualTo(422);
		assertThat(again.getContentAsString()).contains("已经提交过", "另一个诉求");
		assertThat(all()).hasSize(1);
	}

	@Test
	void refusesAWrongForgedExpiredOrBorrowedChallengeAndKeepsTheWords() throws Exception {
		refused(new Form().with("answer", "1"), "请填写正确的计算结果");
		Form forged = new Form();
		forged.fields.put("token", "x" + forged.fields.get("token"));
		refused(forged, "没有通过验证");
		refused(new Form().with("token", ""), "没有通过验证");
		Form borrowed = new Form();
		borrowed.browser = new Form().browser;
		refused(borrowed, "没有通过验证");
		Form withoutCookie = new Form();
		withoutCookie.browser = "";
		refused(withoutCookie, "没有通过验证");
		Form expired = new Form();
		this.clock.advance(Duration.ofHours(3));
		refused(expired, "停留过久");
		assertThat(all()).isEmpty();
	}

	@Test
	void anotherSiteCannotSendTheFormForAVisitor() throws Exception {
		Form form = new Form();
		form.site = "cross-site";
		refused(form, "没有通过验证");
	}

	@Test
	void whatOnlyRobotsFillInIsRefused() throws Exception {
		refused(new Form().with("link", "http://example.org"), "没有通过验证");
		assertThat(all()).isEmpty();
	}

	@Test
	void saysWhatIsWrongAtEachFieldInTheVisitorsLanguage() throws Exception {
		Form form = new Form().with("enterprise", " ")
			.with("creditCode", "91350100M000100Y44")
			.with("contactPhone", "12345")
			.with("need0", "")
			.with("industryId", "4711");
		form.fields.remove("consent");
		String page = form.send().getContentAsString();
		for (String id : List.of("enterprise", "creditCode", "contactPhone", "need0", "industryId", "consent")) {
			assertThat(page).contains("id=\"" + id + "-problem\"");
		}
		assertThat(page).contains("请填写问题诉求", "请阅读告知并勾选同意", "value=\"91350100M000100Y44\"", "value=\"示例联系人\"");
		assertThat(form.with("lang", "en").send().getContentAsString()).contains("Please say what you need")
			.doesNotContain("请填写");
	}

	@Test
	void wordsThatLookLikeHtmlOrFormulasStayWords() throws Exception {
		String html = "<script>alert(1)</script><img src=x onerror=alert(2)>";
		MockHttpServletResponse wrong = new Form().with("enterprise", html)
			.with("contactName", "\"><b>x")
			.with("need0", "</textarea>" + html)
			.with("answer", "0")
			.send();
		assertThat(wrong.getContentAsString()).doesNotContain("<script>alert", "<img", "</textarea><script", "<b>x")
			.contains("&lt;script&gt;alert(1)");
		new Form().with("enterprise", html).with("need0", "=HYPERLINK(\"http://example.org\")").send();
		assertThat(only().enterprise()).isEqualTo(html);
		assertThat(this.consultations.details(only().id()).need()).isEqualTo("=HYPERLINK(\"http://example.org\")");
	}

	@Test
	void refusesOverlongTextAtItsField() throws Exception {
		MockHttpServletResponse answer = new Form().with("need0", "长".repeat(701))
			.with("contactName", "名".repeat(81))
			.send();
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("id=\"need0-problem\"", "id=\"contactName-problem\"",
				"长".repeat(701));
		assertThat(all()).isEmpty();
	}

	@Test
	void keepsWelcomeFilesAndRefusesOthers() throws Exception {
		byte[] program = new byte[64];
		System.arraycopy(new byte[] { 0x7f, 'E', 'L', 'F', 2, 1, 1 }, 0, program, 0, 7);
		MockHttpServletResponse disguised = new Form().file("报告.pdf", program).send();
		assertThat(disguised.getStatus()).isEqualTo(422);
		assertThat(disguised.getContentAsString()).contains("id=\"files-problem\"", "希望解决设备选型");
		refused(new Form().file("大.txt", new byte[5 * 1024 * 1024 + 1]), "不超过 5 MB");
		Form many = new Form();
		for (int i = 0; i < 4; i++) {
			many.file(i + ".txt", "说明".getBytes(StandardCharsets.UTF_8));
		}
		refused(many, "最多 3 个附件");
		assertThat(all()).isEmpty();
		new Form().file("../说明.txt", "说明文字".getBytes(StandardCharsets.UTF_8)).send();
		assertThat(this.consultations.details(only().id()).files()).extracting((file) -> file.fileName())
			.containsExactly("说明.txt");
	}

	@Test
	void losesNoWordWhenTheFormIsClosedMeanwhile() throws Exception {
		Form form = new Form();
		open(false);
		MockHttpServletResponse answer = form.send();
		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(answer.getContentAsString()).contains("线上登记已关闭", "希望解决设备选型", "示例线上公司", "13800005678");
		assertThat(all()).isEmpty();
	}

	@Test
	void asksOneAddressToWaitThatSendsAThousandForms() throws Exception {
		Form form = new Form();
		int taken = 0;
		int refused = 0;
		for (int i = 0; i < 1000; i++) {
			MockHttpServletResponse answer = form.send("192.0.2.7");
			taken += (answer.getStatus() == 200) ? 1 : 0;
			refused += (answer.getStatus() == 429) ? 1 : 0;
		}
		assertThat(taken).isLessThanOrEqualTo(20);
		assertThat(refused).isGreaterThan(900);
		assertThat(all()).hasSize(1);
		assertThat(new Form().send("192.0.2.8").getStatus()).isEqualTo(200);
		MockHttpServletResponse spoofed = visit(
				get("/request").header("X-Forwarded-For", "203.0.113.9").with((request) -> {
					request.setRemoteAddr("192.0.2.7");
					return request;
				}));
		assertThat(spoofed.getStatus()).isEqualTo(429);
		assertThat(spoofed.getHeader("Retry-After")).isEqualTo("60");
	}

	@Test
	void theTrailNamesTheVisitorAndHidesTheContact() throws Exception {
		new Form().send();
		String trail = Actors.auditor(() -> this.audit.list(AuditFilter.ALL, PagedQuery.of(0, 20)).toString());
		assertThat(trail).contains("企业（线上登记）", "consultation.register").doesNotContain("13800005678", "示例联系人");
	}

	private void refused(Form form, String words) throws Exception {
		MockHttpServletResponse answer = form.send();
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains(words, "希望解决设备选型", "name=\"token\"");
	}

	private MockHttpServletResponse look(String code) throws Exception {
		return visit(post("/request/status").param("code", code));
	}

	private static String receipt(MockHttpServletResponse answer) throws Exception {
		return find(RECEIPT, answer.getContentAsString()).group();
	}

	private void open(boolean open) {
		this.settings.save(new IntakeSettingData(open, "示例告知", 14, this.settings.get().version()));
	}

	private List<ConsultationListItem> all() {
		return this.consultations.list(ConsultationFilter.ALL, PagedQuery.of(0, 100));
	}

	private ConsultationListItem only() {
		assertThat(all()).hasSize(1);
		return all().getFirst();
	}

	private static EnterpriseData enterprise(String name, @Nullable String code) {
		return new EnterpriseData(name, code, null, null, null, null, null, null, null, null, 0);
	}

	private static Matcher find(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
		return matcher;
	}

	/** As somebody who is not logged in. */
	private MockHttpServletResponse visit(RequestBuilder request) throws Exception {
		return Actors.anonymous(() -> this.mvc.perform(request).andReturn().getResponse());
	}

	private static <T> List<T> atOnce(int people, Callable<T> act) throws Exception {
		CyclicBarrier start = new CyclicBarrier(people);
		try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
			List<Callable<T>> all = new ArrayList<>();
			for (int i = 0; i < people; i++) {
				all.add(() -> {
					start.await();
					return act.call();
				});
			}
			List<T> results = new ArrayList<>();
			for (Future<T> future : threads.invokeAll(all)) {
				results.add(future.get());
			}
			return results;
		}
	}

	/** A form as a browser has loaded it, filled in rightly. */
	private final class Form {

		private final Map<String, String> fields = new LinkedHashMap<>();

		private final List<MockMultipartFile> files = new ArrayList<>();

		private final String page;

		private String browser;

		private String site = "same-origin";

		private Form() throws Exception {
			MockHttpServletResponse loaded = visit(get("/request").with((request) -> {
				request.setRemoteAddr("198.51.100." + (int) (System.nanoTime() % 200 + 1));
				return request;
			}));
			this.page = loaded.getContentAsString();
			this.browser = Objects.requireNonNull(loaded.getCookie(PublicForms.COOKIE)).getValue();
			Matcher question = find(QUESTION, this.page);
			int sum = Integer.parseInt(question.group(1)) + Integer.parseInt(question.group(2));
			this.fields.putAll(Map.of("enterprise", "示例线上公司", "creditCode", CODE, "contactName", "示例联系人",
					"contactPhone", "13800005678", "need0", "希望解决设备选型", "consent", "yes", "token",
					find(TOKEN, this.page).group(1), "answer", String.valueOf(sum)));
		}

		private Form with(String field, String value) {
			this.fields.put(field, value);
			return this;
		}

		private Form file(String name, byte[] content) {
			this.files.add(new MockMultipartFile("files", name, "application/octet-stream", content));
			return this;
		}

		/** As the script of the page does it. */
		private String solve() {
			Matcher challenge = find(NONCE, this.page);
			int bits = Integer.parseInt(challenge.group(2));
			for (int n = 0;; n++) {
				byte[] hash = Secrets.digest((challenge.group(1) + ":" + n).getBytes(StandardCharsets.UTF_8));
				int head = (hash[0] & 0xff) << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8 | (hash[3] & 0xff);
				if (Integer.numberOfLeadingZeros(head) >= bits) {
					return String.valueOf(n);
				}
			}
		}

		private MockHttpServletResponse send() throws Exception {
			return send("198.51.100." + (int) (System.nanoTime() % 200 + 1));
		}

		private MockHttpServletResponse send(String address) throws Exception {
			MockMultipartHttpServletRequestBuilder request = multipart("/request");
			this.fields.forEach(request::param);
			this.files.forEach(request::file);
			if (!this.browser.isEmpty()) {
				request.cookie(new Cookie(PublicForms.COOKIE, this.browser));
			}
			request.header("Sec-Fetch-Site", this.site).with((one) -> {
				one.setRemoteAddr(address);
				return one;
			});
			return visit(request);
		}

	}

}
