package org.expertcommittee.audit.ui;

import com.vaadin.flow.component.Component;
import org.expertcommittee.audit.ConfigurationHistoryService;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Subject;

/** 修改历史 on the settings page: who changed what of a committee. */
@org.springframework.stereotype.Component
class ConfigurationHistoryPanel implements DetailsPanel {

	private final ConfigurationHistoryService history;

	private final AuditWords words;

	ConfigurationHistoryPanel(ConfigurationHistoryService history, AuditWords words) {
		this.history = history;
		this.words = words;
	}

	@Override
	public Subject subject() {
		return Subject.SETTINGS;
	}

	@Override
	public String part() {
		return "history";
	}

	@Override
	public int order() {
		return 90;
	}

	@Override
	public Component create(long committeeId) {
		return new ConfigurationHistory(this.history, this.words, committeeId);
	}

}
