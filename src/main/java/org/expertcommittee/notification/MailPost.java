package org.expertcommittee.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.activation.DataHandler;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import org.expertcommittee.base.CommitteeIdentity;
import org.expertcommittee.base.CommitteeIdentityProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one mail to the mail server. */
@Component
class MailPost {

	private final MailSetup setup;

	private final ObjectProvider<CommitteeIdentityProvider> identity;

	private final Clock clock;

	MailPost(MailSetup setup, ObjectProvider<CommitteeIdentityProvider> identity, Clock clock) {
		this.setup = setup;
		this.identity = identity;
		this.clock = clock;
	}

	boolean ready() {
		return this.setup.configured();
	}

	/**
	 * Sends it now; takes as long as the server takes, at most as long as the time-outs.
	 * @return what went wrong, or empty when the server has taken it
	 * @throws IllegalStateException without a mail server
	 */
	Optional<MailProblem> send(String messageId, String recipient, MailText text) {
		JavaMailSender sender = this.setup.sender();
		if (sender == null) {
			throw new IllegalStateException("No mail server is configured");
		}
		try {
			sender.send(message(sender, messageId, recipient, text));
			return Optional.empty();
		}
		catch (MailException ex) {
			return Optional.of(MailProblem.of(ex));
		}
		catch (MessagingException | UnsupportedEncodingException ex) {
			return Optional.of(new MailProblem(MailProblem.Kind.OTHER, String.valueOf(ex.getMessage())));
		}
	}

	private MimeMessage message(JavaMailSender sender, String messageId, String recipient, MailText text)
			throws MessagingException, UnsupportedEncodingException {
		MimeMessage message = sender.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
		String name = committee();
		if (name != null) {
			helper.setFrom(this.setup.from(), name);
		}
		else {
			helper.setFrom(this.setup.from());
		}
		helper.setTo(recipient);
		helper.setSubject(text.subject());
		helper.setText(text.plain(), text.html());
		if (text.invitation() != null) {
			attach(helper, text.invitation());
		}
		helper.setSentDate(Date.from(this.clock.instant()));
		message.setHeader("Message-ID", messageId);
		message.setHeader("Auto-Submitted", "auto-generated");
		return message;
	}

	/**
	 * As RFC 6047 wants it, beside the words, so that mail programs offer to take it
	 * over; and as a file for those that know nothing of it.
	 */
	private static void attach(MimeMessageHelper helper, Invitation invitation) throws MessagingException {
		String type = "text/calendar; charset=UTF-8; method=" + invitation.method();
		byte[] content = invitation.calendar().getBytes(StandardCharsets.UTF_8);
		try {
			MimeMultipart alternative = (MimeMultipart) helper.getMimeMultipart().getBodyPart(0).getContent();
			MimeBodyPart part = new MimeBodyPart();
			part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
			part.setHeader("Content-Type", type);
			alternative.addBodyPart(part);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		helper.addAttachment("invite.ics", new ByteArrayDataSource(content, "text/calendar; charset=UTF-8"));
	}

	private @Nullable String committee() {
		CommitteeIdentityProvider known = this.identity.getIfAvailable();
		CommitteeIdentity current = (known != null) ? known.current() : null;
		return (current != null) ? current.name() : null;
	}

}
