package org.expertcommittee.certificate.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Violation;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.certificate.CertificateTemplateData;
import org.expertcommittee.certificate.CertificateTemplateService;
import org.expertcommittee.certificate.TemplateSample;
import org.expertcommittee.expert.ExpertService;
import org.jspecify.annotations.Nullable;

/** The page as it would be printed, with somebody's data. */
class TemplatePreview extends Panel {

	private static final int DPI = 110;

	/** Whoever is not among these is found by typing. */
	private static final int MOST_PEOPLE = 200;

	private final Image page = new Image();

	private final Div problem = new Div();

	private final ComboBox<Person> person = new ComboBox<>();

	private final transient CertificateTemplateService templates;

	private final transient @Nullable ExpertService experts;

	private final long committeeId;

	private final SerializableSupplier<CertificateTemplateData> data;

	/**
	 * Creates the preview.
	 * @param experts whom to choose from; null for those who may not see the roster
	 */
	TemplatePreview(CertificateTemplateService templates, @Nullable ExpertService experts, long committeeId,
			SerializableSupplier<CertificateTemplateData> data) {
		this.templates = templates;
		this.experts = experts;
		this.committeeId = committeeId;
		this.data = data;
		addClassName("ec-cert-panel");
		this.person.setAriaLabel(t("with"));
		this.person.setItemLabelGenerator(Person::label);
		this.person
			.setItems((query) -> people(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
				.skip(query.getOffset())
				.limit(query.getLimit()));
		this.person.setValue(samples().getFirst());
		this.person.addValueChangeListener((event) -> refresh());
		Div bar = new Div(new Div(t("with")), this.person);
		bar.addClassNames("ec-cert-bar", "ec-template-bar");
		this.problem.addClassNames("ec-cert-problem", "ec-template-problem");
		this.problem.getElement().setAttribute("role", "alert");
		this.page.setAlt(t("preview"));
		this.page.addClassName("ec-cert-sheet");
		Div desk = new Div(this.page);
		desk.addClassName("ec-cert-desk");
		desk.getElement().setAttribute("tabindex", "0");
		add(bar, this.problem, desk);
	}

	/** Draws what is typed; where that is not possible, says why and keeps the last. */
	final void refresh() {
		Person chosen = this.person.getValue();
		TemplateSample sample = (chosen != null) ? chosen.sample() : TemplateSample.of(TemplateSample.Kind.TYPICAL);
		try {
			byte[] png = this.templates.preview(this.committeeId, this.data.get(), sample, DPI);
			this.page.setSrc(
					DownloadHandler
						.fromInputStream((event) -> new com.vaadin.flow.server.streams.DownloadResponse(
								new java.io.ByteArrayInputStream(png), "page.png", "image/png", png.length))
						.inline());
			this.problem.setVisible(false);
		}
		catch (IllegalAct ex) {
			complain(getTranslation(ex.messageKey(), ex.args().toArray()));
		}
		catch (InvalidInput ex) {
			Violation first = ex.violations().getFirst();
			complain(getTranslation(first.messageKey(), first.args().toArray()));
		}
	}

	private void complain(String text) {
		this.problem.setText(text);
		this.problem.setVisible(true);
	}

	private List<Person> people(String filter, int most) {
		List<Person> people = new ArrayList<>(samples());
		people.removeIf((sample) -> !sample.label().contains(filter));
		if (this.experts != null) {
			this.experts.search(filter, Math.min(most, MOST_PEOPLE))
				.forEach((expert) -> people.add(new Person(TemplateSample.of(expert.id()), expert.name())));
		}
		return people;
	}

	private List<Person> samples() {
		List<Person> samples = new ArrayList<>();
		for (TemplateSample.Kind kind : TemplateSample.Kind.values()) {
			if (kind != TemplateSample.Kind.EXPERT) {
				samples.add(new Person(TemplateSample.of(kind), t("sample." + kind.name().toLowerCase(Locale.ROOT))));
			}
		}
		return samples;
	}

	private String t(String key) {
		return getTranslation("certificate.template." + key);
	}

	/** Somebody to show the page with. */
	record Person(TemplateSample sample, String label) implements java.io.Serializable {
	}

}
