package org.expertcommittee.journey;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.expertcommittee.certificate.pdf.PdfVerifier;
import org.expertcommittee.testing.Browsers;
import org.expertcommittee.testing.RawBrowser;
import org.expertcommittee.testing.RunningPortal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** From a certificate that waits for the seal to a stranger who trusts it. */
class CertificateIT {

	private final RunningPortal portal = RunningPortal.withDemoData();

	@Test
	void theSecretariatIssuesACertificateAndAStrangerFindsItGenuine() throws Exception {
		Path pdf;
		try (Browsers browsers = new Browsers(); BrowserContext window = browsers.laptop()) {
			Page page = window.newPage();
			page.navigate(this.portal.uri("/login").toString());
			page.getByLabel("账号").first().fill("secretary");
			page.locator("input[type=password]").first().fill("Chanhe@2024");
			button(page, "登录").click();
			page.waitForURL((url) -> !url.contains("/login"));
			page.navigate(this.portal.uri("/certificates?state=AWAITING_SEAL").toString());
			page.getByText(Pattern.compile("^示例专家\\d+$")).first().click();
			button(page, "签发聘书").click();
			page.locator("vaadin-confirm-dialog")
				.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("签发聘书"))
				.click();
			page.getByText("已制发", new Page.GetByTextOptions().setExact(true)).first().waitFor();

			Locator download = page.getByText("下载", new Page.GetByTextOptions().setExact(true)).first();
			Download file = page.waitForDownload(download::click);
			pdf = file.path();
			byte[] bytes = Files.readAllBytes(pdf);
			assertThat(PdfVerifier.verify(bytes).valid()).isTrue();
			try (var document = Loader.loadPDF(bytes)) {
				String text = new PDFTextStripper().getText(document);
				assertThat(text).contains("示例专家", "聘期", "瀍产专聘字〔2024〕");
			}

			page.navigate(this.portal.uri("/verify").toString());
			page.locator("input[type=file]").setInputFiles(pdf);
			page.locator("form[enctype='multipart/form-data'] button").click();
			assertThat(page.locator("body").innerText()).contains("有效", "示例专家");
		}
	}

	@Test
	void aCertificateHandedOverAndLostIsReplacedAndTheOldOneLeadsToTheNewNumber() {
		try (Browsers browsers = new Browsers(); BrowserContext window = browsers.laptop()) {
			Page page = window.newPage();
			page.navigate(this.portal.uri("/login").toString());
			page.getByLabel("账号").first().fill("secretary");
			page.locator("input[type=password]").first().fill("Chanhe@2024");
			button(page, "登录").click();
			page.waitForURL((url) -> !url.contains("/login"));
			// The demo draws a sample seal, which is registered by itself.
			page.navigate(this.portal.uri("/certificates?waiting=HAND_OVER").toString());
			page.getByText("李晓", new Page.GetByTextOptions().setExact(true)).first().click();
			button(page, "登记签领").click();
			button(page, "登记").click();
			page.getByText("已签领", new Page.GetByTextOptions().setExact(true)).first().waitFor();
			String old = page.url();
			String verify = page.locator("a[href^='/verify/']").first().getAttribute("href");

			button(page, "换发").click();
			page.getByRole(AriaRole.DIALOG)
				.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("换发").setExact(true))
				.click();
			page.waitForURL((url) -> !url.equals(old));
			button(page, "签发聘书").click();
			page.locator("vaadin-confirm-dialog")
				.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("签发聘书"))
				.click();
			page.getByText("已制发", new Page.GetByTextOptions().setExact(true)).first().waitFor();
			assertThat(page.locator("body").innerText()).contains("前一份", "换发原因：遗失");

			page.navigate(old);
			page.getByText("已换发", new Page.GetByTextOptions().setExact(true)).first().waitFor();
			page.getByText("后一份", new Page.GetByTextOptions().setExact(true)).first().waitFor();
			page.navigate(this.portal.uri(verify).toString());
			assertThat(page.locator("body").innerText()).contains("已换发").doesNotContain("现在有效");
		}
	}

	@Test
	void anUnknownCodeIsNotFound() {
		try (RawBrowser stranger = new RawBrowser(this.portal)) {
			HttpResponse<String> answer = stranger.get("/verify/AAAAAAAAAAAAAAAAAAAAAA");
			assertThat(answer.statusCode()).isEqualTo(404);
			assertThat(answer.body()).contains("核验");
		}
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
	}

}
