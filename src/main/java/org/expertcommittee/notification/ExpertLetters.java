package org.expertcommittee.notification;

import java.time.Clock;
import java.util.Optional;

import org.expertcommittee.account.AccountContacts;
import org.expertcommittee.base.PortalProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** Through which features write to an expert at once; the outbox sends it. */
@Component
public class ExpertLetters {

	private static final int LONGEST_SUBJECT = 120;

	private final MailRepository mails;

	private final MailSetup setup;

	private final AccountContacts contacts;

	private final Silence silence;

	private final PortalProperties portal;

	private final Clock clock;

	ExpertLetters(MailRepository mails, MailSetup setup, AccountContacts contacts, Silence silence,
			PortalProperties portal, Clock clock) {
		this.mails = mails;
		this.setup = setup;
		this.contacts = contacts;
		this.silence = silence;
		this.portal = portal;
		this.clock = clock;
	}

	/** The address that mails come from. */
	public String from() {
		return this.setup.from();
	}

	/** Where an expert can be written to. */
	public Optional<String> addressOf(long expertId) {
		return this.contacts.emailOfExpert(expertId);
	}

	/**
	 * Puts the letter into the outbox, in the running transaction.
	 * @return whether it was: not without a mail server, or an address of the expert, nor
	 * when the expert must not know of it
	 */
	@Transactional
	public boolean toExpert(long expertId, Letter letter) {
		Optional<String> address = this.setup.configured() ? addressOf(expertId) : Optional.empty();
		String about = this.silence.about(letter.link());
		if (about != null && this.silence.ofExpert(expertId).contains(about)) {
			return false;
		}
		address.ifPresent((to) -> this.mails
			.save(new Mail(this.setup.newMessageId(), to, text(letter), this.clock.instant()).to(expertId, about)));
		return address.isPresent();
	}

	private MailText text(Letter letter) {
		StringBuilder plain = new StringBuilder();
		StringBuilder html = new StringBuilder(
				"<div style=\"font-family:sans-serif;font-size:14px;line-height:1.6;color:#1e2124\">");
		letter.lines().forEach((line) -> {
			plain.append(line).append("\n\n");
			html.append("<p>").append(escape(line)).append("</p>");
		});
		if (letter.link() != null) {
			String address = this.portal.address("/" + letter.link());
			plain.append(letter.linkLabel()).append(": ").append(address).append('\n');
			html.append("<p><a href=\"")
				.append(escape(address))
				.append("\" style=\"color:#9b1c1f\">")
				.append(escape(letter.linkLabel()))
				.append("</a></p>");
		}
		return new MailText(shortened(letter.subject()), plain.toString(), html.append("</div>").toString(),
				letter.invitation());
	}

	private static String shortened(String subject) {
		return (subject.codePointCount(0, subject.length()) <= LONGEST_SUBJECT) ? subject
				: subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
	}

	private static String escape(String words) {
		return HtmlUtils.htmlEscape(words, "UTF-8");
	}

}
