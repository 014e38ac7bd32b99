package org.expertcommittee.appointment.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.provider.Query;
import org.expertcommittee.appointment.AppointmentDetailsService;
import org.expertcommittee.appointment.AppointmentDocumentService;
import org.expertcommittee.appointment.AppointmentRow;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.appointment.AppointmentStatus;
import org.expertcommittee.appointment.DocumentFilter;
import org.expertcommittee.appointment.NextStep;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A member of the secretariat other than the one who proposed. */
@As(Role.SECRETARIAT)
class AppointmentViewsTest extends ViewTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	AppointmentService appointments;

	@Autowired
	AppointmentDetailsService details;

	@Autowired
	AppointmentDocumentService documents;

	private SampleCommittee sample;

	private long waiting;

	private long active;

	@BeforeEach
	void prepareTwo() {
		this.sample = SampleCommittee.enter(this.context);
		this.active = this.sample.appointed(this.sample.expert("示例专家01"), "副主任");
		this.waiting = this.sample.proposed(this.sample.expert("示例专家02"), "委员");
		SampleCommittee.as(SampleCommittee.SECRETARY, () -> {
			this.appointments.submit(this.waiting);
			return true;
		});
	}

	@Test
	void theListSaysWhatEachWaitsFor() {
		navigate(AppointmentListView.class);
		assertThat(rows()).extracting((row) -> row.item().expertName(), AppointmentRow::next)
			.containsExactlyInAnyOrder(tuple("示例专家01", NextStep.DOCUMENT), tuple("示例专家02", NextStep.APPROVE));
	}

	@Test
	void approvesWithACommentOnTheAppointmentsPage() {
		Component view = open(this.waiting);
		assertThat(words(view)).contains("示例专家02：委员", "审批中", "您可以审批");
		click("批准");
		find(TextArea.class).single().setValue("一致同意");
		click("批准");

		assertThat(this.details.get(this.waiting).decisionNote()).isEqualTo("一致同意");
		assertThat(words((Component) getCurrentView())).contains("已聘", "一致同意", "示例secretariat");
	}

	@Test
	void doesNotOfferApprovalToWhoeverProposed() throws Exception {
		SampleCommittee.as(SampleCommittee.SECRETARY, () -> {
			assertThat(words(open(this.waiting))).contains("秘书处另一位同事");
			assertThat(find(Button.class).withText("批准").all()).isEmpty();
			return true;
		});
	}

	@Test
	void aDismissalAsksForAReasonAndADayWithinTheAppointment() {
		open(this.active);
		click("解聘");
		click("解聘");
		assertThat(this.details.get(this.active).item().endedOn()).isNull();
		find(TextArea.class).single().setValue("工作调动");
		DatePicker day = find(DatePicker.class).single();
		day.setValue(java.time.LocalDate.parse("2020-01-01"));
		click("解聘");
		assertThat(day.isInvalid()).isTrue();
		assertThat(day.getErrorMessage()).contains("2024-11-02");
		day.setValue(java.time.LocalDate.parse("2026-11-23"));
		click("解聘");

		assertThat(this.details.get(this.active).item().state()).isEqualTo(AppointmentStatus.DISMISSED);
		assertThat(words((Component) getCurrentView())).contains("工作调动", "撤销解聘或辞聘");
	}

	@Test
	void recordsANewDocumentForAnAppointment() {
		open(this.active);
		click("登记文件");
		click("登记新文件");
		find(com.vaadin.flow.component.textfield.TextField.class).all().getFirst().setValue("示发〔2026〕1号");
		click("保存");
		click("登记文件");

		assertThat(this.details.get(this.active).item().documentNumber()).isEqualTo("示发〔2026〕1号");
		assertThat(words((Component) getCurrentView())).contains("示发〔2026〕1号");
		long document = this.documents.list(DocumentFilter.ALL, PagedQuery.of(0, 1)).getFirst().id();
		UI.getCurrent().navigate("appointments/documents/" + document);
		assertThat(words((Component) getCurrentView())).contains("示例专家01", "副主任", "聘任通知");
		UI.getCurrent().navigate("appointments/documents");
		assertThat(getCurrentView()).isInstanceOf(DocumentListView.class);
	}

	@Test
	void offersTheOfficesOfTheTermsCommittee() {
		navigate(AppointmentListView.class);
		click("新增聘任");
		assertThat(find(ComboBox.class).withCondition((box) -> "职务".equals(box.getLabel()))
			.single()
			.getListDataView()
			.getItemCount()).isEqualTo(5);
	}

	@Test
	@As(Role.EXPERT)
	void expertsSeeNeitherAppointmentsNorDocuments() {
		UI.getCurrent().navigate("appointments/" + this.active);
		assertThat(getCurrentView()).isNotInstanceOf(AppointmentDetailsView.class);
		UI.getCurrent().navigate("appointments/documents");
		assertThat(getCurrentView()).isNotInstanceOf(DocumentListView.class);
	}

	private Component open(long id) {
		UI.getCurrent().navigate("appointments/" + id);
		assertThat(getCurrentView()).isInstanceOf(AppointmentDetailsView.class);
		return (Component) getCurrentView();
	}

	private List<AppointmentRow> rows() {
		return ((Grid<?>) find(Grid.class).single()).getDataProvider()
			.fetch(new Query<>(0, 100, List.of(), null, null))
			.map(AppointmentRow.class::cast)
			.toList();
	}

	private static String words(Component view) {
		return view.getElement().getTextRecursively();
	}

}
