package org.expertcommittee.consultation;

import java.time.LocalDate;
import java.util.List;

import org.expertcommittee.notification.NotificationKind;
import org.expertcommittee.notification.NotificationSender;
import org.expertcommittee.notification.Recipients;
import org.expertcommittee.notification.Reminder;
import org.expertcommittee.security.Role;
import org.springframework.stereotype.Component;

/** Tells experts and the secretariat what happened to an assignment, at once. */
@Component
class CaseNews {

	private static final String KEY = "consultation.news.";

	private final NotificationSender sender;

	private final Recipients recipients;

	CaseNews(NotificationSender sender, Recipients recipients) {
		this.sender = sender;
		this.recipients = recipients;
	}

	/** To the expert: a new assignment. */
	void asked(Assignment a) {
		toExpert(a, NotificationKind.ASSIGNMENT, "asked", a.assignedAt().toEpochMilli(),
				List.of(a.consultation().title(), a.replyBy().toString()));
	}

	/** To the expert: the opinion is to be completed. */
	void returned(Assignment a, LocalDate submitBy, long versionId) {
		toExpert(a, NotificationKind.ASSIGNMENT, "returned", versionId,
				List.of(a.consultation().title(), submitBy.toString()));
	}

	/** To the secretariat: an expert declined, so another one is needed. */
	void declined(Assignment a, String expertName) {
		toSecretariat(a, NotificationKind.EXPERT_REPLY, "declined", a.assignedAt().toEpochMilli(), "?assign",
				List.of(expertName, a.consultation().title()));
	}

	/** To the secretariat: an opinion has come in. */
	void submitted(Assignment a, String expertName, long submittedAt) {
		toSecretariat(a, NotificationKind.EXPERT_REPLY, "submitted", submittedAt, "",
				List.of(expertName, a.consultation().title()));
	}

	/** To the other side of the thread. */
	void commented(Assignment a, boolean byExpert, long commentId, String by) {
		List<String> args = List.of(by, a.consultation().title());
		if (byExpert) {
			toSecretariat(a, NotificationKind.COMMENT, "comment", commentId, "", args);
		}
		else {
			toExpert(a, NotificationKind.COMMENT, "comment", commentId, args);
		}
	}

	private void toExpert(Assignment a, NotificationKind kind, String what, long occasion, List<String> args) {
		long id = a.requireId();
		this.recipients.ofExpert(a.expertId())
			.ifPresent((account) -> this.sender.tell(new Reminder(account, kind,
					"assignment-" + what + ":" + id + ":" + occasion, KEY + what, args, "my/assignments/" + id)));
	}

	private void toSecretariat(Assignment a, NotificationKind kind, String what, long occasion, String query,
			List<String> args) {
		String link = "consultations/" + a.consultation().requireId() + query;
		this.recipients.withRole(Role.SECRETARIAT)
			.forEach((account) -> this.sender.tell(new Reminder(account, kind,
					"assignment-" + what + ":" + a.requireId() + ":" + occasion, KEY + what, args, link)));
	}

}
