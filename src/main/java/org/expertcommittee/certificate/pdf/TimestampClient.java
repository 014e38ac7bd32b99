package org.expertcommittee.certificate.pdf;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;

import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.expertcommittee.certificate.pdf.TimestampProblem.Reason;
import org.jspecify.annotations.Nullable;

/** Asks a timestamp authority (RFC 3161) over HTTP. */
public final class TimestampClient {

	/** A token with its certificates takes 2 to 10 KB. */
	private static final int LARGEST = 256 * 1024;

	private final URI url;

	private final Duration timeout;

	private final @Nullable String authorization;

	private final HttpClient http;

	private final SecureRandom random = new SecureRandom();

	/**
	 * A client.
	 * @param url http or https
	 * @param timeout for the whole answer
	 * @param user for basic authentication, or null
	 * @param password the user's, or null
	 */
	public TimestampClient(URI url, Duration timeout, @Nullable String user, @Nullable String password) {
		this.url = url;
		this.timeout = timeout;
		this.authorization = (user != null) ? "Basic " + Base64.getEncoder()
			.encodeToString((user + ":" + Objects.requireNonNullElse(password, "")).getBytes(StandardCharsets.UTF_8))
				: null;
		this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
	}

	/** The authority's host, as people know it. */
	public String host() {
		return String.valueOf(this.url.getHost());
	}

	/**
	 * A timestamp of these bytes, made now and checked.
	 * @throws TimestampProblem there is none, and why
	 */
	TimeStampToken stamp(byte[] bytes) {
		TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
		generator.setCertReq(true);
		TimeStampRequest request = generator.generate(TSPAlgorithms.SHA256, sha256(bytes),
				new BigInteger(64, this.random));
		byte[] answer = ask(request);
		TimeStampResponse response;
		try {
			response = new TimeStampResponse(answer);
		}
		catch (TSPException | IOException | RuntimeException ex) {
			// whatever was sent, it is not what was asked for
			throw new TimestampProblem(Reason.NOT_A_TIMESTAMP, "", ex);
		}
		TimeStampToken token = response.getTimeStampToken();
		if (token == null) {
			throw new TimestampProblem(Reason.REFUSED,
					Objects.requireNonNullElse(response.getStatusString(), String.valueOf(response.getStatus())), null);
		}
		try {
			response.validate(request);
		}
		catch (TSPException ex) {
			throw new TimestampProblem(Reason.WRONG_TIMESTAMP, String.valueOf(ex.getMessage()), ex);
		}
		if (Timestamp.of(token, bytes) == null) {
			throw new TimestampProblem(Reason.WRONG_TIMESTAMP, "", null);
		}
		return token;
	}

	private byte[] ask(TimeStampRequest request) {
		try {
			HttpRequest.Builder post = HttpRequest.newBuilder(this.url)
				.timeout(this.timeout)
				.header("Content-Type", "application/timestamp-query")
				.header("Accept", "application/timestamp-reply")
				.POST(BodyPublishers.ofByteArray(request.getEncoded()));
			if (this.authorization != null) {
				post.header("Authorization", this.authorization);
			}
			HttpResponse<byte[]> answer = this.http.send(post.build(),
					BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
			if (answer.statusCode() != 200) {
				throw new TimestampProblem(Reason.HTTP_ERROR, String.valueOf(answer.statusCode()), null);
			}
			return answer.body();
		}
		catch (IOException ex) {
			throw new TimestampProblem(Reason.UNREACHABLE, String.valueOf(ex.getMessage()), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TimestampProblem(Reason.UNREACHABLE, "interrupted", ex);
		}
	}

	private static byte[] sha256(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
