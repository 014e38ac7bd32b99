package org.expertcommittee.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;

/** Keeps a double click from opening the same dialog twice. */
public final class OpenOnce {

	private OpenOnce() {
	}

	/** Whether no dialog of that title is open; call before it is opened. */
	public static boolean may(Dialog dialog) {
		UI ui = UI.getCurrent();
		String key = OpenOnce.class.getName() + dialog.getHeaderTitle();
		if (ComponentUtil.getData(ui, key) != null) {
			return false;
		}
		ComponentUtil.setData(ui, key, dialog);
		dialog.addDetachListener((event) -> ComponentUtil.setData(ui, key, null));
		dialog.addOpenedChangeListener((event) -> {
			if (!event.isOpened()) {
				ComponentUtil.setData(ui, key, null);
			}
		});
		return true;
	}

}
