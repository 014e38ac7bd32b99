package org.expertcommittee.base.ui;

import java.util.List;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.upload.UploadI18N;

/** The words inside Vaadin's own components, in one place. */
public final class VaadinTexts {

	private VaadinTexts() {
	}

	public static DatePickerI18n datePicker() {
		return new DatePickerI18n().setMonthNames(words("base.date.months"))
			.setWeekdays(words("base.date.weekdays"))
			.setWeekdaysShort(words("base.date.weekdaysShort"))
			.setToday(Translate.text("base.date.today"))
			.setCancel(Translate.text("base.cancel"))
			.setBadInputErrorMessage(Translate.text("base.date.bad"))
			.setRequiredErrorMessage(Translate.text("base.required"))
			.setFirstDayOfWeek(1)
			.setDateFormats("yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d", "yyyy.M.d");
	}

	public static UploadI18N upload() {
		UploadI18N i18n = new UploadI18N();
		i18n.setDropFiles(new UploadI18N.DropFiles().setOne(Translate.text("base.upload.dropOne"))
			.setMany(Translate.text("base.upload.dropMany")));
		i18n.setAddFiles(new UploadI18N.AddFiles().setOne(Translate.text("base.upload.addOne"))
			.setMany(Translate.text("base.upload.addMany")));
		i18n.setError(new UploadI18N.Error().setTooManyFiles(Translate.text("base.upload.tooMany"))
			.setFileIsTooBig(Translate.text("base.upload.tooBig"))
			.setIncorrectFileType(Translate.text("base.upload.wrongType")));
		i18n.setUploading(new UploadI18N.Uploading()
			.setStatus(new UploadI18N.Uploading.Status().setConnecting(Translate.text("base.upload.connecting"))
				.setStalled(Translate.text("base.upload.stalled"))
				.setProcessing(Translate.text("base.upload.processing"))
				.setHeld(Translate.text("base.upload.held")))
			.setRemainingTime(
					new UploadI18N.Uploading.RemainingTime().setPrefix(Translate.text("base.upload.remaining"))
						.setUnknown(Translate.text("base.upload.unknownTime")))
			.setError(new UploadI18N.Uploading.Error().setServerUnavailable(Translate.text("base.upload.failed"))
				.setUnexpectedServerError(Translate.text("base.upload.failed"))
				.setForbidden(Translate.text("base.upload.forbidden"))
				.setFileTooLarge(Translate.text("base.upload.tooBig"))));
		i18n.setFile(new UploadI18N.File().setRetry(Translate.text("base.upload.retry"))
			.setStart(Translate.text("base.upload.start"))
			.setRemove(Translate.text("base.upload.remove")));
		return i18n;
	}

	private static List<String> words(String key) {
		return List.of(Translate.text(key).split(",", -1));
	}

}
