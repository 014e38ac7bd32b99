package org.expertcommittee.appointment.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import org.expertcommittee.appointment.RenewalDecision;
import org.expertcommittee.appointment.RenewalFilter;
import org.expertcommittee.appointment.RenewalItem;
import org.expertcommittee.appointment.RenewalMember;
import org.expertcommittee.appointment.RenewalPlanService;
import org.expertcommittee.appointment.RenewalState;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.base.ui.Card;
import org.expertcommittee.base.ui.Icons;
import org.expertcommittee.base.ui.ListAct;
import org.expertcommittee.base.ui.ListPanel;
import org.expertcommittee.base.ui.ListQuery;
import org.expertcommittee.committee.OfficeItem;

/** Everybody in office in the old term, each with a choice that one key sets. */
class RenewalMemberList extends Div {

	/** 1, 2, 3 and 0 on a row. */
	private static final String KEYS = "event.key >= '0' && event.key <= '3' && !event.ctrlKey && !event.altKey "
			+ "&& !event.metaKey && (element.__ecKey = (element.getEventContext(event).item || {}).key) !== undefined";

	private static final List<RenewalDecision> BY_KEY = List.of(RenewalDecision.UNDECIDED, RenewalDecision.RENEW,
			RenewalDecision.REASSIGN, RenewalDecision.LEAVE);

	private final RenewalItem renewal;

	private final transient RenewalPlanService plans;

	private final RenewalChoosing choosing;

	private final ListPanel<RenewalMember> list = new ListPanel<>("renewal");

	private final boolean planning;

	RenewalMemberList(RenewalItem renewal, RenewalPlanService plans, RenewalChoosing choosing, List<OfficeItem> offices,
			Map<Long, String> industries) {
		this.renewal = renewal;
		this.plans = plans;
		this.choosing = choosing;
		this.planning = renewal.state() == RenewalState.PLANNING;
		addClassName("ec-renewal-members");
		filters(offices, industries);
		columns();
		this.list.source((query, page) -> plans.list(renewal.id(), filter(query), page),
				(query) -> plans.count(renewal.id(), filter(query)));
		this.list.total("renewal.members")
			.empty(Icons.USERS, getTranslation("renewal.noMembers"), getTranslation("renewal.noMembersNext"));
		if (this.planning) {
			this.list.selection((member) -> new Chosen(member.appointmentId(), member.name()), this::everybody,
					act(RenewalDecision.RENEW, Icons.CHECK), act(RenewalDecision.REASSIGN, Icons.REFRESH_CW),
					act(RenewalDecision.LEAVE, Icons.LOG_OUT), act(RenewalDecision.UNDECIDED, Icons.UNDO_2));
			this.list.footnote(getTranslation("renewal.keys"));
			listenToKeys();
			this.list.grid()
				.addItemClickListener(
						(event) -> choosing.open(event.getItem(), event.getItem().decision(), this.list::refresh));
		}
		add(this.list);
	}

	private List<Chosen> everybody(ListQuery query) {
		return this.plans.chosen(this.renewal.id(), filter(query));
	}

	private ListAct act(RenewalDecision decision, Icons icon) {
		return ListAct.of(getTranslation(decision.messageKey()), icon,
				(chosen) -> this.choosing.many(decision, chosen, () -> {
					this.list.clearSelection();
					this.list.refresh();
				}));
	}

	private void filters(List<OfficeItem> offices, Map<Long, String> industries) {
		this.list.state(null, getTranslation("base.all"), () -> this.plans.count(this.renewal.id(), RenewalFilter.ALL));
		for (RenewalDecision decision : RenewalDecision.values()) {
			this.list.state(decision.name(), getTranslation(decision.messageKey()),
					() -> this.plans.count(this.renewal.id(), RenewalFilter.of(decision)));
		}
		Map<String, String> officeNames = new LinkedHashMap<>();
		offices.stream()
			.filter((office) -> office.committeeId() == this.renewal.committeeId())
			.forEach((office) -> officeNames.put(String.valueOf(office.id()), office.name()));
		Map<String, String> fields = new LinkedHashMap<>();
		industries.forEach((id, name) -> fields.put(String.valueOf(id), name));
		this.list.search(getTranslation("renewal.search"))
			.filter("office", getTranslation("renewal.allOffices"), officeNames)
			.filter("field", getTranslation("renewal.allIndustries"), fields)
			.filter("age", getTranslation("renewal.allAges"), words("renewal.age.", RenewalFilter.AgeBand.values()))
			.filter("situation", getTranslation("renewal.allSituations"),
					words("renewal.situation.", RenewalFilter.Situation.values()));
	}

	private Map<String, String> words(String prefix, Enum<?>[] values) {
		Map<String, String> words = new LinkedHashMap<>();
		for (Enum<?> value : values) {
			words.put(value.name(), getTranslation(prefix + value.name().toLowerCase(Locale.ROOT)));
		}
		return words;
	}

	private void columns() {
		this.list.person("name", getTranslation("renewal.member"), RenewalMember::name, RenewalMember::organisation)
			.setSortProperty("name");
		this.list
			.lines("office", getTranslation("renewal.office"), RenewalMember::officeName,
					(member) -> getTranslation("appointment.until", member.endsOn()))
			.setSortProperty("office");
		this.list
			.column("choice", getTranslation("renewal.choice"),
					LitRenderer.<RenewalMember>of(choiceTemplate())
						.withProperty("who", RenewalMember::name)
						.withProperty("chosen", (member) -> member.decision().name())
						.withProperty("fixed", (member) -> !this.planning)
						.withFunction("choose",
								(member, args) -> choose(member, RenewalDecision.valueOf(args.get(0).asString()))))
			.setFlexGrow(0)
			.setWidth("236px");
		this.list.lines("newOffice", getTranslation("renewal.newOffice"), RenewalMember::newOfficeName,
				RenewalMember::note);
		this.list.text("remarks", getTranslation("renewal.remarks"), this::remarks);
		if (!this.planning) {
			this.list.status("created", getTranslation("renewal.newState"), RenewalMember::createdState);
		}
		this.list.card((member) -> Card.of(member.name(), remarks(member), member.decision())
			.withAside(member.officeName())
			.withFoot((member.newOfficeName() != null) ? member.newOfficeName() : "",
					(member.note() != null) ? member.note() : ""));
	}

	/** A button for each decision; another click on the chosen one takes it back. */
	private String choiceTemplate() {
		StringBuilder template = new StringBuilder(
				"<div class='ec-choice' role='radiogroup' aria-label='${item.who}'>");
		for (RenewalDecision each : BY_KEY.subList(1, BY_KEY.size())) {
			template
				.append("""
						<button type='button' role='radio' class='ec-choice-%2$s' ?disabled='${item.fixed}' \
						aria-checked='${item.chosen === "%1$s" ? "true" : "false"}' @click='${(e) => { e.stopPropagation(); \
						choose(item.chosen === "%1$s" ? "UNDECIDED" : "%1$s"); }}'>%3$s</button>"""
					.formatted(each.name(), each.name().toLowerCase(Locale.ROOT), getTranslation(each.messageKey())));
		}
		return template.append("</div>").toString();
	}

	private String remarks(RenewalMember member) {
		List<String> remarks = new ArrayList<>();
		if (member.archived()) {
			remarks.add(getTranslation("renewal.archived"));
		}
		if (member.otherOffices() > 0) {
			remarks.add(getTranslation("renewal.otherOffices", member.otherOffices()));
		}
		if (member.age() != null) {
			remarks.add(getTranslation("renewal.age", member.age()));
		}
		return remarks.stream().collect(Collectors.joining(getTranslation("base.listSeparator")));
	}

	private void choose(RenewalMember member, RenewalDecision decision) {
		if (this.planning) {
			this.choosing.choose(member, decision, this.list::refresh);
		}
	}

	private void listenToKeys() {
		this.list.grid().getElement().addEventListener("keydown", (event) -> {
			RenewalMember member = this.list.grid()
				.getDataCommunicator()
				.getKeyMapper()
				.get(event.getEventData().get("element.__ecKey").asString());
			if (member != null) {
				choose(member, BY_KEY.get(Integer.parseInt(event.getEventData().get("event.key").asString())));
			}
		}).setFilter(KEYS).addEventData("element.__ecKey").addEventData("event.key");
	}

	/** Renews everybody who is still undecided. */
	void renewRest() {
		this.choosing.renewRest(this.list::refresh);
	}

	static RenewalFilter filter(ListQuery query) {
		return new RenewalFilter(query.state(RenewalDecision.class), query.search(), query.filterId("office"),
				query.filterId("field"), query.filter("age", RenewalFilter.AgeBand.class),
				query.filter("situation", RenewalFilter.Situation.class));
	}

}
