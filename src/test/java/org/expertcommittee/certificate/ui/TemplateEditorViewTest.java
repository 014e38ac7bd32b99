package org.expertcommittee.certificate.ui;

import java.util.List;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import org.expertcommittee.base.Texts;
import org.expertcommittee.certificate.CertificateTemplateService;
import org.expertcommittee.certificate.TemplateRevision;
import org.expertcommittee.certificate.pdf.CertificateDesign.Style;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.PortalTest;
import org.expertcommittee.testing.SampleCommittee;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@As(Role.SECRETARIAT)
class TemplateEditorViewTest extends SpringBrowserlessTest {

	@Autowired
	private CertificateTemplateService templates;

	@Autowired
	private CommitteeService committees;

	@Autowired
	private ApplicationContext context;

	private long committee;

	@BeforeEach
	void enterTheCommittee() {
		VaadinSession.getCurrent().setLocale(Texts.CHINESE);
		UI.getCurrent().setLocale(Texts.CHINESE);
		SampleCommittee sample = SampleCommittee.enter(this.context);
		sample.expert("买买提·艾力");
		this.committee = this.committees.require().id();
	}

	@Test
	void showsThePageAndSavesARevision() {
		TemplateEditorView view = navigate(TemplateEditorView.class);
		String before = page();
		design().setValue(Style.RED_HEAD);
		assertThat(page()).isNotEqualTo(before);
		save();

		assertThat(this.templates.edit(this.committee).design()).isEqualTo(Style.RED_HEAD);
		assertThat(this.templates.revisions(this.committee)).extracting(TemplateRevision::revision).containsExactly(1);
		assertThat(view.getElement().getTextRecursively()).contains("第 1 版", "红头 横版");
	}

	@Test
	void saysAtTheFieldWhatIsWrong() {
		navigate(TemplateEditorView.class);
		TextArea wording = find(TextArea.class).single();
		wording.setValue("兹聘请{name}为{office}{who}。");
		save();
		assertThat(wording.isInvalid()).isTrue();
		assertThat(wording.getErrorMessage()).contains("{who}", "period");
		wording.setValue("兹聘请{name}为{office}。");
		TextField color = field("标题颜色");
		color.setValue("#ffffff");
		save();
		assertThat(color.isInvalid()).isTrue();
		assertThat(this.templates.revisions(this.committee)).isEmpty();
	}

	@Test
	void previewFollowsEveryFieldAndSaysWhenTheWordsDoNotFit() {
		TemplateEditorView view = navigate(TemplateEditorView.class);
		String before = page();
		field("标题").setValue("荣誉证书");
		assertThat(page()).isNotEqualTo(before);
		String good = page();
		find(TextArea.class).single().setValue("{name}{office}" + "长".repeat(980));
		assertThat(page()).isEqualTo(good);
		assertThat(view.getElement().getTextRecursively()).contains("一页");
	}

	@Test
	void offersTheRosterToTheSecretariat() {
		navigate(TemplateEditorView.class);
		assertThat(labels()).contains("常见姓名", "最长的姓名和职务", "生僻字姓名", "买买提·艾力");
	}

	@Test
	@As(Role.ADMIN)
	void offersSamplesAloneToTheAdministrator() {
		navigate(TemplateEditorView.class);
		assertThat(labels()).containsExactly("常见姓名", "最长的姓名和职务", "生僻字姓名");
	}

	private List<String> labels() {
		return persons().getGenericDataView().getItems().map(TemplatePreview.Person::label).toList();
	}

	@SuppressWarnings("unchecked")
	private ComboBox<TemplatePreview.Person> persons() {
		return (ComboBox<TemplatePreview.Person>) (ComboBox<?>) find(ComboBox.class).all().getLast();
	}

	@SuppressWarnings("unchecked")
	private PictureChoice<Style> design() {
		return (PictureChoice<Style>) (PictureChoice<?>) find(PictureChoice.class).all().getFirst();
	}

	private String page() {
		return find(Image.class).all().getLast().getSrc();
	}

	private TextField field(String label) {
		return find(TextField.class).all()
			.stream()
			.filter((field) -> label.equals(field.getLabel()))
			.findFirst()
			.orElseThrow();
	}

	private void save() {
		test(find(Button.class).withText("保存").single()).click();
	}

}
