package org.expertcommittee.consultation.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.Violation;
import org.expertcommittee.base.ui.Dates;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.OpenOnce;
import org.expertcommittee.base.ui.ShortRow;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.consultation.AssignmentData;
import org.expertcommittee.consultation.AssignmentItem;
import org.expertcommittee.consultation.AssignmentPart;
import org.expertcommittee.consultation.AssignmentStatus;
import org.expertcommittee.consultation.CaseProposalService;
import org.expertcommittee.consultation.CaseRecusalService;
import org.expertcommittee.consultation.CaseWorkService;
import org.expertcommittee.consultation.ConsultationDetails;
import org.expertcommittee.consultation.WorkWay;
import org.expertcommittee.expert.ExpertName;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.matching.LeftOut;
import org.expertcommittee.matching.Proposal;
import org.expertcommittee.matching.Proposals;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * 交办: the proposals with their reasons, the search for anybody else, and who was chosen.
 */
@StyleSheet("styles-matching.css")
class AssignDialog extends Dialog {

	private static final int PROPOSED = 8;

	private static final int MOST_EXPERTS = 100;

	private final long caseId;

	private final transient CaseWorkService work;

	private final transient CaseRecusalService recusals;

	private final WaiverRequest blocked;

	private final Map<Long, ProposalRow> rows = new HashMap<>();

	private final ChosenExperts chosen;

	private final DatePicker replyBy = Dates.picker(getTranslation("consultation.assign.replyBy"));

	private final ComboBox<WorkWay> way = new ComboBox<>(getTranslation("consultation.assign.way"));

	private final Div message = new Div();

	private final SerializableRunnable done;

	AssignDialog(ConsultationDetails c, CaseWorkService work, CaseProposalService proposals,
			CaseRecusalService recusals, ExpertService experts, LocalDate usualReply, Clock clock,
			SerializableRunnable done) {
		this.caseId = c.id();
		this.work = work;
		this.recusals = recusals;
		this.blocked = new WaiverRequest(recusals);
		this.done = done;
		this.chosen = new ChosenExperts(c.assignments().stream().anyMatch(AssignDialog::leads), (id) -> {
			ProposalRow row = this.rows.get(id);
			if (row != null) {
				row.tick(false);
			}
		});
		LocalDate today = ChinaTime.today(clock);
		this.replyBy.setMin(today);
		this.replyBy.setValue(usualReply);
		this.way.setItems(WorkWay.values());
		this.way.setItemLabelGenerator((one) -> getTranslation(one.messageKey()));
		this.way.setValue(WorkWay.WRITTEN);
		this.message.addClassNames("ec-form-message", "ec-red");
		this.message.getElement().setAttribute("role", "alert");
		this.message.setVisible(false);
		Button assign = new Button(getTranslation("consultation.do.assign"), (event) -> assign());
		assign.addThemeVariants(ButtonVariant.PRIMARY);
		Button cancel = new Button(getTranslation("base.cancel"), (event) -> close());
		cancel.addClickShortcut(Key.ESCAPE).listenOn(this);
		setHeaderTitle(getTranslation("consultation.do.assign") + " " + c.caseNumber());
		addClassName("ec-dialog");
		setWidth("900px");
		setMaxWidth("calc(100vw - 24px)");
		setCloseOnOutsideClick(false);
		setCloseOnEsc(false);
		Div choice = new Div(heading("chosen"), this.message, this.chosen, this.replyBy, this.way, other(experts),
				this.blocked);
		choice.addClassName("ec-assign-choice");
		Div page = new Div(proposed(proposals.propose(c.id(), PROPOSED)), choice);
		page.addClassName("ec-assign");
		add(page);
		getFooter().add(cancel, assign);
	}

	@Override
	public void open() {
		if (OpenOnce.may(this)) {
			super.open();
		}
	}

	private static boolean leads(AssignmentItem one) {
		return one.part() == AssignmentPart.LEAD && one.status() != AssignmentStatus.DECLINED
				&& one.status() != AssignmentStatus.RELEASED;
	}

	private Div proposed(Proposals proposals) {
		Span how = new Span(getTranslation(
				proposals.best().isEmpty() ? "consultation.assign.proposed.none" : proposals.words().messageKey()));
		how.addClassName("ec-caption");
		Div list = new Div(heading("proposed"), how);
		list.addClassName("ec-assign-proposed");
		for (Proposal one : proposals.best()) {
			ProposalRow row = new ProposalRow(one, (tick) -> {
				if (tick) {
					this.chosen.choose(one.expertId(), one.name());
				}
				else {
					this.chosen.drop(one.expertId());
				}
			});
			this.rows.put(one.expertId(), row);
			list.add(row);
		}
		if (!proposals.leftOut().isEmpty()) {
			list.add(leftOut(proposals.leftOut()));
		}
		return list;
	}

	private Div leftOut(List<LeftOut> all) {
		Div people = new Div();
		people.addClassName("ec-rows");
		Set<Long> waiting = this.recusals.waiting(this.caseId);
		for (LeftOut one : all) {
			ShortRow line = one.conflict()
					? new ShortRow(one.name(),
							new StatusBadge(Tone.RED, getTranslation("consultation.assign.forbidden"), null))
					: new ShortRow(one.name());
			line.facts("ec-caption", one.officeName(), one.organisation())
				.facts("ec-secondary",
						one.why()
							.stream()
							.map((phrase) -> getTranslation(phrase.messageKey(), phrase.args().toArray()))
							.toArray(String[]::new));
			if (one.conflict()) {
				line.below(new WaiverRequest(this.recusals).offer(this.caseId, one.expertId(), one.name(),
						waiting.contains(one.expertId())));
			}
			people.add(line);
		}
		people.setVisible(false);
		Button toggle = new Button(getTranslation("consultation.assign.leftOut", all.size()),
				Icons.CHEVRON_DOWN.create());
		toggle.addThemeVariants(ButtonVariant.TERTIARY);
		toggle.addClassName("ec-link-button");
		toggle.getElement().setAttribute("aria-expanded", "false");
		toggle.addClickListener((event) -> {
			people.setVisible(!people.isVisible());
			toggle.getElement().setAttribute("aria-expanded", String.valueOf(people.isVisible()));
		});
		return new Div(toggle, people);
	}

	private ComboBox<Long> other(ExpertService experts) {
		Map<Long, ExpertName> names = new HashMap<>();
		ComboBox<Long> other = new ComboBox<>(getTranslation("consultation.assign.other"));
		other.setHelperText(getTranslation("consultation.assign.other.help"));
		other.setWidthFull();
		other.setItemLabelGenerator((one) -> {
			ExpertName expert = names.get(one);
			return (expert != null) ? words(expert) : "";
		});
		other.setItems((query) -> {
			List<ExpertName> found = experts.search(query.getFilter().orElse(""),
					Math.min(query.getOffset() + query.getLimit(), MOST_EXPERTS));
			found.forEach((one) -> names.put(one.id(), one));
			return found.stream().map(ExpertName::id).skip(query.getOffset()).limit(query.getLimit());
		});
		other.addValueChangeListener((event) -> {
			Long id = event.getValue();
			if (id != null) {
				ExpertName expert = names.computeIfAbsent(id, (one) -> experts.find(one).orElseThrow());
				if (!this.blocked.shows(this.caseId, id)) {
					choose(expert);
				}
				other.clear();
			}
		});
		return other;
	}

	private void choose(ExpertName expert) {
		this.chosen.choose(expert.id(), expert.name());
		ProposalRow row = this.rows.get(expert.id());
		if (row != null) {
			row.tick(true);
		}
	}

	private static String words(ExpertName expert) {
		String detail = (expert.officeName() != null) ? expert.officeName() : expert.organisation();
		return (detail != null) ? expert.name() + "（" + detail + "）" : expert.name();
	}

	private H3 heading(String key) {
		return new H3(getTranslation("consultation.assign." + key));
	}

	private void assign() {
		this.message.setVisible(false);
		this.replyBy.setInvalid(false);
		LocalDate day = this.replyBy.getValue();
		Map<Long, AssignmentPart> value = this.chosen.value();
		if (value.isEmpty()) {
			complain(getTranslation("consultation.assign.chooseFirst"));
			return;
		}
		if (day == null) {
			this.replyBy.setErrorMessage(getTranslation("base.required"));
			this.replyBy.setInvalid(true);
			return;
		}
		try {
			this.work.assignAll(this.caseId,
					value.entrySet()
						.stream()
						.map((one) -> new AssignmentData(one.getKey(), one.getValue(), day,
								(this.way.getValue() != null) ? this.way.getValue() : WorkWay.WRITTEN))
						.toList());
		}
		catch (InvalidInput ex) {
			ex.violations().forEach(this::show);
			return;
		}
		catch (IllegalAct ex) {
			complain(getTranslation(ex.messageKey(), ex.args().toArray()));
			return;
		}
		catch (StaleData | OptimisticLockingFailureException ex) {
			complain(getTranslation("base.conflict.message"));
			return;
		}
		close();
		this.done.run();
	}

	private void show(Violation violation) {
		String text = getTranslation(violation.messageKey(), violation.args().toArray());
		if ("replyBy".equals(violation.field())) {
			this.replyBy.setErrorMessage(text);
			this.replyBy.setInvalid(true);
		}
		else {
			complain(text);
		}
	}

	private void complain(String text) {
		this.message.setText(text);
		this.message.setVisible(true);
	}

}
