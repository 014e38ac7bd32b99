package org.expertcommittee.base.ui;

import java.util.Comparator;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * A section that one feature adds to another feature's details page, so that neither has
 * to know the other. Published as a Spring bean.
 */
public interface DetailsPanel {

	Subject subject();

	/**
	 * Part of the page that the section belongs to, where the page has several; empty for
	 * the one that the page keeps for other features.
	 */
	default String part() {
		return "";
	}

	/** Place among the sections, lowest first. */
	int order();

	/** Whether the current user may see this section. */
	default boolean visible() {
		return true;
	}

	/** Makes the section for the record of that id; usually a {@link Panel}. */
	Component create(long id);

	/** Adds every section of a subject that the current user may see, in order. */
	static void addAll(ObjectProvider<DetailsPanel> panels, Subject subject, long id, HasComponents target) {
		addAll(panels, subject, null, id, target);
	}

	/**
	 * Adds the sections of one part of a page.
	 * @param part see {@link #part()}; nothing adds those of every part
	 */
	static void addAll(ObjectProvider<DetailsPanel> panels, Subject subject, @Nullable String part, long id,
			HasComponents target) {
		List<DetailsPanel> visible = panels.stream()
			.filter((panel) -> panel.subject() == subject && panel.visible())
			.filter((panel) -> part == null || part.equals(panel.part()))
			.sorted(Comparator.comparingInt(DetailsPanel::order))
			.toList();
		visible.forEach((panel) -> target.add(panel.create(id)));
	}

}
