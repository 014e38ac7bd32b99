package org.expertcommittee.notification.ui;

import java.util.List;
import java.util.concurrent.Callable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.expertcommittee.account.AccountService;
import org.expertcommittee.account.OwnEmailService;
import org.expertcommittee.notification.KindChoice;
import org.expertcommittee.notification.NotificationFilter;
import org.expertcommittee.notification.NotificationItem;
import org.expertcommittee.notification.NotificationKind;
import org.expertcommittee.notification.NotificationSender;
import org.expertcommittee.notification.NotificationService;
import org.expertcommittee.notification.Reminder;
import org.expertcommittee.notification.TestPeople;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** People at the bell, on the page of their messages and at their choices. */
class NotificationViewsTest extends ViewTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	NotificationSender sender;

	@Autowired
	NotificationService service;

	@Autowired
	OwnEmailService emails;

	@Autowired
	AccountService accounts;

	private PortalUser zhang;

	private PortalUser wang;

	@BeforeEach
	void oneHasTwoMessages() {
		this.zhang = TestPeople.secretary(this.accounts, "zhang");
		this.wang = TestPeople.secretary(this.accounts, "wang");
		tell("one", NotificationKind.TERM_ENDS, "appointment.reminder.termEnds",
				List.of("李晓", "副主任", "30", "2027-11-01"));
		tell("two", NotificationKind.AWAITS_DECISION, "appointment.reminder.awaitsApproval", List.of("王五", "委员"));
	}

	@Test
	void theBellCountsWhatIsUnreadAndShowsTheLatest() throws Exception {
		as(this.zhang, () -> {
			navigate(NotificationListView.class);
			assertThat(words(find(Bell.class).single())).contains("2");
			assertThat(bellLabel()).isEqualTo("消息，2 条未读");

			LatestNotifications latest = new LatestNotifications(this.service, () -> {
			});
			assertThat(words(latest)).contains("李晓（副主任）的聘期将在 30 天内届满", "王五（委员）的聘任待您审批", "查看全部消息");
			return true;
		});
		as(this.wang, () -> {
			assertThat(words(new LatestNotifications(this.service, () -> {
			}))).contains("没有消息").doesNotContain("李晓");
			return true;
		});
	}

	@Test
	void theNumberIsFreshAfterMarkingAllAsRead() throws Exception {
		as(this.zhang, () -> {
			navigate(NotificationListView.class);
			assertThat(bellLabel()).isEqualTo("消息，2 条未读");
			click("全部标为已读");
			UI.getCurrent().navigate("");
			assertThat(bellLabel()).isEqualTo("消息");
			return true;
		});
	}

	@Test
	void thePageShowsOnesOwnMessagesByStateAndKind() throws Exception {
		as(this.zhang, () -> {
			navigate(NotificationListView.class);
			assertThat(rows()).extracting(NotificationItem::kind)
				.containsExactlyInAnyOrder(NotificationKind.TERM_ENDS, NotificationKind.AWAITS_DECISION);
			UI.getCurrent().navigate("notifications", QueryParameters.fromString("kind=TERM_ENDS&state=UNREAD"));
			assertThat(rows()).extracting(NotificationItem::kind).containsExactly(NotificationKind.TERM_ENDS);
			return true;
		});
		as(this.wang, () -> {
			navigate(NotificationListView.class);
			assertThat(rows()).isEmpty();
			return true;
		});
	}

	@Test
	void openingAMessageMarksItReadAndLeadsThere() throws Exception {
		SampleCommittee.enter(this.context);
		as(this.zhang, () -> {
			navigate(NotificationListView.class);
			long id = rows().stream()
				.filter((item) -> item.kind() == NotificationKind.AWAITS_DECISION)
				.findFirst()
				.orElseThrow()
				.id();
			UI.getCurrent().navigate("notifications/" + id);
			assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
				.isEqualTo("appointments?state=IN_APPROVAL");
			assertThat(this.service.count(NotificationFilter.UNREAD)).isEqualTo(1);
			return true;
		});
	}

	@Test
	void somebodyElsesMessageLooksLikeNone() throws Exception {
		long id = as(this.zhang,
				() -> this.service.list(NotificationFilter.ALL, org.expertcommittee.base.PagedQuery.of(0, 1)))
			.getFirst()
			.id();
		as(this.wang, () -> {
			UI.getCurrent().navigate("notifications/" + id);
			assertThat(words((Component) getCurrentView())).contains("没有找到");
			return true;
		});
		assertThat(as(this.zhang, () -> this.service.count(NotificationFilter.UNREAD))).isEqualTo(2);
	}

	@Test
	void choosesWhatToBeToldAndWhere() throws Exception {
		as(this.zhang, () -> {
			navigate(NotificationListView.class);
			click("通知设置");
			TextField email = find(TextField.class).withCaption("邮箱").single();
			assertThat(email.getHelperText()).contains("尚未配置邮件服务器");
			email.setValue("zhang@");
			box("聘期将满：邮件").setValue(false);
			click("保存");
			assertThat(email.isInvalid()).isTrue();
			assertThat(this.service.choices().kinds()).contains(new KindChoice(NotificationKind.TERM_ENDS, true, true));

			email.setValue("zhang@example.gov.cn");
			click("保存");
			assertThat(this.emails.get().email()).isEqualTo("zhang@example.gov.cn");
			assertThat(this.service.choices().kinds()).contains(new KindChoice(NotificationKind.TERM_ENDS, true, false),
					new KindChoice(NotificationKind.AWAITS_SEAL, true, true));
			return true;
		});
	}

	@Test
	void administratorsSeeThatNoMailServerIsConfigured() throws Exception {
		SampleCommittee.enter(this.context);
		PortalUser admin = TestPeople.create(this.accounts, "boss", Role.ADMIN, null, null);
		as(admin, () -> {
			UI.getCurrent().navigate("settings", QueryParameters.of("part", "mail"));
			assertThat(words((Component) getCurrentView())).contains("未配置邮件服务器");
			return true;
		});
	}

	@Test
	void theStateOfMailIsForAdministratorsAlone() throws Exception {
		SampleCommittee.enter(this.context);
		as(this.zhang, () -> {
			UI.getCurrent().navigate("settings", QueryParameters.of("part", "mail"));
			assertThat(words((Component) getCurrentView())).doesNotContain("未配置邮件服务器");
			return true;
		});
	}

	private Checkbox box(String label) {
		return find(Checkbox.class).all()
			.stream()
			.filter((box) -> box.getAriaLabel().filter(label::equals).isPresent())
			.findFirst()
			.orElseThrow();
	}

	private String bellLabel() {
		return find(Button.class).all()
			.stream()
			.filter((button) -> button.hasClassName("ec-bell-button"))
			.findFirst()
			.flatMap(Button::getAriaLabel)
			.orElseThrow();
	}

	private List<NotificationItem> rows() {
		Grid<?> grid = find(Grid.class).single();
		return grid.getDataProvider()
			.fetch(new com.vaadin.flow.data.provider.Query<>(0, 100, List.of(), null, null))
			.map(NotificationItem.class::cast)
			.toList();
	}

	private void tell(String occasion, NotificationKind kind, String key, List<String> args) {
		this.sender
			.tell(new Reminder(this.zhang.accountId(), kind, occasion, key, args, "appointments?state=IN_APPROVAL"));
	}

	private static <T> T as(PortalUser who, Callable<T> act) throws Exception {
		return Actors.as(who, act);
	}

	private static String words(Component component) {
		return component.getElement().getTextRecursively();
	}

}
