package org.expertcommittee.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail could not be sent.
 *
 * @param detail what the mail server or the network said
 */
public record MailProblem(Kind kind, String detail) {

	private static final int MOST_CHARACTERS = 400;

	private static final int MOST_CAUSES = 8;

	static MailProblem of(MailException ex) {
		if (ex instanceof MailAuthenticationException) {
			return new MailProblem(Kind.LOGIN_REFUSED, detail(ex));
		}
		if (ex instanceof MailSendException sending && sending.getCause() == null) {
			Map<Object, Exception> failed = sending.getFailedMessages();
			Exception first = failed.isEmpty() ? ex : failed.values().iterator().next();
			return new MailProblem(refusedRecipient(first) ? Kind.RECIPIENT_REFUSED : Kind.OTHER, detail(first));
		}
		return new MailProblem((ex instanceof MailSendException) ? Kind.UNREACHABLE : Kind.OTHER, detail(ex));
	}

	private static boolean refusedRecipient(Exception ex) {
		return ex instanceof SendFailedException refused && refused.getInvalidAddresses() != null
				&& refused.getInvalidAddresses().length > 0;
	}

	/** What the mail library says, and what the server or the network said to it. */
	private static String detail(Exception ex) {
		List<String> messages = new ArrayList<>();
		for (Throwable each = ex; each != null && messages.size() < MOST_CAUSES; each = inner(each)) {
			if (!(each instanceof MailException) && each.getMessage() != null) {
				messages.add(each.getMessage().replaceAll("\\s+", " ").strip());
			}
		}
		String text = messages.stream().distinct().collect(Collectors.joining(" – "));
		return (text.length() <= MOST_CHARACTERS) ? text : text.substring(0, MOST_CHARACTERS - 1) + "…";
	}

	private static @Nullable Throwable inner(Throwable ex) {
		if (ex instanceof MessagingException chained && chained.getNextException() != null) {
			return chained.getNextException();
		}
		return ex.getCause();
	}

	/** Whether the next mail would fail as well. */
	boolean ofTheServer() {
		return this.kind == Kind.UNREACHABLE || this.kind == Kind.LOGIN_REFUSED;
	}

	/** Key of a sentence with {@link #detail} as its placeholder. */
	public String messageKey() {
		return "notification.mail.problem." + this.kind.name().toLowerCase(Locale.ROOT);
	}

	String stored() {
		return this.kind + " " + this.detail;
	}

	static @Nullable MailProblem read(@Nullable String stored) {
		if (stored == null) {
			return null;
		}
		int space = stored.indexOf(' ');
		return new MailProblem(Kind.valueOf(stored.substring(0, space)), stored.substring(space + 1));
	}

	/** What went wrong. */
	public enum Kind {

		UNREACHABLE, LOGIN_REFUSED, RECIPIENT_REFUSED, OTHER

	}

}
