package org.expertcommittee.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.expertcommittee.base.Texts;
import org.expertcommittee.testing.RawBrowser;
import org.expertcommittee.testing.RunningPortal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody gets past the table of access with hand-made requests, neither by page loads nor
 * by Flow's own messages.
 */
class RawAccessIT {

	private static final String PASSWORD = "Chanhe@2024";

	/**
	 * The demo accounts in the order of the table's columns; nobody is logged in for the
	 * first.
	 */
	private static final List<String> COLUMNS = List.of("", "admin", "secretary", "lixiao", "auditor");

	private static final Texts TEXTS = new Texts();

	private final RunningPortal portal = RunningPortal.withDemoData();

	@Test
	void flowMessagesOpenOnlyWhatTheTableAllows() throws IOException {
		Map<String, List<Boolean>> routes = AccessTable.routes();
		assertThat(routes).hasSizeGreaterThan(15);
		List<String> wrong = new ArrayList<>();
		for (int column = 0; column < COLUMNS.size(); column++) {
			try (RawBrowser browser = new RawBrowser(this.portal)) {
				logIn(browser, COLUMNS.get(column));
				for (Map.Entry<String, List<Boolean>> route : routes.entrySet()) {
					if (route.getValue().getFirst()) {
						// Open to strangers: nothing to get past.
						continue;
					}
					String answer = browser.navigateWithin(route.getKey()).body();
					if (refused(answer) == route.getValue().get(column)) {
						wrong.add(COLUMNS.get(column) + " " + route.getKey());
					}
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void pageLoadsOfStrangersLeadToTheLogin() throws IOException {
		try (RawBrowser browser = new RawBrowser(this.portal)) {
			AccessTable.routes().forEach((route, allowed) -> {
				if (!allowed.getFirst()) {
					assertThat(RawBrowser.target(browser.get("/" + route))).as(route).isEqualTo("/login");
				}
			});
			assertThat(RawBrowser.target(browser.get("/no/such/page"))).isEqualTo("/login");
		}
	}

	@Test
	void aUiThatWasOpenedBeforeLogoutIsOfNoUseAfterIt() {
		try (RawBrowser browser = new RawBrowser(this.portal)) {
			logIn(browser, "secretary");
			RawBrowser.Ui ui = browser.openUi();
			browser.logout();
			assertThat(browser.navigate(ui, "experts").body()).doesNotContain("示例专家");
		}
	}

	@Test
	void answersCarrySafeHeaders() {
		try (RawBrowser browser = new RawBrowser(this.portal)) {
			for (String path : List.of("/login", "/verify", "/?v-r=init&location=login")) {
				var headers = browser.get(path).headers();
				assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
				assertThat(headers.firstValue("Content-Security-Policy")).as(path).isPresent();
			}
			for (String path : List.of("/verify", "/verify/unknown", "/verify/", "/verify/un/known")) {
				assertThat(browser.get(path).headers().firstValue("Set-Cookie")).as(path).isEmpty();
			}
		}
	}

	@Test
	void aMessageWithoutItsTokenIsRefused() {
		try (RawBrowser browser = new RawBrowser(this.portal)) {
			logIn(browser, "secretary");
			RawBrowser.Ui ui = browser.openUi();
			String answer = browser.navigate(new RawBrowser.Ui(ui.id(), "forged"), "experts").body();
			assertThat(answer).doesNotContain("示例专家");
		}
	}

	private static void logIn(RawBrowser browser, String username) {
		if (!username.isEmpty()) {
			assertThat(RawBrowser.target(browser.login(username, PASSWORD))).doesNotContain("login");
		}
	}

	private static boolean refused(String answer) {
		return answer.contains(TEXTS.get("base.error.denied", Texts.CHINESE)) || answer.contains("\"login\"")
				|| answer.contains("/login");
	}

	/** The lines of access-matrix.txt that are routes, parameters filled in with 1. */
	private static final class AccessTable {

		static Map<String, List<Boolean>> routes() throws IOException {
			Map<String, List<Boolean>> routes = new TreeMap<>();
			for (String line : Files.readAllLines(Path.of("src/test/resources/access-matrix.txt"))) {
				String[] cells = line.split("\\|", -1);
				if (!line.startsWith("#") && cells.length == 6 && cells[5].strip().startsWith("/")) {
					String route = cells[5].strip().split(" ", -1)[0].substring(1).replaceAll(":[^/]+", "1");
					routes.put(route,
							List.of(yes(cells[0]), yes(cells[1]), yes(cells[2]), yes(cells[3]), yes(cells[4])));
				}
			}
			return routes;
		}

		private static boolean yes(String cell) {
			return cell.strip().equals("yes");
		}

	}

}
