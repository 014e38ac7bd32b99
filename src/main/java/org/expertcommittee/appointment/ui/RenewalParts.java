package org.expertcommittee.appointment.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import jakarta.validation.Validator;
import org.expertcommittee.appointment.RenewalItem;
import org.expertcommittee.appointment.RenewalPlanService;
import org.expertcommittee.appointment.RenewalRunService;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.batch.BatchService;
import org.expertcommittee.batch.BatchWork;
import org.expertcommittee.batch.ui.BatchNavigation;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.committee.OfficeService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Builds the parts of a 换届's page. */
@Component
class RenewalParts {

	private final RenewalPlanService plans;

	private final OfficeService offices;

	private final IndustryService industries;

	private final Validator validator;

	private final RenewalRunService runs;

	private final AppointmentBatches appointments;

	private final BatchNavigation batches;

	private final BatchService batchService;

	private final ObjectProvider<BatchWork> works;

	RenewalParts(RenewalPlanService plans, OfficeService offices, IndustryService industries, Validator validator,
			RenewalRunService runs, AppointmentBatches appointments, BatchNavigation batches, BatchService batchService,
			ObjectProvider<BatchWork> works) {
		this.runs = runs;
		this.appointments = appointments;
		this.batches = batches;
		this.batchService = batchService;
		this.works = works;
		this.plans = plans;
		this.offices = offices;
		this.industries = industries;
		this.validator = validator;
	}

	/** The list of members; tells when choices have changed. */
	RenewalMemberList members(RenewalItem renewal, SerializableRunnable changed) {
		RenewalChoosing choosing = new RenewalChoosing(renewal, this.plans, this.offices.active(renewal.committeeId()),
				this.validator, changed);
		return new RenewalMemberList(renewal, this.plans, choosing, this.offices.all(), this.industries.names());
	}

	/** How far an executed one is, and what can be done next. */
	RenewalCockpitPanel cockpit(RenewalItem renewal, SerializableRunnable changed) {
		return new RenewalCockpitPanel(renewal, this, this.runs, changed);
	}

	/**
	 * Runs an act that may start a batch, and shows that batch's progress.
	 * @param doneKey said when there was nothing to do in the background
	 */
	void run(SerializableSupplier<Optional<Long>> act, String doneKey, SerializableRunnable changed) {
		Acts.attempt(() -> {
			Optional<Long> batch = act.get();
			if (batch.isPresent()) {
				this.batches.open(batch.get(), changed);
			}
			else {
				Notices.success(Translate.text(doneKey));
			}
		});
		changed.run();
	}

	/** Starts work of another feature by its name, where it is published. */
	void start(String kind, List<Chosen> subjects, Map<String, String> options, SerializableRunnable changed) {
		this.batches.start(kind, subjects, options, changed);
	}

	/** Lets the appointments rest on a document. */
	void document(List<Chosen> subjects, SerializableRunnable changed) {
		this.appointments.document(subjects, changed);
	}

	/** Whether there is work of that name. */
	boolean offers(String kind) {
		return this.works.stream().anyMatch((work) -> work.kind().equals(kind));
	}

	void showProgress(long batchId, SerializableRunnable changed) {
		this.batches.open(batchId, changed);
	}

	boolean running(@Nullable Long batchId) {
		return batchId != null && !this.batchService.progress(batchId).state().ended();
	}

}
