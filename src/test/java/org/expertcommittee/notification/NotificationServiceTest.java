package org.expertcommittee.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.expertcommittee.account.AccountService;
import org.expertcommittee.account.OwnEmail;
import org.expertcommittee.account.OwnEmailService;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** People read what they were told and choose what they want to be told. */
@ServiceTest
class NotificationServiceTest {

	private static final PagedQuery FIRST = PagedQuery.of(0, 50);

	@Autowired
	NotificationService service;

	@Autowired
	NotificationSender sender;

	@Autowired
	NotificationRepository notifications;

	@Autowired
	AccountService accounts;

	@Autowired
	OwnEmailService emails;

	@Autowired
	TestClock clock;

	private PortalUser zhang;

	private PortalUser wang;

	@BeforeEach
	void twoPeople() {
		this.zhang = TestPeople.secretary(this.accounts, "zhang");
		this.wang = TestPeople.secretary(this.accounts, "wang");
	}

	@Test
	void theLatestComeFirstAndPageByPage() throws Exception {
		for (int i = 1; i <= 7; i++) {
			tell(this.zhang, NotificationKind.TERM_ENDS, "occasion:" + i);
			this.clock.advance(Duration.ofMinutes(1));
		}

		List<NotificationItem> second = as(this.zhang,
				() -> this.service.list(NotificationFilter.ALL, PagedQuery.of(3, 3)));

		List<NotificationItem> all = as(this.zhang, () -> this.service.list(NotificationFilter.ALL, FIRST));
		assertThat(all).hasSize(7).isSortedAccordingTo((one, other) -> other.createdAt().compareTo(one.createdAt()));
		assertThat(second).isEqualTo(all.subList(3, 6));
	}

	@Test
	void nobodySeesOrReadsWhatOthersWereTold() throws Exception {
		tell(this.zhang, NotificationKind.TERM_ENDS, "one");
		long id = as(this.zhang, () -> this.service.list(NotificationFilter.ALL, FIRST)).getFirst().id();

		assertThat(as(this.wang, () -> this.service.list(NotificationFilter.ALL, FIRST))).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(this.wang, () -> this.service.open(id)));
		assertThat(as(this.wang, () -> this.service.markAllRead())).isZero();
		assertThat(as(this.zhang, () -> this.service.count(NotificationFilter.UNREAD))).isEqualTo(1);
	}

	@Test
	void openingAMessageMarksItReadAndSaysWhereToGo() throws Exception {
		tell(this.zhang, NotificationKind.TERM_ENDS, "one");
		tell(this.zhang, NotificationKind.AWAITS_SEAL, "two");
		NotificationItem first = as(this.zhang, () -> this.service.list(NotificationFilter.ALL, FIRST)).getFirst();

		assertThat(as(this.zhang, () -> this.service.open(first.id()))).contains("experts");

		assertThat(as(this.zhang, () -> this.service.count(NotificationFilter.UNREAD))).isEqualTo(1);
		assertThat(as(this.zhang, () -> this.service.markAllRead())).isEqualTo(1);
		assertThat(as(this.zhang, () -> this.service.count(NotificationFilter.UNREAD))).isZero();
		assertThat(as(this.zhang, () -> this.service.count(NotificationFilter.ALL))).isEqualTo(2);
	}

	@Test
	void theSameOccasionIsToldOnceToEach() {
		assertThat(tell(this.zhang, NotificationKind.TERM_ENDS, "one")).isTrue();
		assertThat(tell(this.zhang, NotificationKind.TERM_ENDS, "one")).isFalse();
		assertThat(tell(this.wang, NotificationKind.TERM_ENDS, "one")).isTrue();
	}

	@Test
	void manyAtOnceTellTheSameOccasionOnce() throws Exception {
		List<Callable<Boolean>> tellers = new ArrayList<>();
		for (int i = 0; i < 24; i++) {
			String occasion = "occasion:" + (i % 3);
			tellers.add(() -> tell(this.zhang, NotificationKind.TERM_ENDS, occasion));
		}
		int news = 0;
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (Future<Boolean> told : threads.invokeAll(tellers)) {
				news += told.get() ? 1 : 0;
			}
		}

		assertThat(news).isEqualTo(3);
		assertThat(as(this.zhang, () -> this.service.count(NotificationFilter.ALL))).isEqualTo(3);
	}

	@Test
	void anAccountThatDoesNotExistIsToldNothing() {
		assertThat(this.sender.tell(new Reminder(4711, NotificationKind.TERM_ENDS, "one",
				NotificationKind.TERM_ENDS.messageKey(), List.of(), null)))
			.isFalse();
	}

	@Test
	void whatOneDoesNotWantIsNotTold() throws Exception {
		tell(this.zhang, NotificationKind.TERM_ENDS, "before");
		choose(this.zhang, new KindChoice(NotificationKind.TERM_ENDS, false, false));

		assertThat(tell(this.zhang, NotificationKind.TERM_ENDS, "after")).isFalse();
		assertThat(as(this.zhang, () -> this.service.count(NotificationFilter.ALL))).isZero();

		choose(this.zhang, new KindChoice(NotificationKind.TERM_ENDS, true, false));
		assertThat(tell(this.zhang, NotificationKind.TERM_ENDS, "after")).isTrue();
		assertThat(as(this.zhang, () -> this.service.count(NotificationFilter.ALL))).isEqualTo(2);
	}

	@Test
	void whatIsForMailAloneIsKeptButNotShown() throws Exception {
		choose(this.zhang, new KindChoice(NotificationKind.TERM_ENDS, false, true));

		assertThat(tell(this.zhang, NotificationKind.TERM_ENDS, "one")).isTrue();

		assertThat(as(this.zhang, () -> this.service.count(NotificationFilter.UNREAD))).isZero();
		assertThat(as(this.zhang, () -> this.service.markAllRead())).isZero();
		assertThat(this.notifications.existsByAccountIdAndOccasion(this.zhang.accountId(), "one")).isTrue();
	}

	@Test
	void choicesAreOnesOwnAndConcernOnesRole() throws Exception {
		choose(this.zhang, new KindChoice(NotificationKind.AWAITS_SEAL, false, true));

		assertThat(as(this.zhang, () -> this.service.choices()).kinds())
			.contains(new KindChoice(NotificationKind.AWAITS_SEAL, false, true),
					new KindChoice(NotificationKind.BATCH_FINISHED, true, false))
			.extracting(KindChoice::kind)
			.containsExactlyElementsOf(Stream.of(NotificationKind.values())
				.filter((kind) -> kind.concerns(Set.of(Role.SECRETARIAT)))
				.toList());
		assertThat(as(this.wang, () -> this.service.choices()).kinds())
			.contains(new KindChoice(NotificationKind.AWAITS_SEAL, true, true));
		PortalUser auditor = TestPeople.create(this.accounts, "audit", Role.AUDITOR, null, null);
		assertThat(as(auditor, () -> this.service.choices()).kinds()).isEmpty();
	}

	@Test
	void filtersByKindAndWhetherRead() throws Exception {
		tell(this.zhang, NotificationKind.TERM_ENDS, "one");
		tell(this.zhang, NotificationKind.AWAITS_SEAL, "two");
		as(this.zhang, () -> this.service.open(
				this.service.list(new NotificationFilter(null, NotificationKind.AWAITS_SEAL), FIRST).getFirst().id()));

		assertThat(as(this.zhang, () -> this.service.list(NotificationFilter.UNREAD, FIRST)))
			.extracting(NotificationItem::kind)
			.containsExactly(NotificationKind.TERM_ENDS);
		assertThat(as(this.zhang, () -> this.service.count(new NotificationFilter(true, NotificationKind.AWAITS_SEAL))))
			.isEqualTo(1);
	}

	@Test
	void argumentsComeBackAsTheyWereCountsAsNumbers() throws Exception {
		this.sender.tell(new Reminder(this.zhang.accountId(), NotificationKind.TERM_ENDS, "one",
				NotificationKind.TERM_ENDS.messageKey(), List.of("阿卜杜拉·𠮷", "", "12", "2026-12-01", "07", "长\n名"),
				null));

		assertThat(as(this.zhang, () -> this.service.list(NotificationFilter.ALL, FIRST)).getFirst().args())
			.containsExactly("阿卜杜拉·𠮷", "", 12L, "2026-12-01", "07", "长 名");
	}

	@Test
	void changesOnesOwnAddress() throws Exception {
		as(this.zhang, () -> {
			this.emails.change(new OwnEmail(" zhang@example.gov.cn ", null));
			return true;
		});

		assertThat(as(this.zhang, () -> this.emails.get()).email()).isEqualTo("zhang@example.gov.cn");
		assertThat(as(this.wang, () -> this.emails.get()).email()).isNull();
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> as(this.zhang, () -> {
			this.emails.change(new OwnEmail("zhang@", null));
			return true;
		})).satisfies((ex) -> assertThat(ex.violations().getFirst().field()).isEqualTo("email"));
	}

	private boolean tell(PortalUser who, NotificationKind kind, String occasion) {
		return this.sender.tell(TestPeople.reminder(who, kind, occasion));
	}

	private void choose(PortalUser who, KindChoice... wanted) throws Exception {
		as(who, () -> {
			this.service.choose(List.of(wanted));
			return true;
		});
	}

	private static <T> T as(PortalUser who, Callable<T> act) throws Exception {
		return Actors.as(who, act);
	}

}
