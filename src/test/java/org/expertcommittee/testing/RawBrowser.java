package org.expertcommittee.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Speaks to the portal with bare requests, as an attacker would: no script, no buttons,
 * own Flow messages.
 */
public final class RawBrowser implements AutoCloseable {

	private static final Pattern LOGIN_TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

	private static final Pattern FLOW_TOKEN = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");

	private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");

	private final RunningPortal portal;

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	public RawBrowser(RunningPortal portal) {
		this.portal = portal;
	}

	/** Logs in with the form's request; the response is the redirect that follows. */
	public HttpResponse<String> login(String username, String password) {
		String token = find(LOGIN_TOKEN, get("/login").body());
		return send(HttpRequest.newBuilder(this.portal.uri("/login"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(
					"username=" + encoded(username) + "&password=" + encoded(password) + "&_csrf=" + encoded(token))));
	}

	/** The request of the logout button. */
	public HttpResponse<String> logout() {
		String token = find(LOGIN_TOKEN, get("/").body());
		return send(HttpRequest.newBuilder(this.portal.uri("/logout"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("_csrf=" + encoded(token))));
	}

	public HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(this.portal.uri(path)));
	}

	/** Sends a body of that kind. */
	public HttpResponse<String> post(String path, String contentType, BodyPublisher body) {
		return send(HttpRequest.newBuilder(this.portal.uri(path)).header("Content-Type", contentType).POST(body));
	}

	/** Sends a file as the portal's own fields do, within somebody's session. */
	public HttpResponse<String> upload(String path, String session, String fileName, BodyPublisher body) {
		return send(HttpRequest.newBuilder(this.portal.uri(path))
			.header("Content-Type", "application/octet-stream")
			.header("X-Filename", encoded(fileName))
			.header("Cookie", "JSESSIONID=" + session)
			.POST(body));
	}

	/**
	 * Opens a UI at the login page or home and navigates it with a Flow message; returns
	 * Flow's answer.
	 */
	public HttpResponse<String> navigateWithin(String route) {
		return navigate(openUi(), route);
	}

	/** Opens a UI; anonymous callers get one too. */
	public Ui openUi() {
		String start = get("/?v-r=init&location=&query=&v-wn=raw").body();
		return new Ui(find(UI, start), find(FLOW_TOKEN, start));
	}

	/** The message that a click on a router link sends. */
	public HttpResponse<String> navigate(Ui ui, String route) {
		return send(HttpRequest.newBuilder(this.portal.uri("/?v-r=uidl&v-uiId=" + ui.id()))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("""
					{"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s",\
					"query":"","appShellTitle":"","historyState":{"idx":0},"trigger":""}}],"syncId":0,"clientId":0}"""
				.formatted(ui.token(), route))));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.client.close();
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

	/** Where a redirect leads, without host. */
	public static String target(HttpResponse<?> response) {
		return response.headers().firstValue("Location").map((to) -> URI.create(to).getPath()).orElse("");
	}

	/**
	 * One open UI.
	 *
	 * @param id its number in the session
	 * @param token what each of its messages must carry
	 */
	public record Ui(String id, String token) {
	}

}
