package org.expertcommittee.expert.ui;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.Confirm;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.expert.Duplicate;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.expert.PersonalData;
import org.jspecify.annotations.Nullable;

/** The acts on an expert that both the roster and the details page offer. */
@SpringComponent
class ExpertEditor {

	private final ExpertService experts;

	private final IndustryService industries;

	private final Validator validator;

	ExpertEditor(ExpertService experts, IndustryService industries, Validator validator) {
		this.experts = experts;
		this.industries = industries;
		this.validator = validator;
	}

	/** Asks for a new expert; the callback gets the id. */
	void create(SerializableConsumer<Long> created) {
		AtomicReference<Long> id = new AtomicReference<>();
		open(Translate.text("expert.new"), ExpertData.empty(), null,
				(data, anyway) -> id.set(this.experts.create(data, anyway)), (data) -> {
					Notices.success(Translate.text("expert.created", data.name()));
					created.accept(Objects.requireNonNull(id.get()));
				});
	}

	/** Changes an expert; personal data is shown in full, which is recorded. */
	void edit(long id, SerializableRunnable saved) {
		open(Translate.text("expert.edit.title"), this.experts.edit(id), id,
				(data, anyway) -> this.experts.update(id, data, anyway), (data) -> {
					Notices.success(Translate.text("expert.saved"));
					saved.run();
				});
	}

	void archive(long id, String name, SerializableRunnable done) {
		new ReasonDialog(Translate.text("expert.archive.title", name), Translate.text("expert.archive.text"),
				Translate.text("expert.archive"), (reason) -> {
					this.experts.archive(id, reason);
					Notices.success(Translate.text("expert.archive.done", name));
					done.run();
				})
			.open();
	}

	void restore(long id, String name, SerializableRunnable done) {
		Confirm.ask(Translate.text("expert.restore.title", name), Translate.text("expert.restore.text"),
				Translate.text("expert.restore"), () -> {
					if (Acts.attempt(() -> this.experts.restore(id), Translate.text("expert.restore.done", name))) {
						done.run();
					}
				});
	}

	String reveal(long id, PersonalData what) {
		return this.experts.reveal(id, what);
	}

	private void open(String title, ExpertData initial, @Nullable Long self, Save save,
			SerializableConsumer<ExpertData> saved) {
		ExpertForm form = new ExpertForm(this.validator, this.industries.all(), initial);
		if (self != null) {
			form.reloadsFrom(() -> this.experts.edit(self));
		}
		AtomicReference<@Nullable FormDialog<ExpertData>> dialog = new AtomicReference<>();
		FormDialog<ExpertData> opened = new FormDialog<>(title, form, (data) -> {
			List<Duplicate> duplicates = this.experts.duplicates(data, self);
			if (!duplicates.isEmpty()) {
				new DuplicateDialog(duplicates, () -> {
					if (form.save((again) -> save.save(again, true))) {
						Objects.requireNonNull(dialog.get()).close();
						saved.accept(data);
					}
				}).open();
			}
			save.save(data, false);
		}, () -> saved.accept(form.data()));
		dialog.set(opened);
		opened.open();
	}

	/** Hands the record to the service. */
	@FunctionalInterface
	private interface Save extends Serializable {

		void save(ExpertData data, boolean evenIfSimilar);

	}

}
