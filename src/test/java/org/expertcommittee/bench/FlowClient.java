package org.expertcommittee.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One person with one window, who sends the messages that the browser sends for each act
 * in the roster.
 */
final class FlowClient implements AutoCloseable {

	private static final Pattern LOGIN_TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

	private static final Pattern FLOW_TOKEN = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");

	private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");

	private static final Pattern SYNC_ID = Pattern.compile("\"syncId\":(\\d+)");

	private static final Pattern CLIENT_ID = Pattern.compile("\"clientId\":(\\d+)");

	private final BenchPortal portal;

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager())
		.build();

	private String ui = "";

	private String token = "";

	private String syncId = "0";

	private String clientId = "0";

	private int updates;

	private int grid;

	private int search;

	private String tree = "";

	FlowClient(BenchPortal portal) {
		this.portal = portal;
	}

	void login(String username, String password) throws IOException, InterruptedException {
		String csrf = find(LOGIN_TOKEN, get("/login", "login-page"));
		HttpResponse<String> response = this.client.send(HttpRequest.newBuilder(this.portal.uri("/login"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header(BenchPortal.MARK, "login")
			.POST(BodyPublishers.ofString(
					"username=" + encoded(username) + "&password=" + encoded(password) + "&_csrf=" + encoded(csrf)))
			.build(), BodyHandlers.ofString());
		if (response.headers().firstValue("Location").orElse("error").contains("error")) {
			throw new IllegalStateException("Login refused: " + response.statusCode());
		}
	}

	/** Opens the roster in a new window. */
	void openRoster(String mark) throws IOException, InterruptedException {
		openList(mark, "experts");
	}

	/** Opens a list in a new window. */
	void openList(String mark, String route) throws IOException, InterruptedException {
		open(mark, route);
		this.grid = node("vaadin-grid");
		this.search = node("vaadin-text-field");
	}

	/** Opens a page in a new window and closes the one before. */
	void open(String mark, String route) throws IOException, InterruptedException {
		leave();
		String start = get("/?v-r=init&location=" + route + "&query=&v-sh=900&v-sw=1440&v-wh=900&v-ww=1440&v-wn=bench",
				"init");
		this.ui = find(UI, start);
		this.token = find(FLOW_TOKEN, start);
		this.syncId = "0";
		this.clientId = "0";
		this.updates = 0;
		this.tree = send(mark, """
				{"type":"event","node":1,"event":"ui-navigate","data":{"route":"/%s","query":"","appShellTitle":"",\
				"historyState":{"idx":0},"trigger":""}}""".formatted(route));
	}

	/** Scrolls to rows; answers the server's message. */
	String rows(String mark, int first, int length) throws IOException, InterruptedException {
		return send(mark, call(this.grid, "setViewportRange", first + "," + length));
	}

	/** Clicks on a column's sorter. */
	String sort(String mark, String column, String direction) throws IOException, InterruptedException {
		return send(mark, call(this.grid, "sortersChanged",
				"[{\"path\":\"" + column + "\",\"direction\":\"" + direction + "\"}]"));
	}

	/** Types into the search field. */
	String search(String mark, String text) throws IOException, InterruptedException {
		return send(mark,
				"{\"type\":\"mSync\",\"node\":" + this.search + ",\"feature\":1,\"property\":\"value\",\"value\":\""
						+ text + "\"},{\"type\":\"event\",\"node\":" + this.search
						+ ",\"event\":\"input\",\"data\":{\"1\":1,\"for\":\"trailing\"}}");
	}

	/** Chooses a tab; the list must have been on another before. */
	String tab(String mark, int number) throws IOException, InterruptedException {
		int tabs = node("vaadin-tabs");
		return send(mark, "{\"type\":\"mSync\",\"node\":" + tabs + ",\"feature\":1,\"property\":\"selected\",\"value\":"
				+ number + "},{\"type\":\"event\",\"node\":" + tabs + ",\"event\":\"selected-changed\",\"data\":{}}");
	}

	/** Clicks on the button of that label, which the page has had since it was opened. */
	String click(String mark, String label) throws IOException, InterruptedException {
		Matcher text = Pattern
			.compile("\"node\":(\\d+),\"type\":\"put\",\"key\":\"text\",\"feat\":\\d+,\"value\":\"" + label + "\"")
			.matcher(this.tree);
		while (text.find()) {
			Matcher parent = Pattern
				.compile("\"node\":(\\d+),\"type\":\"splice\",\"feat\":\\d+,\"index\":\\d+,"
						+ "\"addNodes\":\\[(?:\\d+,)*" + text.group(1) + "[,\\]]")
				.matcher(this.tree);
			if (parent.find() && this.tree.contains("\"node\":" + parent.group(1)
					+ ",\"type\":\"put\",\"key\":\"tag\",\"feat\":0,\"value\":\"vaadin-button\"")) {
				return send(mark, "{\"type\":\"event\",\"node\":" + parent.group(1)
						+ ",\"event\":\"click\",\"data\":{\"event.shiftKey\":false,\"event.metaKey\":false,"
						+ "\"event.detail\":1,\"event.ctrlKey\":false,\"event.clientX\":1,\"event.clientY\":1,"
						+ "\"event.altKey\":false,\"event.button\":0,\"event.screenX\":1,\"event.screenY\":1}}");
			}
		}
		throw new IllegalStateException("No button " + label);
	}

	String send(String mark, String calls) throws IOException, InterruptedException {
		String body = "{\"csrfToken\":\"" + this.token + "\",\"rpc\":[" + calls + "],\"syncId\":" + this.syncId
				+ ",\"clientId\":" + this.clientId + "}";
		HttpResponse<String> response = this.client
			.send(HttpRequest.newBuilder(this.portal.uri("/?v-r=uidl&v-uiId=" + this.ui))
				.header("Content-Type", "application/json; charset=UTF-8")
				.header(BenchPortal.MARK, mark)
				.POST(BodyPublishers.ofString(body))
				.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
		String answer = response.body();
		if (response.statusCode() != 200 || answer.contains("\"appError\"")) {
			throw new IllegalStateException(mark + ": " + response.statusCode() + " " + answer);
		}
		this.syncId = find(SYNC_ID, answer);
		this.clientId = find(CLIENT_ID, answer);
		return answer;
	}

	/** Tells that the rows have arrived, so that the server forgets those before. */
	void confirm() throws IOException, InterruptedException {
		this.updates++;
		send("confirm", call(this.grid, "confirmUpdate", String.valueOf(this.updates)));
	}

	/**
	 * What the browser says when a window is closed; the server forgets its page then.
	 */
	private void leave() throws IOException, InterruptedException {
		if (!this.ui.isEmpty()) {
			this.client.send(HttpRequest.newBuilder(this.portal.uri("/?v-r=uidl&v-uiId=" + this.ui))
				.header("Content-Type", "application/json; charset=UTF-8")
				.header(BenchPortal.MARK, "leave")
				.POST(BodyPublishers.ofString("{\"csrfToken\":\"" + this.token + "\",\"rpc\":[],\"UNLOAD\":true}"))
				.build(), BodyHandlers.discarding());
		}
	}

	private String get(String path, String mark) throws IOException, InterruptedException {
		return this.client
			.send(HttpRequest.newBuilder(this.portal.uri(path)).header(BenchPortal.MARK, mark).build(),
					BodyHandlers.ofString(StandardCharsets.UTF_8))
			.body();
	}

	private int node(String tag) {
		return Integer.parseInt(find(
				Pattern
					.compile("\"node\":(\\d+),\"type\":\"put\",\"key\":\"tag\",\"feat\":0,\"value\":\"" + tag + "\""),
				this.tree));
	}

	static String call(int node, String method, String arguments) {
		return "{\"type\":\"publishedEventHandler\",\"node\":" + node + ",\"templateEventMethodName\":\"" + method
				+ "\",\"templateEventMethodArgs\":[" + arguments + "],\"promise\":-1}";
	}

	private static String find(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		if (!matcher.find()) {
			throw new IllegalStateException("No " + pattern + " in " + text);
		}
		return matcher.group(1);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		this.client.close();
	}

}
