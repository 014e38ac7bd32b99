package org.expertcommittee.notification;

import java.net.URI;
import java.util.UUID;

import org.expertcommittee.base.PortalProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail server, when one is configured. */
@Component
class MailSetup {

	private final @Nullable JavaMailSender sender;

	private final String host;

	private final String from;

	@Autowired
	MailSetup(ObjectProvider<JavaMailSender> sender, PortalProperties portal,
			@Value("${spring.mail.host:}") String host, @Value("${spring.mail.username:}") String username,
			@Value("${portal.mail.from:}") String from) {
		this(host.isBlank() ? null : sender.getIfAvailable(), host.strip(),
				from(from.strip(), username.strip(), portal.publicUrl()));
	}

	MailSetup(@Nullable JavaMailSender sender, String host, String from) {
		this.sender = sender;
		this.host = host;
		this.from = from;
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

	String host() {
		return this.host;
	}

	/** A fresh one; the mail keeps it however often it is sent. */
	String newMessageId() {
		return "<" + UUID.randomUUID() + this.from.substring(this.from.lastIndexOf('@')) + ">";
	}

	/** The address that mails come from. */
	String from() {
		return this.from;
	}

}
