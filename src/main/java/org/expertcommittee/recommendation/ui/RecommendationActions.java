package org.expertcommittee.recommendation.ui;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.FileList;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.Acts;
import org.expertcommittee.base.ui.FileField;
import org.expertcommittee.base.ui.FormDialog;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.ReasonDialog;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.SaveAction;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.recommendation.AdoptionData;
import org.expertcommittee.recommendation.CorrectionData;
import org.expertcommittee.recommendation.ImplementationData;
import org.expertcommittee.recommendation.PlanData;
import org.expertcommittee.recommendation.RecommendationData;
import org.expertcommittee.recommendation.RecommendationListItem;
import org.expertcommittee.recommendation.RecommendationService;
import org.expertcommittee.recommendation.RecommendationStatus;
import org.expertcommittee.recommendation.RecommendationWorkService;
import org.expertcommittee.recommendation.SplitData;
import org.springframework.stereotype.Component;

/** What the secretariat can do with a recommendation, depending on its state. */
@Component
class RecommendationActions {

	private final RecommendationService recommendations;

	private final RecommendationWorkService work;

	private final Validator validator;

	private final Clock clock;

	RecommendationActions(RecommendationService recommendations, RecommendationWorkService work, Validator validator,
			Clock clock) {
		this.recommendations = recommendations;
		this.work = work;
		this.validator = validator;
		this.clock = clock;
	}

	/**
	 * What can be done, the most usual first.
	 * @param wordable whether the words may be changed without a correction
	 * @param done called after an act
	 */
	List<Choice> of(RecommendationListItem item, boolean wordable, boolean caseClosed, SerializableRunnable done) {
		List<Choice> all = new ArrayList<>();
		RecommendationStatus status = item.status();
		if (status.toImplement()) {
			all.add(new Choice(t("do.implement"), Icons.CIRCLE_CHECK, () -> implement(item, done)));
		}
		if (status != RecommendationStatus.IMPLEMENTED) {
			if (status != RecommendationStatus.ADOPTED) {
				all.add(new Choice(t("do.adopt"), Icons.CHECK, () -> adopt(item, false, done)));
			}
			if (status != RecommendationStatus.PARTLY_ADOPTED) {
				all.add(new Choice(t("do.adoptPartly"), null, () -> adopt(item, true, done)));
			}
			if (status != RecommendationStatus.REJECTED) {
				all.add(new Choice(t("do.reject"), Icons.X,
						() -> reason("reject", item, (why) -> this.work.reject(item.id(), why, item.version()), done)));
			}
		}
		if (status.pending()) {
			all.add(new Choice(t("do.replan"), null, () -> replan(item, done)));
		}
		if (wordable) {
			all.add(new Choice(t("do.edit"), null, () -> edit(item, done)));
			all.add(new Choice(t("do.split"), null, () -> split(item, done)));
			if (!item.byExpert()) {
				all.add(new Choice(t("do.remove"), null,
						() -> reason("remove", item, (why) -> this.recommendations.remove(item.id(), why), done)));
			}
		}
		else {
			all.add(new Choice(t("do.correct"), null, () -> correct(item, done)));
		}
		if (status != RecommendationStatus.OPEN && !caseClosed) {
			all.add(new Choice(t("do.reconsider"), null, () -> reason("reconsider", item,
					(why) -> this.work.reconsider(item.id(), why, item.version()), done)));
		}
		return all;
	}

	/** Writes one down for a case. */
	void add(long consultationId, String enterprise, SerializableRunnable done) {
		RecordForm<RecommendationData> form = new RecordForm<>(RecommendationData.class, this.validator);
		form.longText("text", t("text")).setMinRows(4);
		java.util.Map<Long, String> givers = this.recommendations.givers(consultationId);
		var giver = form.choice("assignmentId", t("giver"), List.copyOf(givers.keySet()),
				(id) -> givers.getOrDefault(id, ""));
		giver.setPlaceholder(t("giver.committee"));
		giver.setClearButtonVisible(true);
		if (givers.size() == 1) {
			giver.setValue(givers.keySet().iterator().next());
		}
		form.bind("unit", unit(enterprise));
		form.day("dueOn", t("dueOn")).setMin(today());
		open("add", form, (data) -> this.recommendations.add(consultationId, data), done);
	}

	private void edit(RecommendationListItem item, SerializableRunnable done) {
		RecordForm<RecommendationData> form = new RecordForm<>(RecommendationData.class, this.validator);
		form.longText("text", t("text")).setMinRows(4);
		form.bind("unit", unit(item.enterprise()));
		form.day("dueOn", t("dueOn"));
		form.setData(this.recommendations.get(item.id()));
		form.reloadsFrom(() -> this.recommendations.get(item.id()));
		open("edit", form, (data) -> this.recommendations.edit(item.id(), data), done);
	}

	private void split(RecommendationListItem item, SerializableRunnable done) {
		RecordForm<SplitData> form = new RecordForm<>(SplitData.class, this.validator);
		TextArea first = form.longText("first", t("split.first"));
		first.setMinRows(4);
		first.setValue(item.text());
		form.longText("second", t("split.second")).setMinRows(4);
		open("split", form, (data) -> this.recommendations.split(item.id(),
				new SplitData(data.first(), data.second(), item.version())), done);
	}

	private void correct(RecommendationListItem item, SerializableRunnable done) {
		RecordForm<CorrectionData> form = new RecordForm<>(CorrectionData.class, this.validator);
		TextArea text = form.longText("text", t("text"));
		text.setMinRows(4);
		text.setValue(item.text());
		form.longText("reason", Translate.text("base.reason")).setHelperText(t("correct.text"));
		open("correct", form, (data) -> this.recommendations.correct(item.id(),
				new CorrectionData(data.text(), data.reason(), item.version())), done);
	}

	private void replan(RecommendationListItem item, SerializableRunnable done) {
		RecordForm<PlanData> form = new RecordForm<>(PlanData.class, this.validator);
		plan(form, item);
		open("replan", form,
				(data) -> this.work.replan(item.id(), new PlanData(data.unit(), data.dueOn(), item.version())), done);
	}

	private void adopt(RecommendationListItem item, boolean partly, SerializableRunnable done) {
		RecordForm<AdoptionData> form = new RecordForm<>(AdoptionData.class, this.validator);
		plan(form, item);
		TextArea note = form.longText("note", t(partly ? "note.part" : "note"));
		note.setRequiredIndicatorVisible(partly);
		open(partly ? "adoptPartly" : "adopt", form, (data) -> {
			AdoptionData decided = new AdoptionData(data.unit(), data.dueOn(), data.note(), item.version());
			if (partly) {
				this.work.adoptPartly(item.id(), decided);
			}
			else {
				this.work.adopt(item.id(), decided);
			}
		}, done);
	}

	private void plan(RecordForm<?> form, RecommendationListItem item) {
		UnitField unit = form.bind("unit", unit(item.enterprise()));
		unit.setValue((item.unit() != null) ? item.unit() : item.enterprise());
		DatePicker day = form.day("dueOn", t("dueOn"));
		day.setMin(today());
		if (item.dueOn() != null && !item.dueOn().isBefore(today())) {
			day.setValue(item.dueOn());
		}
	}

	private UnitField unit(String enterprise) {
		return new UnitField(t("unit"),
				Stream.concat(Stream.of(enterprise), this.recommendations.units().stream()).distinct().toList());
	}

	private void implement(RecommendationListItem item, SerializableRunnable done) {
		RecordForm<ImplementationData> form = new RecordForm<>(ImplementationData.class, this.validator);
		DatePicker day = form.day("implementedOn", t("implementedOn"));
		day.setMax(today());
		day.setValue(today());
		TextArea evidence = form.longText("evidence", t("evidence"));
		evidence.setHelperText(t("evidence.help"));
		form.text("effectNumber", t("effectNumber")).setPlaceholder("1200");
		form.text("effectUnit", t("effectUnit")).setPlaceholder(t("effectUnit.example"));
		form.longText("effectWords", t("effectWords")).setMinRows(2);
		Div files = new Div();
		showFiles(files, item.id());
		Paragraph heading = new Paragraph(t("files"));
		heading.addClassName("ec-form-heading");
		Div upload = new Div(heading, files, upload(item.id(), () -> showFiles(files, item.id())));
		form.add(upload, 2);
		open("implement", form,
				(data) -> this.work.implement(item.id(),
						new ImplementationData(data.implementedOn(), data.evidence(), data.effectNumber(),
								data.effectUnit(), data.effectWords(), this.recommendations.get(item.id()).version())),
				done);
	}

	/** Uploads what shows that a recommendation was implemented. */
	FileField upload(long id, SerializableRunnable done) {
		return new FileField(FileList.MOST_FILES, Math.toIntExact(this.work.largestFile()),
				(name, content) -> this.work.attach(id, name, content), FileList.endings())
			.afterwards(done);
	}

	private void showFiles(Div box, long id) {
		box.removeAll();
		box.add(new FileList(this.recommendations.details(id).files(), RecommendationNavigation.details(id), (file) -> {
			Acts.attempt(() -> this.work.removeFile(id, file));
			showFiles(box, id);
		}));
	}

	void removeFile(long id, long fileId) {
		Acts.attempt(() -> this.work.removeFile(id, fileId));
	}

	private void reason(String act, RecommendationListItem item, SerializableConsumer<String> run,
			SerializableRunnable done) {
		new ReasonDialog(t("do." + act), t(act + ".text"), t("do." + act), (why) -> {
			run.accept(why);
			Notices.success(t("done." + act));
			done.run();
		}).open();
	}

	private static <T extends Record> void open(String act, RecordForm<T> form, SaveAction<T> save,
			SerializableRunnable done) {
		new FormDialog<>(t("do." + act), form, save, () -> {
			Notices.success(t("done." + act));
			done.run();
		}).saveLabel(t("do." + act)).open();
	}

	private LocalDate today() {
		return ChinaTime.today(this.clock);
	}

	private static String t(String key, Object... args) {
		return Translate.text("recommendation." + key, args);
	}

	/** An act with its word. */
	record Choice(String label, @org.jspecify.annotations.Nullable Icons icon,
			SerializableRunnable run) implements Serializable {
	}

}
