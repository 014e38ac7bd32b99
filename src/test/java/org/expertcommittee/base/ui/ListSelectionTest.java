package org.expertcommittee.base.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import org.expertcommittee.base.Chosen;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@As(Role.SECRETARIAT)
class ListSelectionTest extends ViewTest {

	private final List<Row> rows = IntStream.rangeClosed(1, 40).mapToObj((i) -> new Row(i, "示例" + i)).toList();

	private final List<List<Chosen>> handedOver = new ArrayList<>();

	private final ListPanel<Row> list = new ListPanel<>("test");

	@BeforeEach
	void aListOfFortyRows() {
		this.list.search("搜索").state(null, "全部", () -> 40).state("LATE", "逾期", () -> 0);
		this.list.text("name", "姓名", Row::name).setSortProperty("name");
		this.list.source((query, page) -> matching(query).stream()
			.sorted(page.descending() ? Comparator.comparing(Row::id).reversed() : Comparator.comparing(Row::id))
			.skip(page.offset())
			.limit(page.limit())
			.toList(), (query) -> matching(query).size());
		this.list.selection((row) -> new Chosen(row.id(), row.name()),
				(query) -> matching(query).stream().map((row) -> new Chosen(row.id(), row.name())).toList(),
				ListAct.of("签发", Icons.STAMP, this.handedOver::add),
				ListAct.of("催办", Icons.BELL, this.handedOver::add).inStates("SOON"));
		UI.getCurrent().add(this.list);
		rows(40);
	}

	@Test
	void theBarAppearsWithTheFirstChoiceAndHandsOverWhatWasChosen() {
		assertThat(bar().isVisible()).isFalse();
		bar().toggle(this.rows.get(4));
		bar().toggle(this.rows.get(1));
		bar().toggle(this.rows.get(9));
		bar().toggle(this.rows.get(1));

		assertThat(words()).contains("已选 2 项", "选择全部 40 项");
		click("签发");
		assertThat(this.handedOver).containsExactly(List.of(new Chosen(5, "示例5"), new Chosen(10, "示例10")));
		assertThat(this.list.selected()).hasSize(2);
	}

	@Test
	void choosesEverythingThatTheFilterLetsThrough() {
		test(find(TextField.class).single()).setValue("示例1");
		rows(11);
		bar().toggle(this.rows.getFirst());
		click("选择全部 11 项");
		assertThat(this.list.selected()).extracting(Chosen::id)
			.containsExactly(1L, 10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L);
		assertThat(words()).contains("已选 11 项");
		assertThat(find(Button.class).withText("选择全部 11 项").exists()).isFalse();
		click("取消选择");
		assertThat(this.list.selected()).isEmpty();
		assertThat(bar().isVisible()).isFalse();
	}

	@Test
	void survivesSortingAndRefreshing() {
		bar().toggle(this.rows.get(4));
		this.list.sortedBy(this.list.grid().getColumnByKey("name"), true);
		this.list.refresh();
		rows(40);
		assertThat(this.list.selected()).extracting(Chosen::id).containsExactly(5L);
	}

	@Test
	void anotherFilterTakesTheChoiceBackAndSaysSo() {
		bar().toggle(this.rows.get(4));
		bar().toggle(this.rows.get(5));
		test(find(TextField.class).single()).setValue("示例2");
		assertThat(this.list.selected()).isEmpty();
		assertThat(bar().isVisible()).isFalse();
		assertThat(find(Notification.class).last().getElement().getTextRecursively()).contains("筛选条件已改变，已取消选择的 2 项");
	}

	@Test
	void anActThatMakesNoSenseInAStateIsNotOffered() {
		bar().toggle(this.rows.get(4));
		assertThat(find(Button.class).withText("催办").exists()).isTrue();
		find(Tabs.class).single().setSelectedIndex(1);
		bar().toggle(this.rows.get(4));
		assertThat(find(Button.class).withText("签发").exists()).isTrue();
		assertThat(find(Button.class).withText("催办").exists()).isFalse();
	}

	private List<Row> matching(ListQuery query) {
		return this.rows.stream().filter((row) -> row.name().startsWith(query.search())).toList();
	}

	private void rows(int expected) {
		assertThat(test(this.list.grid()).size()).isEqualTo(expected);
	}

	@SuppressWarnings("unchecked")
	private ListSelection<Row> bar() {
		return (ListSelection<Row>) this.list.getChildren()
			.filter(ListSelection.class::isInstance)
			.findFirst()
			.orElseThrow();
	}

	private String words() {
		return bar().getElement().getTextRecursively();
	}

	private record Row(long id, String name) {
	}

}
