package org.expertcommittee.report.ui;

import java.time.Clock;
import java.time.LocalDateTime;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.springframework.beans.factory.ObjectProvider;

/** 工作台: what waits for the person logged in, a section for each role. */
@Route("")
@Menu(title = "report.home", order = 0, icon = "layout-dashboard")
@PermitAll
class HomeView extends Div implements HasDynamicTitle {

	private static final int NOON = 12;

	private static final int EVENING = 18;

	HomeView(CurrentUser user, ObjectProvider<SecretariatHome> secretariat, ObjectProvider<ExpertHome> expert,
			ObjectProvider<AdminHome> admin, ObjectProvider<AuditorHome> auditor, Clock clock) {
		addClassName("ec-page");
		LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ChinaTime.ZONE);
		PageHeader header = new PageHeader(getTranslation(greeting(now.getHour()), user.displayName()));
		String weekday = getTranslation("base.date.weekdays").split(",", -1)[now.getDayOfWeek().getValue() % 7];
		header.fact(getTranslation("report.date", now.getYear(), now.getMonthValue(), now.getDayOfMonth(), weekday));
		add(header);
		if (user.has(Role.SECRETARIAT)) {
			secretariat.getObject().fill(this, header);
		}
		if (user.has(Role.EXPERT) && user.require().expertId() != null) {
			expert.getObject().fill(this);
		}
		if (user.has(Role.ADMIN)) {
			admin.getObject().fill(this);
		}
		if (user.has(Role.AUDITOR)) {
			auditor.getObject().fill(this);
		}
	}

	private static String greeting(int hour) {
		return (hour < NOON) ? "report.morning" : (hour < EVENING) ? "report.afternoon" : "report.evening";
	}

	@Override
	public String getPageTitle() {
		return getTranslation("report.home");
	}

}
