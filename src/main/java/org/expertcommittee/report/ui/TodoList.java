package org.expertcommittee.report.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.Status;
import org.expertcommittee.base.Tone;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.consultation.TimeLeft;
import org.jspecify.annotations.Nullable;

/** Things to do, the most urgent first, each with one action. */
class TodoList extends OrderedList {

	TodoList(List<Todo> todos, LocalDate today) {
		addClassName("ec-todos");
		todos.stream().sorted(Comparator.comparing(Todo::day)).forEach((todo) -> add(item(todo, today)));
	}

	private ListItem item(Todo todo, LocalDate today) {
		TimeLeft left = todo.left();
		boolean urgent = (left != null) ? left.tone() == Tone.RED : !todo.day().isAfter(today);
		Span day = new Span((left != null && left.late()) ? getTranslation("report.lateWorking", left.workingDays())
				: day(todo.day(), today));
		day.addClassName("ec-todo-day");
		Span title = new Span(todo.title());
		Span detail = new Span(todo.detail());
		detail.addClassName("ec-secondary");
		Div words = new Div(title, detail);
		words.addClassName("ec-lines");
		Anchor act = new Anchor(todo.path(), todo.act());
		act.addClassName("ec-button");
		act.setAriaLabel(todo.act() + " " + todo.title());
		ListItem item = new ListItem(day, words, new StatusBadge(todo.status()), act);
		item.setClassName("ec-todo-urgent", urgent);
		return item;
	}

	private String day(LocalDate day, LocalDate today) {
		if (day.equals(today)) {
			return getTranslation("report.today");
		}
		if (day.equals(today.plusDays(1))) {
			return getTranslation("report.tomorrow");
		}
		return day.isBefore(today) ? getTranslation("report.late", today.toEpochDay() - day.toEpochDay())
				: getTranslation("report.day", day.getMonthValue(), day.getDayOfMonth());
	}

	/**
	 * A thing to do until a day.
	 *
	 * @param left until that day, where working days count
	 */
	record Todo(LocalDate day, String title, String detail, Status status, String act, String path,
			@Nullable TimeLeft left) {

		Todo(LocalDate day, String title, String detail, Status status, String act, String path) {
			this(day, title, detail, status, act, path, null);
		}

	}

}
