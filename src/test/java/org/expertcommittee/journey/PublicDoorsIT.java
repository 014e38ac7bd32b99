package org.expertcommittee.journey;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.expertcommittee.testing.Browsers;
import org.expertcommittee.testing.RawBrowser;
import org.expertcommittee.testing.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What strangers reach of the running portal with hand-made requests, and what becomes of
 * uploads that nobody should send.
 */
class PublicDoorsIT {

	private static final String BOUNDARY = "portal-boundary";

	private static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;

	private static final String HEAD = "--" + BOUNDARY
			+ "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"x.pdf\"\r\n\r\n";

	private static final String TAIL = "\r\n--" + BOUNDARY + "--\r\n";

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final int MEGABYTE = 1024 * 1024;

	private static final int HUGE = 200;

	private static final int AT_ONCE = 3;

	private static Browsers browsers;

	private final RunningPortal portal = RunningPortal.withDemoData();

	private BrowserContext window;

	private Page page;

	@BeforeAll
	static void openBrowser() {
		browsers = new Browsers();
	}

	@AfterAll
	static void closeBrowser() {
		browsers.close();
	}

	@BeforeEach
	void openWindow() {
		this.window = browsers.laptop();
		this.page = this.window.newPage();
	}

	@AfterEach
	void closeWindow() {
		this.window.close();
	}

	@Test
	void theFormIsThereOnlyWhileItIsOpen() {
		logIn("secretary");
		try (RawBrowser stranger = new RawBrowser(this.portal)) {
			for (String path : List.of("/request", "/request/x/y", "/request?lang=en")) {
				assertThat(asked(() -> stranger.get(path)).statusCode()).as(path).isEqualTo(404);
			}
			assertThat(asked(() -> stranger.post("/request", MULTIPART, form(Map.of()))).statusCode()).isEqualTo(404);
			setForm(true);
			Form filledIn = new Form(stranger);
			assertThat(filledIn.with("answer", "0").send().statusCode()).isEqualTo(422);
			assertThat(new Form(stranger).with("token", "forged").send().statusCode()).isEqualTo(422);
			Form right = new Form(stranger);
			HttpResponse<String> receipt = right.send();
			assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(200);
			String code = find("class=\"code\">([^<]+)<", receipt.body());
			assertThat(right.with("need0", "用同一张表再交一次").send().statusCode()).isEqualTo(422);
			assertThat(look(stranger, code).body()).contains("待受理");
			assertThat(look(stranger, "AAAAA" + code.substring(5)).statusCode()).isEqualTo(404);
			uploads(stranger);
			setForm(false);
			assertThat(asked(() -> stranger.get("/request")).statusCode()).isEqualTo(404);
			HttpResponse<String> late = right.with("need0", "关闭之后").send();
			assertThat(late.statusCode()).isEqualTo(409);
			assertThat(late.body()).contains("关闭之后");
			assertThat(look(stranger, code).statusCode()).isEqualTo(200);
		}
	}

	private void uploads(RawBrowser stranger) {
		Form form = new Form(stranger).with("enterprise", "<script>alert(1)</script>").with("need0", "=1+1");
		HttpResponse<String> program = form.file("报告.pdf", new byte[] { 0x7f, 'E', 'L', 'F', 2, 1, 1, 0 });
		assertThat(program.statusCode()).isEqualTo(422);
		assertThat(program.body()).contains("id=\"files-problem\"", "=1+1", "&lt;script&gt;alert(1)")
			.doesNotContain("<script>alert");
		hugeIsRefused("/request?lang=zh", "附件太大");
		hugeIsRefused("/verify", "选择聘书");
		hugeIsRefused("/login", "上传的内容太大");
		assertThat(asked(() -> stranger.post("/request?lang=en", MULTIPART, file(HUGE * MEGABYTE))).body())
			.contains("<html lang=\"en\">");
		assertThat(this.portal.leftovers()).isEmpty();
		assertThat(new Form(stranger).file("说明.txt", "说明".getBytes(StandardCharsets.UTF_8)).statusCode())
			.isEqualTo(200);
	}

	/** Several at once would not fit into the memory of the portal. */
	private void hugeIsRefused(String path, String words) {
		List<Callable<HttpResponse<String>>> all = new ArrayList<>();
		for (int i = 0; i < AT_ONCE; i++) {
			BodyPublisher body = (i == 0) ? chunked(HUGE * MEGABYTE) : file(HUGE * MEGABYTE);
			all.add(() -> {
				try (RawBrowser browser = new RawBrowser(this.portal)) {
					return asked(() -> browser.post(path, MULTIPART, body));
				}
			});
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
			for (Future<HttpResponse<String>> future : threads.invokeAll(all)) {
				HttpResponse<String> answer = future.get();
				assertThat(answer.statusCode()).as(path).isEqualTo(413);
				assertThat(answer.body()).as(path).contains(words).doesNotContain("HTTP Status");
			}
		}
		catch (Exception ex) {
			throw new IllegalStateException(path, ex);
		}
	}

	@Test
	void aLinkOfTheFollowUpWorksOnce() {
		logIn("secretary");
		this.page.navigate(this.portal.uri("/consultations?state=IN_FOLLOW_UP").toString());
		Locator link = this.page.locator("a[href*='consultations/']")
			.filter(new Locator.FilterOptions().setHasText(Pattern.compile("示例|咨询")));
		this.page.navigate(this.portal.uri("/" + link.first().getAttribute("href")).toString());
		press("生成链接");
		String address = this.page.locator("vaadin-dialog vaadin-text-field input").inputValue();
		String path = address.substring(address.indexOf("/follow-up/"));
		try (RawBrowser stranger = new RawBrowser(this.portal)) {
			for (String wrong : List.of("/follow-up/", path + "x", path + "/x", "/follow-up/%00")) {
				assertThat(asked(() -> stranger.get(wrong)).statusCode()).as(wrong).isIn(400, 404);
				assertThat(asked(() -> stranger.post(wrong, FORM, BodyPublishers.ofString("satisfaction=SATISFIED")))
					.statusCode()).as(wrong).isIn(400, 404);
			}
			assertThat(asked(() -> stranger.get(path)).body()).contains("办理情况回访");
			assertThat(
					asked(() -> stranger.post(path, FORM, BodyPublishers.ofString("satisfaction=NONE"))).statusCode())
				.isEqualTo(422);
			assertThat(asked(() -> stranger.post(path, FORM, BodyPublishers.ofString("satisfaction=SATISFIED"))).body())
				.contains("感谢您的评价");
			assertThat(asked(() -> stranger.get(path)).statusCode()).isEqualTo(404);
			HttpResponse<String> again = asked(() -> stranger.post(path, FORM,
					BodyPublishers.ofString("satisfaction=DISSATISFIED&comment=%E5%86%8D%E6%AC%A1")));
			assertThat(again.statusCode()).isEqualTo(404);
			assertThat(again.body()).contains("再次");
			assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
		}
	}

	@Test
	void aCalendarIsReadByWhoKnowsItsAddress() {
		logIn("lixiao");
		this.page.navigate(this.portal.uri("/my/schedule").toString());
		press("生成订阅地址");
		String address = this.page.getByLabel("订阅地址").inputValue();
		String path = address.substring(address.indexOf("/calendar/"));
		try (RawBrowser stranger = new RawBrowser(this.portal)) {
			HttpResponse<String> read = stranger.get(path);
			assertThat(read.statusCode()).isEqualTo(200);
			assertThat(read.headers().firstValue("Content-Type"))
				.hasValueSatisfying((type) -> assertThat(type).startsWith("text/calendar"));
			for (String wrong : List.of("/calendar/x.ics", path.replace(".ics", "x.ics"), path.replace(".ics", ""),
					path + "/x")) {
				HttpResponse<String> answer = stranger.get(wrong);
				assertThat(answer.body()).as(wrong).doesNotContain("VCALENDAR");
				assertThat(answer.statusCode()).as(wrong).isIn(302, 404);
			}
			assertThat(stranger.post(path, FORM, BodyPublishers.noBody()).statusCode()).isEqualTo(404);
			press("停用");
			this.page.locator("vaadin-confirm-dialog")
				.getByText("停用", new Locator.GetByTextOptions().setExact(true))
				.last()
				.click();
			press("生成订阅地址");
			assertThat(stranger.get(path).statusCode()).isEqualTo(404);
			int refused = 0;
			for (int i = 0; i < 80; i++) {
				HttpResponse<String> answer = stranger.get("/calendar/guess" + i + ".ics");
				refused += (answer.statusCode() == 429 && answer.headers().firstValue("Retry-After").isPresent()) ? 1
						: 0;
			}
			assertThat(refused).isPositive();
		}
	}

	/** The public pages count their visitors together. */
	@Test
	void whoAsksTooOftenIsAskedToWait() {
		try (RawBrowser stranger = new RawBrowser(this.portal)) {
			for (Function<RawBrowser, HttpResponse<String>> ask : List.<Function<RawBrowser, HttpResponse<String>>>of(
					(browser) -> browser.get("/request"),
					(browser) -> browser.post("/request", MULTIPART, form(Map.of())),
					(browser) -> browser.post("/request/status", FORM, BodyPublishers.ofString("code=x")),
					(browser) -> browser.get("/follow-up/x"),
					(browser) -> browser.post("/follow-up/x", FORM, BodyPublishers.noBody()))) {
				HttpResponse<String> last = Stream.generate(() -> ask.apply(stranger))
					.limit(60)
					.filter((answer) -> answer.statusCode() == 429)
					.findFirst()
					.orElseThrow();
				assertThat(last.headers().firstValue("Retry-After")).contains("60");
				assertThat(last.body()).contains("操作太频繁");
			}
		}
	}

	/** All uploads behind the login are one component on several pages. */
	@Test
	void thePortalsOwnFieldsRefuseWhatTheBrowserShouldHaveRefused() {
		logIn("secretary");
		this.page.navigate(this.portal.uri("/consultations?state=ACCEPTED").toString());
		String details = this.page.locator("a[href*='consultations/']")
			.filter(new Locator.FilterOptions().setHasText(Pattern.compile("示例|咨询")))
			.first()
			.getAttribute("href");
		this.page.navigate(this.portal.uri("/" + details).toString());
		Locator field = this.page.locator("vaadin-upload").first();
		String target = "/" + field.evaluate("(upload) => upload.target");
		String session = this.window.cookies()
			.stream()
			.filter((one) -> one.name.equals("JSESSIONID"))
			.findFirst()
			.orElseThrow().value;
		try (RawBrowser sender = new RawBrowser(this.portal)) {
			for (BodyPublisher body : List.of(BodyPublishers.ofInputStream(() -> zeros(HUGE * MEGABYTE)), BodyPublishers
				.fromPublisher(BodyPublishers.ofInputStream(() -> zeros(HUGE * MEGABYTE)), (long) HUGE * MEGABYTE))) {
				HttpResponse<String> answer = sender.upload(target, session, "大.pdf", body);
				assertThat(answer.statusCode()).isNotEqualTo(200);
			}
			assertThat(sender
				.upload(target, session, "报告.pdf",
						BodyPublishers.ofByteArray(new byte[] { 0x7f, 'E', 'L', 'F', 2, 1, 1, 0 }))
				.statusCode()).isLessThan(500);
			assertThat(sender.post(target, MULTIPART, file(HUGE * MEGABYTE)).statusCode()).isEqualTo(413);
		}
		assertThat(this.portal.leftovers()).isEmpty();
		this.page.reload();
		assertThat(this.page.locator("main, .ec-page").first().innerText()).doesNotContain("报告.pdf", "大.pdf");
	}

	private void setForm(boolean open) {
		this.page.navigate(this.portal.uri("/settings?part=intake").toString());
		press("修改");
		this.page.getByLabel("开放企业线上登记").setChecked(open);
		press("保存");
		this.page.getByText(open ? "已开放" : "未开放", new Page.GetByTextOptions().setExact(true)).first().waitFor();
	}

	private HttpResponse<String> look(RawBrowser browser, String code) {
		return asked(() -> browser.post("/request/status", FORM, BodyPublishers.ofString("code=" + code)));
	}

	/** Other tests may have used up what one address may ask for. */
	private static HttpResponse<String> asked(Callable<HttpResponse<String>> ask) {
		try {
			for (int i = 0; i < 60; i++) {
				HttpResponse<String> answer = ask.call();
				if (answer.statusCode() != 429) {
					return answer;
				}
				Thread.sleep(1000);
			}
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		throw new IllegalStateException("Asked to wait for a minute and longer");
	}

	private void press(String button) {
		this.page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true)).first().click();
	}

	private void logIn(String username) {
		this.page.navigate(this.portal.uri("/login").toString());
		this.page.getByLabel("账号").first().fill(username);
		this.page.locator("input[type=password]").first().fill("Chanhe@2024");
		press("登录");
		this.page.waitForURL((url) -> !url.contains("/login"));
	}

	private static BodyPublisher form(Map<String, String> fields) {
		StringBuilder body = new StringBuilder();
		fields.forEach((name, value) -> body.append("--")
			.append(BOUNDARY)
			.append("\r\nContent-Disposition: form-data; name=\"")
			.append(name)
			.append("\"\r\n\r\n")
			.append(value)
			.append("\r\n"));
		return BodyPublishers.ofString(body + "--" + BOUNDARY + "--\r\n");
	}

	private static InputStream multipart(int bytes) {
		return new SequenceInputStream(Collections.enumeration(List.of(text(HEAD), zeros(bytes), text(TAIL))));
	}

	private static BodyPublisher chunked(int bytes) {
		return BodyPublishers.ofInputStream(() -> multipart(bytes));
	}

	private static BodyPublisher file(int bytes) {
		return BodyPublishers.fromPublisher(chunked(bytes), HEAD.length() + (long) bytes + TAIL.length());
	}

	private static InputStream text(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private static InputStream zeros(int bytes) {
		return new InputStream() {
			private int left = bytes;

			@Override
			public int read() {
				return (this.left-- > 0) ? 0 : -1;
			}

			@Override
			public int read(byte[] buffer, int start, int length) {
				int count = Math.min(this.left, length);
				this.left -= count;
				java.util.Arrays.fill(buffer, start, start + count, (byte) 0);
				return (count > 0 || length == 0) ? count : -1;
			}
		};
	}

	private static String find(String pattern, String text) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
		return matcher.group(1);
	}

	/** The form as a browser without script sends it. */
	private static final class Form {

		private final RawBrowser browser;

		private final Map<String, String> fields = new LinkedHashMap<>();

		Form(RawBrowser browser) {
			this.browser = browser;
			String page = asked(() -> browser.get("/request")).body();
			Matcher sum = Pattern.compile("请计算：(\\d+) \\+ (\\d+)").matcher(page);
			assertThat(sum.find()).as(page).isTrue();
			this.fields.putAll(Map.of("enterprise", "示例线上公司", "creditCode", "91350100M000100Y43", "contactName", "示例",
					"contactPhone", "13800005678", "need0", "示例诉求", "consent", "yes", "token",
					find("name=\"token\" value=\"([^\"]+)\"", page), "answer",
					String.valueOf(Integer.parseInt(sum.group(1)) + Integer.parseInt(sum.group(2)))));
		}

		Form with(String field, String value) {
			this.fields.put(field, value);
			return this;
		}

		HttpResponse<String> send() {
			return asked(() -> this.browser.post("/request", MULTIPART, form(this.fields)));
		}

		HttpResponse<String> file(String name, byte[] content) {
			byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
					+ "\"\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8);
			return asked(() -> this.browser.post("/request", MULTIPART,
					BodyPublishers.concat(
							BodyPublishers
								.ofByteArrays(List.of(head, content, "\r\n".getBytes(StandardCharsets.UTF_8))),
							form(this.fields))));
		}

	}

}
