package org.expertcommittee.notification;

import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.HiddenCase;
import org.expertcommittee.account.AccountContacts;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever has a tie is told nothing of the case: not before, not later, not by mail. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
class KeptFromTest {

	private static final long BOTH = 9;

	private static final long SECRETARY = 8;

	@Autowired
	NotificationSender sender;

	@Autowired
	NotificationService service;

	@Autowired
	NotificationRepository notifications;

	@Autowired
	MailRepository mails;

	@Autowired
	ReminderRound round;

	@Autowired
	Choices choices;

	@Autowired
	Silence silence;

	@Autowired
	AccountContacts contacts;

	@Autowired
	DigestText text;

	@Autowired
	PortalProperties portal;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ApplicationContext context;

	private HiddenCase world;

	private Digest digest;

	private ExpertLetters letters;

	@BeforeEach
	void peopleWhoWereTold() throws Exception {
		this.world = new HiddenCase(this.context);
		this.jdbc.sql("update account set email = 'both@example.cn' where id = 9").update();
		MailSetup setup = new MailSetup(new JavaMailSenderImpl(), "127.0.0.1", "portal@example.cn");
		this.digest = new Digest(this.notifications, this.mails, this.choices, this.contacts, this.silence, setup,
				this.text, this.transactions, this.clock);
		this.letters = new ExpertLetters(this.mails, setup, this.contacts, this.silence, this.portal, this.clock);
		this.sender.tell(new Reminder(BOTH, NotificationKind.ASSIGNMENT, "another:1", "base.reason", List.of(),
				"my/certificates"));
	}

	@Test
	void takesBackWhatWasToldAndMailed() throws Exception {
		assertThat(told()).contains(HiddenCase.MARK);
		assertThat(this.digest.write()).isEqualTo(1);
		assertThat(this.letters.toExpert(this.world.expert, letter())).isTrue();
		assertThat(waiting()).hasSize(2).allMatch((body) -> body.contains(HiddenCase.MARK));
		this.world.tieBecomesKnown();
		assertThat(told()).doesNotContain(HiddenCase.MARK).contains("my/certificates");
		assertThat(waiting()).noneMatch((body) -> body.contains(HiddenCase.MARK));
		assertThat(this.jdbc.sql("select link from notification where account_id = 9").query(String.class).list())
			.containsExactly("my/certificates");
		assertThat(this.letters.toExpert(this.world.expert, letter())).isFalse();
		assertThat(this.digest.write()).isEqualTo(1);
		assertThat(waiting()).hasSize(1).noneMatch((body) -> body.contains(HiddenCase.MARK));
	}

	@Test
	void tellsNothingLater() throws Exception {
		this.world.tieBecomesKnown();
		this.clock.set(LocalDate.of(2026, 12, 20));
		this.round.run();
		assertThat(argsOf(SECRETARY)).anyMatch((args) -> args.contains(HiddenCase.MARK));
		assertThat(argsOf(BOTH)).noneMatch((args) -> args.contains(HiddenCase.MARK));
		for (String link : List.of("consultations/" + this.world.id("case") + "?assign",
				"my/assignments/" + this.world.id("own"), "recommendations/" + this.world.id("recommendation"),
				"my/recommendations/" + this.world.id("ownGiven"))) {
			Reminder news = new Reminder(BOTH, NotificationKind.COMMENT, "news:" + link, "base.reason", List.of(),
					link);
			assertThat(this.sender.tell(news)).as(link).isFalse();
		}
		assertThat(this.jdbc.sql("""
				select link from notification where about is null and (link like '%consultations/%'
				or link like '%assignments/%' or link like '%recommendations/%')""").query(String.class).list())
			.isEmpty();
	}

	@Test
	void hidesWhatWasToldWhenTheAccountTurnsOutToBeTheExperts() throws Exception {
		this.world.tieBecomesKnown();
		this.sender.tell(new Reminder(SECRETARY, NotificationKind.COMMENT, "news", "base.reason",
				List.of(HiddenCase.MARK), "consultations/" + this.world.id("case")));
		this.jdbc.sql("update account set expert_id = null where id = 9").update();
		this.jdbc.sql("update notification set account_id = 9 where account_id = 8 and occasion = 'news'").update();
		this.jdbc.sql("update account set expert_id = ? where id = 9").param(this.world.expert).update();
		assertThat(told()).doesNotContain(HiddenCase.MARK);
		assertThat(Actors.as(this.world.both, () -> this.service.count(NotificationFilter.ALL))).isEqualTo(1);
	}

	private Letter letter() {
		return new Letter(HiddenCase.MARK, List.of(HiddenCase.MARK), "my/assignments/" + this.world.id("own"), "查看",
				null);
	}

	private String told() throws Exception {
		return Actors.as(this.world.both,
				() -> this.service.list(NotificationFilter.ALL, PagedQuery.of(0, 100)).toString());
	}

	private List<String> argsOf(long account) {
		return this.jdbc.sql("select message_args from notification where account_id = ?")
			.param(account)
			.query(String.class)
			.list();
	}

	private List<String> waiting() {
		return this.jdbc.sql("select body from mail_outbox where state = 'WAITING'").query(String.class).list();
	}

}
