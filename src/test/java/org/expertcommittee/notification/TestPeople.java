package org.expertcommittee.notification;

import java.util.Set;

import org.expertcommittee.account.AccountData;
import org.expertcommittee.account.AccountService;
import org.expertcommittee.security.PortalUser;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.jspecify.annotations.Nullable;

/** Stored accounts that tests tell something. */
public final class TestPeople {

	private TestPeople() {
	}

	public static PortalUser secretary(AccountService accounts, String username) {
		return create(accounts, username, Role.SECRETARIAT, null, null);
	}

	public static PortalUser create(AccountService accounts, String username, Role role, @Nullable Long expertId,
			@Nullable String email) {
		long id = SystemActor
			.call(() -> accounts.create(new AccountData(username, "示例" + username, Set.of(role), expertId, email, 0)));
		return new PortalUser(id, username, "示例" + username, Set.of(role), expertId, 0, true, false, null);
	}

	public static Reminder reminder(PortalUser who, NotificationKind kind, String occasion) {
		return new Reminder(who.accountId(), kind, occasion, kind.messageKey(), java.util.List.of(), "experts");
	}

}
