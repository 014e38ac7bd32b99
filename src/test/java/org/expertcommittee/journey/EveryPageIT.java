package org.expertcommittee.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import org.expertcommittee.base.Language;
import org.expertcommittee.testing.Browsers;
import org.expertcommittee.testing.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each person opens every page of theirs, on a laptop and on a phone, in both languages.
 */
class EveryPageIT {

	private static final Map<String, List<String>> PAGES = Map.of("secretary",
			List.of("/", "/experts", "/appointments", "/appointments/documents", "/certificates", "/enterprises",
					"/projects", "/consultations", "/settings"),
			"lixiao", List.of("/", "/my/assignments", "/my/certificates", "/my/profile", "/my/year"), "admin",
			List.of("/", "/accounts", "/settings"), "auditor", List.of("/", "/audit"));

	private static final Pattern MISSING_TEXT = Pattern.compile("![a-z]+\\.[A-Za-z.]+!");

	private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

	private static Browsers browsers;

	private final RunningPortal portal = RunningPortal.withDemoData();

	@BeforeAll
	static void openBrowser() {
		browsers = new Browsers();
	}

	@AfterAll
	static void closeBrowser() {
		browsers.close();
	}

	@Test
	void onALaptopInChinese() {
		try (BrowserContext window = browsers.laptop()) {
			walk(window, false);
		}
	}

	@Test
	void onAPhoneInChineseWithoutScrollingSideways() {
		try (BrowserContext window = browsers.phone()) {
			walk(window, true);
		}
	}

	@Test
	void onALaptopInEnglish() {
		try (BrowserContext window = browsers.laptop()) {
			window.addCookies(List.of(new Cookie(Language.COOKIE, "en").setUrl(this.portal.uri("/").toString())));
			Page page = window.newPage();
			logIn(page, "admin");
			page.navigate(this.portal.uri("/accounts").toString());
			assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)).innerText())
				.doesNotContainPattern(CHINESE);
			assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
			assertThat(page.locator("vaadin-side-nav-item").allInnerTexts()).isNotEmpty()
				.noneMatch((text) -> CHINESE.matcher(text).find());
		}
	}

	private void walk(BrowserContext window, boolean phone) {
		List<String> faults = new ArrayList<>();
		PAGES.forEach((user, paths) -> {
			window.clearCookies();
			Page page = window.newPage();
			page.onConsoleMessage((message) -> {
				if (message.type().equals("error")) {
					faults.add(user + " " + page.url() + " " + message.text());
				}
			});
			page.onPageError((error) -> faults.add(user + " " + page.url() + " " + error));
			logIn(page, user);
			for (String path : paths) {
				page.navigate(this.portal.uri(path).toString());
				page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)).first().waitFor();
				String text = page.locator("body").innerText();
				if (MISSING_TEXT.matcher(text).find()) {
					faults.add(user + " " + path + " lacks a text");
				}
				if (phone && Boolean.TRUE
					.equals(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))) {
					faults.add(user + " " + path + " scrolls sideways");
				}
			}
			page.close();
		});
		assertThat(faults).isEmpty();
	}

	private void logIn(Page page, String username) {
		page.navigate(this.portal.uri("/login").toString());
		page.getByLabel("账号").or(page.getByLabel("Account")).first().fill(username);
		page.locator("input[type=password]").first().fill("Chanhe@2024");
		page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^(登录|Log in|Sign in)$")))
			.click();
		page.waitForURL((url) -> !url.contains("/login"));
	}

}
