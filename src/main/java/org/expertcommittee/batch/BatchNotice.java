package org.expertcommittee.batch;

import java.util.List;

import org.expertcommittee.notification.NotificationKind;
import org.expertcommittee.notification.NotificationSender;
import org.expertcommittee.notification.Reminder;
import org.expertcommittee.security.AccountDirectory;
import org.expertcommittee.security.PortalUser;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Tells who started a batch that it has come to its end. */
@Component
class BatchNotice {

	private final NotificationSender sender;

	private final AccountDirectory accounts;

	BatchNotice(NotificationSender sender, AccountDirectory accounts) {
		this.sender = sender;
		this.accounts = accounts;
	}

	@EventListener
	void ended(BatchFinished batch) {
		try {
			if (this.accounts.loadUserByUsername(batch.startedBy()) instanceof PortalUser user) {
				this.sender
					.tell(new Reminder(user.accountId(), NotificationKind.BATCH_FINISHED, "batch:" + batch.batchId(),
							key(batch.state()), List.of(batch.label(), String.valueOf(batch.total()),
									String.valueOf(batch.done()), String.valueOf(batch.failed())),
							"batches/" + batch.batchId()));
			}
		}
		catch (UsernameNotFoundException gone) {
			// Nobody is there to be told.
		}
	}

	private static String key(BatchState state) {
		return switch (state) {
			case CANCELLED -> "batch.notice.cancelled";
			case FAILED -> "batch.notice.failed";
			default -> "batch.notice.done";
		};
	}

}
