package org.expertcommittee.base.ui;

import java.io.Serializable;
import java.util.List;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializablePredicate;
import org.expertcommittee.base.Chosen;

/**
 * Something that can be done with the chosen rows of a {@link ListPanel}.
 *
 * @param label the act's word
 * @param run does it or asks first
 * @param offered whether it makes sense with that state, search and filters
 */
public record ListAct(String label, Icons icon, SerializableConsumer<List<Chosen>> run,
		SerializablePredicate<ListQuery> offered) implements Serializable {

	public static ListAct of(String label, Icons icon, SerializableConsumer<List<Chosen>> run) {
		return new ListAct(label, icon, run, (query) -> true);
	}

	/** The same act, offered only in those states' tabs and in the one for all. */
	public ListAct inStates(String... states) {
		List<String> known = List.of(states);
		return new ListAct(this.label, this.icon, this.run,
				(query) -> query.state() == null || known.contains(query.state()));
	}

}
