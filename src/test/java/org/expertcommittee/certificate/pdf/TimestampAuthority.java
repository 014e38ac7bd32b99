package org.expertcommittee.certificate.pdf;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/** A small timestamp authority on this machine that can also misbehave. */
public final class TimestampAuthority implements AutoCloseable {

	public static final Instant TIME = Instant.parse("2024-11-02T02:31:07Z");

	private final HttpServer server;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final KeyPair keys;

	private final X509CertificateHolder certificate;

	private final AtomicInteger asked = new AtomicInteger();

	private volatile Mood mood = Mood.GOOD;

	/** How it answers. */
	public enum Mood {

		GOOD, HTTP_500, GARBAGE, REFUSES, WRONG_NONCE, WRONG_DIGEST, SLOW

	}

	public TimestampAuthority() throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(2048);
		this.keys = generator.generateKeyPair();
		X500Name name = new X500Name("CN=Sample TSA");
		X509v3CertificateBuilder builder = new X509v3CertificateBuilder(name, BigInteger.TWO,
				Date.from(TIME.minus(Duration.ofDays(1))), Date.from(TIME.plus(Duration.ofDays(4000))), name,
				SubjectPublicKeyInfo.getInstance(this.keys.getPublic().getEncoded()));
		builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
		this.certificate = builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(this.keys.getPrivate()));
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	public void feel(Mood next) {
		this.mood = next;
	}

	public int asked() {
		return this.asked.get();
	}

	public URI url() {
		return URI.create("http://localhost:" + this.server.getAddress().getPort() + "/tsa");
	}

	public TimestampClient client() {
		return new TimestampClient(url(), Duration.ofSeconds(2), "portal", "secret");
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			this.asked.incrementAndGet();
			TimeStampRequest request = new TimeStampRequest(exchange.getRequestBody().readAllBytes());
			if (this.mood == Mood.SLOW) {
				Thread.sleep(4000);
			}
			boolean known = "Basic cG9ydGFsOnNlY3JldA==".equals(exchange.getRequestHeaders().getFirst("Authorization"));
			byte[] body = (this.mood == Mood.GARBAGE) ? new byte[] { 1, 2, 3 } : response(request);
			exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
			exchange.sendResponseHeaders((this.mood == Mood.HTTP_500) ? 500 : known ? 200 : 401, body.length);
			exchange.getResponseBody().write(body);
		}
		catch (Exception ex) {
			throw new IOException(ex);
		}
	}

	private byte[] response(TimeStampRequest request) throws Exception {
		DigestCalculator sha256 = new JcaDigestCalculatorProviderBuilder().build()
			.get(new AlgorithmIdentifier(new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.1")));
		TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
				new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", this.keys.getPrivate(),
						new JcaX509CertificateConverter().getCertificate(this.certificate)),
				sha256, new ASN1ObjectIdentifier("1.2.3.4.1"));
		tokens.addCertificates(new CollectionStore<>(List.of(this.certificate)));
		TimeStampResponseGenerator responses = new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256));
		if (this.mood == Mood.REFUSES) {
			return responses.generateFailResponse(PKIStatus.REJECTION, PKIFailureInfo.badRequest, "quota used up")
				.getEncoded();
		}
		return responses
			.generateGrantedResponse(changed(request), BigInteger.valueOf(this.asked.get()), Date.from(TIME))
			.getEncoded();
	}

	/** What the answer is made for: the request, or one that nobody made. */
	private TimeStampRequest changed(TimeStampRequest request) {
		TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
		generator.setCertReq(true);
		return switch (this.mood) {
			case WRONG_NONCE ->
				generator.generate(TSPAlgorithms.SHA256, request.getMessageImprintDigest(), BigInteger.TEN);
			case WRONG_DIGEST -> generator.generate(TSPAlgorithms.SHA256, new byte[32], request.getNonce());
			default -> request;
		};
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.close();
	}

}
