package org.expertcommittee.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import org.expertcommittee.account.AccountContacts;
import org.expertcommittee.account.AccountService;
import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.CommitteeIdentityProvider;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.Texts;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The daily mail, from what people were told to a real SMTP server's mailbox. */
@ServiceTest
class MailDeliveryTest {

	@Autowired
	NotificationSender sender;

	@Autowired
	NotificationService notificationService;

	@Autowired
	NotificationRepository notifications;

	@Autowired
	MailRepository mails;

	@Autowired
	MailService unconfigured;

	@Autowired
	Digest digestWithoutServer;

	@Autowired
	Outbox outboxWithoutServer;

	@Autowired
	Choices choices;

	@Autowired
	AccountContacts contacts;

	@Autowired
	Silence silence;

	@Autowired
	AccountService accounts;

	@Autowired
	ExpertService experts;

	@Autowired
	DigestText text;

	@Autowired
	ObjectProvider<CommitteeIdentityProvider> identity;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	CurrentUser currentUser;

	@Autowired
	AuditTrail audit;

	@Autowired
	Texts texts;

	@Autowired
	TestClock clock;

	private GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	private final JavaMailSenderImpl smtp = new JavaMailSenderImpl();

	private PortalUser zhang;

	private Digest digest;

	private MailPost post;

	private Outbox outbox;

	@BeforeEach
	void aServerAndAPersonWithAnAddress() {
		this.server.start();
		this.smtp.setHost("127.0.0.1");
		this.smtp.setPort(this.server.getSmtp().getPort());
		this.smtp.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "5000");
		this.smtp.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
		MailSetup setup = new MailSetup(this.smtp, "127.0.0.1", "portal@example.gov.cn");
		this.digest = new Digest(this.notifications, this.mails, this.choices, this.contacts, this.silence, setup,
				this.text, this.transactions, this.clock);
		this.post = new MailPost(setup, this.identity, this.clock);
		this.outbox = new Outbox(this.mails, this.post, this.transactions, this.clock);
		this.zhang = TestPeople.create(this.accounts, "zhang", Role.SECRETARIAT, null, "zhang@example.gov.cn");
	}

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@Test
	void mailsWhatIsUnreadAndWantedOnceGroupedByKind() throws Exception {
		Actors.as(this.zhang, () -> {
			this.notificationService.choose(List.of(new KindChoice(NotificationKind.AWAITS_SEAL, true, false)));
			return true;
		});
		tell("one", NotificationKind.TERM_ENDS, "示例专家01", "委员", "30", "2026-12-20");
		tell("two", NotificationKind.TERM_ENDS, "示例专家02", "顾问", "30", "2026-12-21");
		tell("unwanted", NotificationKind.AWAITS_SEAL, "示例专家03", "委员", "7", "");
		tell("read", NotificationKind.AWAITS_DECISION, "示例专家04", "委员", "", "");
		long read = newest();
		Actors.as(this.zhang, () -> this.notificationService.open(read));

		assertThat(this.digest.write()).isEqualTo(1);
		assertThat(this.digest.write()).isZero();
		assertThat(this.outbox.workOff()).isEqualTo(1);
		assertThat(this.outbox.workOff()).isZero();

		MimeMessage mail = received()[0];
		assertThat(received()).hasSize(1);
		assertThat(mail.getSubject()).isEqualTo("工作提醒 2 条（2026-11-23）");
		assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("zhang@example.gov.cn");
		assertThat(mail.getFrom()[0].toString()).contains("portal@example.gov.cn");
		String plain = part(mail, "text/plain");
		assertThat(plain).contains("聘期将满（2）", "示例专家01（委员）的聘期将在 30 天内届满", "示例专家02")
			.contains("http://localhost:8080/notifications/")
			.doesNotContain("示例专家03", "示例专家04");
		assertThat(part(mail, "text/html")).contains("示例专家01（委员）", "<a href=\"http://localhost:8080/notifications/");
	}

	@Test
	void mailsANewAssignmentWithinMinutesAndLeavesTheRestForTheMorning() throws Exception {
		long lixiao = SystemActor.call(() -> this.experts
			.create(new ExpertData("李晓", null, null, null, null, null, null, null, null, Set.of(), null, 0), false));
		PortalUser expert = TestPeople.create(this.accounts, "lixiao", Role.EXPERT, lixiao, "lixiao@example.gov.cn");
		this.sender.tell(new Reminder(expert.accountId(), NotificationKind.ASSIGNMENT, "asked",
				"consultation.news.asked", List.of("中试放大<b>", "2026-11-26"), "my/assignments/7"));
		this.sender.tell(TestPeople.reminder(expert, NotificationKind.TERM_ENDS, "later"));

		assertThat(this.digest.writeSoon()).isEqualTo(1);
		assertThat(this.digest.writeSoon()).isZero();
		this.outbox.workOff();

		MimeMessage mail = received()[0];
		assertThat(mail.getSubject()).isEqualTo("新的交办：《中试放大<b>》，请于 2026-11-26 前答复");
		assertThat(part(mail, "text/html")).contains("<a href=\"http://localhost:8080/notifications/", "中试放大&lt;b&gt;")
			.doesNotContain("聘期将满");
		assertThat(this.digest.write()).isEqualTo(1);
	}

	@Test
	void namesCannotBecomeMarkup() throws Exception {
		tell("one", NotificationKind.TERM_ENDS, "<img src=x onerror=alert(1)>", "\"&'", "30", "2026-12-20");

		this.digest.write();
		this.outbox.workOff();

		assertThat(part(received()[0], "text/html")).contains("&lt;img src=x onerror=alert(1)&gt;")
			.doesNotContain("<img");
		assertThat(part(received()[0], "text/plain")).contains("<img src=x onerror=alert(1)>");
	}

	@Test
	void aLineBreakInANameCannotForgeAHeaderAndManyLinesAreCut() throws Exception {
		for (int i = 0; i < 55; i++) {
			tell("occasion:" + i, NotificationKind.TERM_ENDS, "示例\r\nBcc: x@example.com " + "长".repeat(400),
					"委".repeat(500), "30", "2026-12-20");
		}

		this.digest.write();
		assertThat(this.outbox.workOff()).isEqualTo(1);

		MimeMessage mail = received()[0];
		assertThat(mail.getAllRecipients()).hasSize(1);
		assertThat(mail.getHeader("Bcc")).isNull();
		assertThat(mail.getSubject()).contains("55");
		assertThat(part(mail, "text/plain")).contains("另有 15 条");
	}

	@Test
	void withoutAServerNothingIsWrittenAndNothingIsLost() throws Exception {
		tell("one", NotificationKind.TERM_ENDS, "示例专家01", "委员", "30", "2026-12-20");

		assertThat(this.digestWithoutServer.write()).isZero();
		assertThat(this.outboxWithoutServer.workOff()).isZero();
		assertThat(this.mails.count()).isZero();
		PortalUser admin = TestPeople.create(this.accounts, "boss", Role.ADMIN, null, "boss@example.gov.cn");
		MailState state = Actors.as(admin, () -> this.unconfigured.state());
		assertThat(state.configured()).isFalse();
		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> Actors.as(admin, () -> this.unconfigured.sendTest()));

		assertThat(this.digest.write()).isEqualTo(1);
	}

	@Test
	void aServerThatWasDownGetsTheMailWhenItIsUp() throws Exception {
		int port = this.server.getSmtp().getPort();
		this.server.stop();
		written();

		assertThat(this.outbox.workOff()).isZero();
		Mail waiting = this.mails.findAll().getFirst();
		assertThat(waiting.state()).isEqualTo(Mail.State.WAITING);
		assertThat(String.valueOf(waiting.problem())).contains("UNREACHABLE", String.valueOf(port));

		this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		this.server.start();
		assertThat(this.outbox.workOff()).isZero();
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.outbox.workOff()).isEqualTo(1);
		assertThat(received()).hasSize(1);
	}

	@Test
	void aWrongPasswordIsToldAndTriedAgain() throws Exception {
		this.server.setUser("portal@example.gov.cn", "portal", "right");
		this.smtp.setUsername("portal");
		this.smtp.setPassword("wrong");
		written();

		assertThat(this.outbox.workOff()).isZero();
		assertThat(String.valueOf(this.mails.findAll().getFirst().problem())).contains("LOGIN_REFUSED");

		this.smtp.setPassword("right");
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.outbox.workOff()).isEqualTo(1);
	}

	@Test
	void aRefusedRecipientDoesNotHoldUpTheOthers() throws Exception {
		TestPeople.create(this.accounts, "wang", Role.SECRETARIAT, null, "wang@example.gov.cn");
		try (RefusingServer refusing = new RefusingServer("zhang@")) {
			this.smtp.setPort(refusing.port());
			written();
			PortalUser wang = new PortalUser(this.contacts.named("wang").orElseThrow(), "wang", "示例", Set.of(), null, 0,
					true, false, null);
			this.sender.tell(TestPeople.reminder(wang, NotificationKind.TERM_ENDS, "one"));
			this.digest.write();

			assertThat(this.outbox.workOff()).isEqualTo(1);
		}
		assertThat(this.mails.findAll()).filteredOn((mail) -> mail.recipient().startsWith("zhang"))
			.singleElement()
			.satisfies((mail) -> assertThat(String.valueOf(mail.problem())).contains("RECIPIENT_REFUSED",
					"no such person here"));
		assertThat(this.mails.countByState(Mail.State.SENT)).isEqualTo(1);
	}

	@Test
	void aStopBetweenSendingAndNotingSendsASecondCopyThatIsRecognised() throws Exception {
		written();
		long id = this.mails.due(this.clock.instant(), Limit.of(1)).getFirst();
		new org.springframework.transaction.support.TransactionTemplate(this.transactions)
			.executeWithoutResult((status) -> this.mails.take(id, this.clock.instant(),
					this.clock.instant().plus(Duration.ofMinutes(10))));
		Mail mail = this.mails.findById(id).orElseThrow();
		this.post.send(mail.messageId(), mail.recipient(), mail.text());

		assertThat(this.outbox.workOff()).isZero();
		this.clock.advance(Duration.ofMinutes(10));
		assertThat(this.outbox.workOff()).isEqualTo(1);

		assertThat(received()).hasSize(2);
		assertThat(received()[0].getMessageID()).isEqualTo(received()[1].getMessageID()).isEqualTo(mail.messageId());
	}

	@Test
	void severalNodesSendEachMailOnce() throws Exception {
		for (int i = 0; i < 20; i++) {
			PortalUser person = TestPeople.create(this.accounts, "person" + i, Role.SECRETARIAT, null,
					"person" + i + "@example.gov.cn");
			this.sender.tell(TestPeople.reminder(person, NotificationKind.TERM_ENDS, "one"));
		}

		assertThat(atOnce(4, () -> this.digest.write())).isEqualTo(20);
		assertThat(atOnce(4, () -> this.outbox.workOff())).isEqualTo(20);

		assertThat(received()).hasSize(20);
		assertThat(Arrays.stream(received()).map(MailDeliveryTest::recipient).distinct()).hasSize(20);
	}

	@Test
	void givesUpInTheEndAndStartsAnewWhenAsked() throws Exception {
		this.server.stop();
		written();
		for (int i = 0; i < Mail.MOST_ATTEMPTS; i++) {
			this.outbox.workOff();
			this.clock.advance(Duration.ofHours(6));
		}
		assertThat(this.mails.findAll().getFirst().state()).isEqualTo(Mail.State.FAILED);
		assertThat(this.mails.due(this.clock.instant(), Limit.of(1))).isEmpty();

		PortalUser admin = TestPeople.create(this.accounts, "boss", Role.ADMIN, null, null);
		MailState state = Actors.as(admin, () -> this.unconfigured.state());
		assertThat(state.failed()).isEqualTo(1);
		assertThat(String.valueOf(state.problem())).contains("UNREACHABLE");
		assertThat(Actors.as(admin, () -> this.unconfigured.retryFailed())).isEqualTo(1);
		assertThat(this.mails.due(this.clock.instant(), Limit.of(1))).hasSize(1);
	}

	@Test
	void expertsAreReachedAtTheAddressInTheirProfile() throws Exception {
		long expert = SystemActor.call(() -> this.experts.create(
				new ExpertData("李晓", null, null, null, null, "lixiao@example.com", null, null, null, Set.of(), null, 0),
				true));
		PortalUser lixiao = TestPeople.create(this.accounts, "lixiao", Role.EXPERT, expert, null);
		this.sender.tell(TestPeople.reminder(lixiao, NotificationKind.TERM_ENDS, "one"));

		this.digest.write();
		this.outbox.workOff();

		assertThat(recipient(received()[0])).isEqualTo("lixiao@example.com");
	}

	@Test
	void whoCannotLogInOrHasNoAddressGetsNoMail() {
		PortalUser gone = TestPeople.create(this.accounts, "gone", Role.SECRETARIAT, null, "gone@example.gov.cn");
		PortalUser silent = TestPeople.create(this.accounts, "silent", Role.SECRETARIAT, null, null);
		this.sender.tell(TestPeople.reminder(gone, NotificationKind.TERM_ENDS, "one"));
		this.sender.tell(TestPeople.reminder(silent, NotificationKind.TERM_ENDS, "one"));
		SystemActor.run(() -> this.accounts.disable(gone.accountId()));

		assertThat(this.digest.write()).isZero();
	}

	@Test
	void theAdministratorTriesTheServer() throws Exception {
		PortalUser admin = TestPeople.create(this.accounts, "boss", Role.ADMIN, null, "boss@example.gov.cn");
		MailService service = new MailService(this.mails,
				new MailSetup(this.smtp, "127.0.0.1", "portal@example.gov.cn"), this.post, this.contacts,
				this.currentUser, this.audit, this.texts, this.transactions, this.clock);

		assertThat(Actors.as(admin, service::sendTest)).isEqualTo("boss@example.gov.cn");
		assertThat(received()[0].getSubject()).isEqualTo("测试邮件");

		this.server.stop();
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> Actors.as(admin, service::sendTest))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("notification.mail.problem.unreachable"));
	}

	@Test
	void sentMailsAreForgottenAfterAMonth() {
		written();
		this.outbox.workOff();
		this.outbox.tidyUp();
		assertThat(this.mails.count()).isEqualTo(1);
		this.clock.advance(Duration.ofDays(31));
		this.outbox.tidyUp();
		assertThat(this.mails.count()).isZero();
	}

	private void written() {
		tell("one", NotificationKind.TERM_ENDS, "示例专家01", "委员", "30", "2026-12-20");
		assertThat(this.digest.write()).isEqualTo(1);
	}

	private void tell(String occasion, NotificationKind kind, String... args) {
		this.sender.tell(new Reminder(this.zhang.accountId(), kind, occasion, "appointment.reminder.termEnds",
				List.of(args), "experts"));
	}

	private long newest() throws Exception {
		return Actors.as(this.zhang,
				() -> this.notificationService.list(new NotificationFilter(false, NotificationKind.AWAITS_DECISION),
						org.expertcommittee.base.PagedQuery.of(0, 1)))
			.getFirst()
			.id();
	}

	private MimeMessage[] received() {
		return this.server.getReceivedMessages();
	}

	private static int atOnce(int nodes, Callable<Integer> work) throws Exception {
		int all = 0;
		try (ExecutorService threads = Executors.newFixedThreadPool(nodes)) {
			for (Future<Integer> done : threads.invokeAll(java.util.Collections.nCopies(nodes, work))) {
				all += done.get();
			}
		}
		return all;
	}

	private static String recipient(MimeMessage mail) {
		try {
			return mail.getAllRecipients()[0].toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String part(Part part, String type) throws Exception {
		if (part.isMimeType(type)) {
			return String.valueOf(part.getContent());
		}
		if (part.getContent() instanceof Multipart parts) {
			StringBuilder found = new StringBuilder();
			for (int i = 0; i < parts.getCount(); i++) {
				found.append(part(parts.getBodyPart(i), type));
			}
			return found.toString();
		}
		return "";
	}

	/** An SMTP server that refuses recipients whose address begins so. */
	private static final class RefusingServer implements AutoCloseable {

		private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

		private final String refused;

		RefusingServer(String refused) throws IOException {
			this.refused = refused;
			Thread.ofVirtual().start(this::serve);
		}

		int port() {
			return this.socket.getLocalPort();
		}

		private void serve() {
			try {
				while (true) {
					try (Socket client = this.socket.accept()) {
						talk(client);
					}
				}
			}
			catch (IOException ex) {
				// Closed: the test is over.
			}
		}

		private void talk(Socket client) throws IOException {
			BufferedReader in = new BufferedReader(
					new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
			OutputStream out = client.getOutputStream();
			answer(out, "220 ready");
			boolean data = false;
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				if (data) {
					if (line.equals(".")) {
						data = false;
						answer(out, "250 taken");
					}
				}
				else if (line.startsWith("RCPT") && line.contains(this.refused)) {
					answer(out, "550 no such person here");
				}
				else if (line.startsWith("DATA")) {
					data = true;
					answer(out, "354 go on");
				}
				else {
					answer(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
				}
			}
		}

		private static void answer(OutputStream out, String line) throws IOException {
			out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
			out.flush();
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
