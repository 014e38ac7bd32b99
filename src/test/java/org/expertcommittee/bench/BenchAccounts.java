package org.expertcommittee.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Members of the secretariat who log in while something is measured. */
final class BenchAccounts {

	static final String PASSWORD = "Chanhe@2024";

	private static final long FIRST_ID = 9_000_000;

	private BenchAccounts() {
	}

	static void write(Connection connection, int users) throws SQLException {
		String hash = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
		try (PreparedStatement account = connection.prepareStatement("""
				insert into account (id, version, username, display_name, password_hash, enabled, failed_logins,
					security_stamp)
				values (?, 0, ?, ?, ?, true, 0, 0)""");
				PreparedStatement role = connection
					.prepareStatement("insert into account_role (account_id, role) values (?, 'SECRETARIAT')")) {
			for (int i = 1; i <= users; i++) {
				account.setLong(1, FIRST_ID + i);
				account.setString(2, user(i, users));
				account.setString(3, "测量" + i);
				account.setString(4, hash);
				account.executeUpdate();
				role.setLong(1, FIRST_ID + i);
				role.executeUpdate();
			}
		}
	}

	/** Name of an account, from 1; after the last one comes the first again. */
	static String user(int number, int users) {
		return "bench%02d".formatted(1 + (number - 1) % users);
	}

}
