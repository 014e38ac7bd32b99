package org.expertcommittee.appointment.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.expertcommittee.appointment.RenewalDecision;
import org.expertcommittee.appointment.RenewalItem;
import org.expertcommittee.appointment.RenewalService;
import org.expertcommittee.appointment.RenewalState;
import org.expertcommittee.appointment.RenewalSummary;
import org.expertcommittee.appointment.RenewalSummary.OfficePlan;
import org.expertcommittee.appointment.RenewalSummary.Problem;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.StateBar;
import org.expertcommittee.base.ui.Translate;

/**
 * What a plan amounts to, always at the side: counts, offices, what is wrong, what will
 * happen.
 */
class RenewalSummaryPanel extends Div {

	private final RenewalItem renewal;

	private final transient RenewalService renewals;

	private SerializableConsumer<RenewalSummary> counted = (summary) -> {
	};

	private SerializableRunnable restRenewed = () -> {
	};

	RenewalSummaryPanel(RenewalItem renewal, RenewalService renewals) {
		this.renewal = renewal;
		this.renewals = renewals;
		addClassName("ec-renewal-summary");
	}

	/** Told after every count. */
	void whenCounted(SerializableConsumer<RenewalSummary> listener) {
		this.counted = listener;
	}

	void whenRestRenewed(SerializableRunnable act) {
		this.restRenewed = act;
	}

	final void refresh() {
		RenewalSummary summary = this.renewals.summary(this.renewal.id());
		removeAll();
		add(counts(summary), offices(summary));
		if (!summary.problems().isEmpty()) {
			add(problems(summary));
		}
		if (this.renewal.state() == RenewalState.PLANNING) {
			add(will(summary));
		}
		this.counted.accept(summary);
	}

	private Panel counts(RenewalSummary summary) {
		Panel panel = new Panel(getTranslation("renewal.summary"));
		panel.add(new StateBar(Stream
			.of(RenewalDecision.RENEW, RenewalDecision.REASSIGN, RenewalDecision.LEAVE, RenewalDecision.UNDECIDED)
			.map((each) -> new StateBar.Segment(getTranslation(each.messageKey()), summary.count(each)))
			.toList()));
		long rest = summary.count(RenewalDecision.UNDECIDED);
		if (rest > 0 && this.renewal.state() == RenewalState.PLANNING) {
			Span left = new Span(getTranslation("renewal.restUndecided", rest));
			Button renew = new Button(getTranslation("renewal.restRenew"), Icons.CHECK.create(),
					(event) -> this.restRenewed.run());
			Div line = new Div(left, renew);
			line.addClassName("ec-renewal-rest");
			panel.add(line);
		}
		return panel;
	}

	private Panel offices(RenewalSummary summary) {
		UnorderedList lines = new UnorderedList();
		lines.addClassName("ec-renewal-offices");
		for (OfficePlan office : summary.offices()) {
			Span number = new Span(
					(office.quota() != null) ? getTranslation("renewal.officeQuota", office.holders(), office.quota())
							: getTranslation("renewal.officeHolders", office.holders()));
			ListItem line = new ListItem(new Span(office.name()), number);
			if (office.exceeded()) {
				Span over = new Span(getTranslation("renewal.officeExceeded", office.holders() - limit(office)));
				line.add(new Div(Icons.CIRCLE_ALERT.create(), over));
				line.addClassName("ec-renewal-over");
			}
			if (office.others() > 0) {
				Span others = new Span(getTranslation("renewal.officeOthers", office.others()));
				others.addClassName("ec-caption");
				line.add(others);
			}
			lines.add(line);
		}
		return new Panel(getTranslation("renewal.offices"), lines);
	}

	private static int limit(OfficePlan office) {
		Integer quota = office.quota();
		return (quota != null) ? quota : 0;
	}

	private Panel problems(RenewalSummary summary) {
		UnorderedList lines = new UnorderedList();
		lines.addClassName("ec-renewal-problems");
		for (Problem problem : summary.problems()) {
			Span what = new Span(getTranslation("renewal.problem." + problem.kind().name().toLowerCase(Locale.ROOT)));
			String names = Translate.list(problem.names());
			Span who = new Span((problem.count() > problem.names().size())
					? getTranslation("renewal.problem.names", names, problem.count()) : names);
			who.addClassName("ec-secondary");
			ListItem line = new ListItem((problem.kind().blocks() ? Icons.CIRCLE_ALERT : Icons.TRIANGLE_ALERT).create(),
					new Div(new Div(what), who));
			line.addClassName(problem.kind().blocks() ? "ec-renewal-blocks" : "ec-renewal-warns");
			lines.add(line);
		}
		return new Panel(getTranslation("renewal.checks"), lines);
	}

	private Panel will(RenewalSummary summary) {
		List<String> sentences = new ArrayList<>();
		if (summary.staying() > 0) {
			sentences.add(getTranslation("renewal.will.appoint", summary.staying(), this.renewal.startsOn(),
					this.renewal.newTermEndsOn()));
			sentences.add(getTranslation("renewal.will.old"));
		}
		else {
			sentences.add(getTranslation("renewal.will.none"));
		}
		if (summary.shortened() > 0) {
			sentences.add(getTranslation("renewal.will.shortened", summary.shortened(),
					this.renewal.startsOn().minusDays(1)));
		}
		if (summary.gaps() > 0) {
			sentences.add(getTranslation("renewal.will.gaps", summary.gaps()));
		}
		if (summary.latestLeave() != null) {
			sentences
				.add(getTranslation("renewal.will.leave", summary.count(RenewalDecision.LEAVE), summary.latestLeave()));
		}
		if (summary.elsewhere() > 0) {
			sentences.add(getTranslation("renewal.will.elsewhere", summary.elsewhere()));
		}
		sentences.add(getTranslation("renewal.will.newPeople"));
		sentences.add(getTranslation("renewal.will.undo"));
		UnorderedList lines = new UnorderedList();
		lines.addClassName("ec-renewal-will");
		sentences.forEach((sentence) -> lines.add(new ListItem(sentence)));
		return new Panel(getTranslation("renewal.will"), lines);
	}

}
