package org.expertcommittee.base.ui;

import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.StaleData;
import org.springframework.dao.OptimisticLockingFailureException;

/** Runs an act of a button and tells the person when it was refused. */
public final class Acts {

	private Acts() {
	}

	/**
	 * Runs the act.
	 * @return whether it was done; when not, the person has been told why
	 */
	public static boolean attempt(SerializableRunnable act) {
		try {
			act.run();
			return true;
		}
		catch (InvalidInput ex) {
			ex.violations()
				.forEach((violation) -> Notices
					.error(Translate.text(violation.messageKey(), violation.args().toArray())));
		}
		catch (IllegalAct ex) {
			Notices.error(Translate.text(ex.messageKey(), ex.args().toArray()));
		}
		catch (StaleData | OptimisticLockingFailureException ex) {
			Notices.error(Translate.text("base.conflict.message"));
		}
		return false;
	}

	/** Runs the act and says that it is done. */
	public static boolean attempt(SerializableRunnable act, String success) {
		boolean done = attempt(act);
		if (done) {
			Notices.success(success);
		}
		return done;
	}

}
