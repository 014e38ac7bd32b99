package org.expertcommittee.expert.ui;

import java.util.List;
import java.util.Set;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import org.expertcommittee.base.Texts;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertListItem;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Role;
import org.expertcommittee.security.SystemActor;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@PortalTest
@As(Role.SECRETARIAT)
class ExpertViewsTest extends SpringBrowserlessTest {

	@Autowired
	private ExpertService experts;

	@BeforeEach
	void readsChinese() {
		VaadinSession.getCurrent().setLocale(Texts.CHINESE);
		UI.getCurrent().setLocale(Texts.CHINESE);
	}

	@Test
	void theRosterShowsEveryoneWithMaskedPhone() {
		create("李晓", "13800005678");
		create("王五", "13800001025");
		navigate(ExpertListView.class);
		assertThat(rows()).extracting(ExpertListItem::name, ExpertListItem::maskedMobile)
			.containsExactly(tuple("王五", "138****1025"), tuple("李晓", "138****5678"));
	}

	@Test
	void theAddressNarrowsTheRoster() {
		create("李晓", null);
		create("王五", null);
		UI.getCurrent().navigate("experts", QueryParameters.fromString("q=lx&state=WAITING"));
		assertThat(rows()).extracting(ExpertListItem::name).containsExactly("李晓");
	}

	@Test
	void registersAnExpertAndRefusesBadInputAtItsField() {
		navigate(ExpertListView.class);
		test(find(Button.class).withText("新增专家").single()).click();
		field("姓名").setValue("李晓");
		field("联系电话").setValue("123");
		test(find(Button.class).withText("保存").single()).click();
		assertThat(field("联系电话").isInvalid()).isTrue();
		assertThat(field("联系电话").getErrorMessage()).contains("11");
		field("联系电话").setValue("13800005678");
		test(find(Button.class).withText("保存").single()).click();
		assertThat(this.experts.search("lixiao", 10)).hasSize(1);
		assertThat(getCurrentView()).isInstanceOf(ExpertDetailsView.class);
	}

	@Test
	void showsWhoMayBeTheSamePersonBeforeSaving() {
		create("李晓", "13800005678");
		navigate(ExpertListView.class);
		test(find(Button.class).withText("新增专家").single()).click();
		field("姓名").setValue("李晓");
		field("联系电话").setValue("13800005678");
		test(find(Button.class).withText("保存").single()).click();
		assertThat(this.experts.search("李晓", 10)).hasSize(1);
		test(find(Button.class).withText("确认不是同一人，仍要保存").single()).click();
		assertThat(this.experts.search("李晓", 10)).hasSize(2);
	}

	@Test
	void theDetailsPageSendsNumbersInFullOnlyOnDemand() {
		long id = create("李晓", "13800005678");
		ExpertDetailsView view = navigate(ExpertNavigation.details(id), ExpertDetailsView.class);
		assertThat(words(view)).contains("李晓", "138****5678", "待聘").doesNotContain("13800005678");
		test(find(Button.class).all()
			.stream()
			.filter((button) -> "查看完整联系电话".equals(button.getAriaLabel().orElse("")))
			.findFirst()
			.orElseThrow()).click();
		assertThat(words(view)).contains("13800005678");
	}

	@Test
	@As(value = Role.EXPERT, expertId = 1)
	void expertsCannotOpenTheRoster() {
		assertThatThrownBy(() -> navigate(ExpertListView.class)).isInstanceOf(IllegalArgumentException.class);
		assertThat(getCurrentView()).isNotInstanceOf(ExpertListView.class);
	}

	@SuppressWarnings("unchecked")
	private List<ExpertListItem> rows() {
		Grid<ExpertListItem> grid = find(Grid.class).single();
		return grid.getDataProvider()
			.fetch(new Query<>(0, 100, List.of(), null, null))
			.map(ExpertListItem.class::cast)
			.toList();
	}

	private TextField field(String label) {
		return find(TextField.class).all()
			.stream()
			.filter((field) -> label.equals(field.getLabel()))
			.findFirst()
			.orElseThrow();
	}

	private static String words(Component root) {
		return root.getElement().getTextRecursively();
	}

	private long create(String name, @Nullable String mobile) {
		return SystemActor.call(() -> this.experts
			.create(new ExpertData(name, null, null, null, mobile, null, null, null, null, Set.of(), null, 0), false));
	}

}
