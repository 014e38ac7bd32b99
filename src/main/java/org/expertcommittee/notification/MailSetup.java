package org.expertcommittee.notification;

import java.net.URI;

import org.expertcommittee.base.PortalProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail server, when one is configured. */
@Component
class MailSetup {

	private final @Nullable JavaMailSender sender;

	private final @Nullable String host;

	private final String from;

	MailSetup(ObjectProvider<JavaMailSender> sender, PortalProperties portal,
			@Value("${spring.mail.host:#{null}}") @Nullable String host,
			@Value("${spring.mail.username:}") String username, @Value("${portal.mail.from:}") String from) {
		this.sender = sender.getIfAvailable();
		this.host = host;
		this.from = from(from.strip(), username.strip(), portal.publicUrl());
	}

	/** Many servers refuse any sender but the one who logged in. */
	private static String from(String chosen, String username, URI publicUrl) {
		if (!chosen.isEmpty()) {
			return chosen;
		}
		return username.contains("@") ? username : "portal@" + publicUrl.getHost();
	}

	boolean configured() {
		return this.sender != null;
	}

	@Nullable JavaMailSender sender() {
		return this.sender;
	}

	@Nullable String host() {
		return this.host;
	}

	/** The address that mails come from. */
	String from() {
		return this.from;
	}

}
