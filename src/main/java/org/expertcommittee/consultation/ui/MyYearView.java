package org.expertcommittee.consultation.ui;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.Translate;
import org.expertcommittee.consultation.MyYearService;
import org.expertcommittee.consultation.Satisfaction;
import org.expertcommittee.consultation.YearOfWork;
import org.expertcommittee.security.Access;
import com.vaadin.flow.component.dependency.StyleSheet;

/** 我的履职: what an expert did, year by year. */
@Route(ConsultationNavigation.MY_YEAR)
@Menu(title = "consultation.year.menu", order = 66, icon = "chart-column")
@RolesAllowed(Access.EXPERT)
@StyleSheet("styles-work.css")
class MyYearView extends Div implements HasDynamicTitle {

	MyYearView(MyYearService years) {
		addClassName("ec-page");
		add(new PageHeader(getTranslation("consultation.year.title")).fact(getTranslation("consultation.year.help")));
		years.years().forEach((year) -> add(panel(year)));
	}

	private Panel panel(YearOfWork year) {
		Div numbers = new Div(number("asked", String.valueOf(year.asked()), "base.unit.items", answers(year)),
				number("opinions", String.valueOf(year.opinions()), "consultation.year.unit.opinions", ""));
		BigDecimal hours = year.hours();
		if (hours != null) {
			numbers
				.add(number("hours", hours.stripTrailingZeros().toPlainString(), "consultation.year.unit.hours", ""));
		}
		Integer satisfied = year.satisfied();
		numbers.add(number("satisfied", (satisfied != null) ? satisfied + "%" : "—", "", satisfaction(year)));
		numbers.addClassName("ec-year-numbers");
		return new Panel(getTranslation("consultation.year.of", year.year()), numbers);
	}

	private String answers(YearOfWork year) {
		return getTranslation("consultation.year.answers", year.accepted(), year.declined());
	}

	private String satisfaction(YearOfWork year) {
		if (year.rated() == 0) {
			return getTranslation("consultation.year.unrated");
		}
		Map<Satisfaction, Long> sorted = new TreeMap<>(year.satisfaction());
		return Translate.list(sorted.entrySet()
			.stream()
			.map((entry) -> getTranslation(entry.getKey().messageKey()) + " " + entry.getValue())
			.toList());
	}

	private Div number(String key, String value, String unitKey, String detail) {
		Span label = new Span(getTranslation("consultation.year." + key));
		label.addClassName("ec-secondary");
		Span digits = new Span(value);
		digits.addClassName("ec-count-number");
		Div line = new Div(digits);
		if (!unitKey.isEmpty()) {
			Span unit = new Span(getTranslation(unitKey));
			unit.addClassName("ec-caption");
			line.add(unit);
		}
		Div below = new Div(detail);
		below.addClassName("ec-caption");
		return new Div(label, line, below);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("consultation.year.title");
	}

}
