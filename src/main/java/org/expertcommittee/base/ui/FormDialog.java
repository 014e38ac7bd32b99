package org.expertcommittee.base.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * A {@link RecordForm} in a dialog with 取消 and 保存. Closes only after the service has
 * taken the record; typed words are not lost without a question.
 *
 * @param <T> the record that the form edits
 */
public class FormDialog<T extends Record> extends Dialog {

	private final RecordForm<T> form;

	private final Button save;

	/**
	 * Creates the dialog, closed.
	 * @param title what is done, such as 新增专家
	 * @param form the form
	 * @param action hands the record to the service
	 * @param saved called after it was saved and the dialog closed
	 */
	public FormDialog(String title, RecordForm<T> form, SaveAction<T> action, SerializableRunnable saved) {
		this.form = form;
		setHeaderTitle(title);
		addClassName("ec-dialog");
		setWidth("720px");
		setMaxWidth("calc(100vw - 24px)");
		setCloseOnOutsideClick(false);
		setCloseOnEsc(false);
		this.save = new Button(getTranslation("base.save"), (event) -> {
			if (form.save(action)) {
				close();
				saved.run();
			}
		});
		this.save.addThemeVariants(ButtonVariant.PRIMARY);
		this.save.setDisableOnClick(false);
		Button cancel = new Button(getTranslation("base.cancel"), (event) -> cancel());
		cancel.addClickShortcut(Key.ESCAPE).listenOn(this);
		add(form);
		getFooter().add(cancel, this.save);
	}

	/** Another word for 保存, such as 提交意见. */
	public FormDialog<T> saveLabel(String label) {
		this.save.setText(label);
		return this;
	}

	@Override
	public void open() {
		if (OpenOnce.may(this)) {
			super.open();
		}
	}

	private void cancel() {
		if (this.form.dirty()) {
			Confirm.leave(this::close, () -> {
			});
		}
		else {
			close();
		}
	}

}
