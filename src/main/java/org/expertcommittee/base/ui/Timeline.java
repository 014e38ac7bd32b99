package org.expertcommittee.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.Tone;

/** What happened, newest first. */
public class Timeline extends OrderedList {

	public Timeline() {
		addClassName("ec-timeline");
	}

	/**
	 * Adds an entry below the others.
	 * @param tone colour of the dot; {@link Tone#NEUTRAL} draws an empty one
	 * @param who person or system
	 * @param what the act, in words
	 * @param when moment as shown, see {@link Dates}
	 * @param notes further lines, such as a reason
	 */
	public Timeline with(Tone tone, String who, String what, String when, String... notes) {
		Span actor = new Span(who);
		actor.addClassName("ec-timeline-who");
		Span act = new Span(what);
		act.addClassName("ec-secondary");
		Div line = new Div(actor, act);
		line.addClassName("ec-timeline-line");
		ListItem item = new ListItem(line);
		item.addClassName(StatusBadge.toneClass(tone));
		for (String note : notes) {
			Div text = new Div(note);
			text.addClassName("ec-timeline-note");
			item.add(text);
		}
		Div time = new Div(when);
		time.addClassName("ec-caption");
		item.add(time);
		add(item);
		return this;
	}

}
