package org.expertcommittee.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/**
 * What a browser that has never been here fetches on the way from the login page to the
 * roster, and how soon it shows what was searched for.
 */
final class FirstVisit {

	private final Set<String> fromCache = new HashSet<>();

	private final List<String> requests = new ArrayList<>();

	private long bytes;

	private final List<Double> searchMillis = new ArrayList<>();

	private FirstVisit() {
	}

	static FirstVisit of(BenchPortal portal, String username, String password, List<String> terms) {
		FirstVisit visit = new FirstVisit();
		try (Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
				Browser browser = playwright.chromium()
					.launch(new BrowserType.LaunchOptions()
						.setExecutablePath(Path
							.of(Objects.requireNonNullElse(System.getenv("PORTAL_CHROMIUM"), "/usr/bin/chromium")))
						.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
								"--disable-background-networking", "--disable-component-update", "--disable-sync")));
				BrowserContext context = browser
					.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("zh-CN"))) {
			Page page = context.newPage();
			visit.listen(context.newCDPSession(page));
			page.navigate(portal.uri("/experts").toString());
			page.fill("input[name=username]", username);
			page.fill("input[name=password]", password);
			page.keyboard().press("Enter");
			page.locator("vaadin-grid .ec-person").first().waitFor();
			page.waitForTimeout(3000);
			List<String> seen = List.copyOf(visit.requests);
			long counted = visit.bytes;
			visit.search(page, terms);
			visit.requests.clear();
			visit.requests.addAll(seen);
			visit.bytes = counted;
		}
		return visit;
	}

	private void listen(CDPSession network) {
		network.send("Network.enable");
		network.on("Network.requestServedFromCache",
				(event) -> this.fromCache.add(event.get("requestId").getAsString()));
		network.on("Network.requestWillBeSent", (event) -> {
			if (event.has("redirectResponse")) {
				this.requests.add("redirect");
				this.bytes += event.getAsJsonObject("redirectResponse").get("encodedDataLength").getAsLong();
			}
		});
		network.on("Network.responseReceived", (event) -> {
			JsonObject response = event.getAsJsonObject("response");
			if (response.get("fromDiskCache").getAsBoolean() || response.get("url").getAsString().startsWith("data:")) {
				this.fromCache.add(event.get("requestId").getAsString());
			}
			else if (!this.fromCache.contains(event.get("requestId").getAsString())) {
				this.requests.add(response.get("url").getAsString().replaceFirst("^https?://[^/]+", ""));
			}
		});
		network.on("Network.loadingFinished", (event) -> {
			if (!this.fromCache.contains(event.get("requestId").getAsString())) {
				this.bytes += event.get("encodedDataLength").getAsLong();
			}
		});
	}

	/**
	 * From the last key to the first frame with the new number of rows below the list.
	 */
	private void search(Page page, List<String> terms) {
		page.evaluate("""
				() => {
					const total = document.querySelector('.ec-list-total');
					new MutationObserver(() => requestAnimationFrame(() => { window.benchShown = performance.now(); }))
						.observe(total, {childList: true, characterData: true, subtree: true});
					document.addEventListener('input', () => { window.benchKey = performance.now(); }, true);
				}""");
		for (String term : terms) {
			page.locator(".ec-search input").fill("");
			page.waitForTimeout(1500);
			page.evaluate("window.benchShown = 0");
			page.locator(".ec-search input").pressSequentially(term);
			page.waitForFunction("window.benchShown > 0 && window.benchShown > window.benchKey");
			page.waitForTimeout(300);
			this.searchMillis.add(((Number) page.evaluate("window.benchShown - window.benchKey")).doubleValue());
		}
	}

	List<String> requests() {
		return this.requests;
	}

	double kilobytes() {
		return this.bytes / 1024.0;
	}

	List<Double> searchMillis() {
		return this.searchMillis;
	}

}
