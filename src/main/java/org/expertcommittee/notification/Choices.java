package org.expertcommittee.notification;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people chose; who has not chosen gets what is usual. */
@Component
class Choices {

	private final JdbcClient jdbc;

	Choices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One for every kind, in the order of the kinds. */
	Map<NotificationKind, KindChoice> of(long accountId) {
		Map<NotificationKind, KindChoice> all = new EnumMap<>(NotificationKind.class);
		for (NotificationKind kind : NotificationKind.values()) {
			all.put(kind, KindChoice.usual(kind));
		}
		this.jdbc.sql("select kind, in_app, by_mail from notification_choice where account_id = ?")
			.param(accountId)
			.query((row, number) -> new KindChoice(NotificationKind.valueOf(row.getString("kind")),
					row.getBoolean("in_app"), row.getBoolean("by_mail")))
			.list()
			.forEach((choice) -> all.put(choice.kind(), choice));
		return all;
	}

	/** The kinds for which the choice fits. */
	Set<NotificationKind> kinds(long accountId, Predicate<KindChoice> fits) {
		return of(accountId).values().stream().filter(fits).map(KindChoice::kind).collect(Collectors.toSet());
	}

	/** Remembers these; the account must be locked. */
	void save(long accountId, Collection<KindChoice> choices) {
		for (KindChoice choice : choices) {
			this.jdbc.sql("delete from notification_choice where account_id = ? and kind = ?")
				.params(accountId, choice.kind().name())
				.update();
			this.jdbc.sql("insert into notification_choice (account_id, kind, in_app, by_mail) values (?, ?, ?, ?)")
				.params(accountId, choice.kind().name(), choice.inApp(), choice.byMail())
				.update();
		}
	}

}
