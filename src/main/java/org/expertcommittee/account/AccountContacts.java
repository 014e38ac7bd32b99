package org.expertcommittee.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.expertcommittee.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom other features can tell something. For the portal's own use: asks nobody for
 * permission.
 */
@Component
public class AccountContacts {

	private final JdbcClient jdbc;

	AccountContacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Ids of the accounts in use with that role, lowest first. */
	public List<Long> withRole(Role role) {
		return this.jdbc.sql("""
				select a.id from account a join account_role r on r.account_id = a.id
				where a.enabled and r.role = ? order by a.id""").param(role.name()).query(Long.class).list();
	}

	/** The people whose accounts in use have that role, by name. */
	public List<AccountContact> peopleWithRole(Role role) {
		return this.jdbc.sql("""
				select a.id, a.username, a.display_name, a.email, a.enabled
				from account a join account_role r on r.account_id = a.id
				where a.enabled and r.role = ? order by a.display_name, a.username""")
			.param(role.name())
			.query(AccountContact.class)
			.list();
	}

	/** The account in use of an expert. */
	public Optional<Long> ofExpert(long expertId) {
		return this.jdbc.sql("select id from account where enabled and expert_id = ?")
			.param(expertId)
			.query(Long.class)
			.optional();
	}

	/** The expert to whom an account belongs. */
	public Optional<Long> expertOf(long accountId) {
		return this.jdbc.sql("select expert_id from account where id = ? and expert_id is not null")
			.param(accountId)
			.query(Long.class)
			.optional();
	}

	/** The accounts in use of all experts, by the expert's id. */
	public Map<Long, Long> byExpert() {
		Map<Long, Long> all = new HashMap<>();
		this.jdbc.sql("select expert_id, id from account where enabled and expert_id is not null").query((row) -> {
			all.put(row.getLong("expert_id"), row.getLong("id"));
		});
		return all;
	}

	/** The account of that user name. */
	public Optional<Long> named(String username) {
		return this.jdbc.sql("select id from account where username = ?").param(username).query(Long.class).optional();
	}

	/** Where an expert can be written to, with an account or without. */
	public Optional<String> emailOfExpert(long expertId) {
		return this.jdbc.sql("""
				select coalesce(a.email, e.email) from expert e
				left join account a on a.expert_id = e.id and a.enabled where e.id = ?""")
			.param(expertId)
			.query((row, number) -> Optional.ofNullable(row.getString(1)).filter((email) -> !email.isBlank()))
			.optional()
			.flatMap((email) -> email);
	}

	/** How to reach the person of an account, in use or not. */
	public Optional<AccountContact> find(long accountId) {
		return this.jdbc.sql("""
				select a.id, a.username, a.display_name, coalesce(a.email, e.email) as email, a.enabled
				from account a left join expert e on e.id = a.expert_id where a.id = ?""")
			.param(accountId)
			.query(AccountContact.class)
			.optional();
	}

}
