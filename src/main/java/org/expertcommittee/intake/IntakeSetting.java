package org.expertcommittee.intake;

import java.security.SecureRandom;
import java.util.Base64;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.expertcommittee.base.BaseEntity;
import org.expertcommittee.base.Sensitive;

/** Whether and how the public takes part: one row, made when it is first saved. */
@Entity
@Table(name = "intake_setting")
class IntakeSetting extends BaseEntity {

	private static final int KEY_BYTES = 32;

	private boolean formOpen;

	private String privacyNotice;

	private int linkDays;

	/** Signs the challenges of the form and makes its receipt codes. */
	@Sensitive
	private String formKey;

	@SuppressWarnings("NullAway.Init")
	protected IntakeSetting() {
	}

	@SuppressWarnings("NullAway.Init")
	IntakeSetting(IntakeSettingData data) {
		byte[] key = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(key);
		this.formKey = Base64.getEncoder().encodeToString(key);
		change(data);
	}

	final void change(IntakeSettingData data) {
		this.formOpen = data.formOpen();
		this.privacyNotice = data.privacyNotice().strip();
		this.linkDays = data.linkDays();
	}

	byte[] formKey() {
		return Base64.getDecoder().decode(this.formKey);
	}

	IntakeSettingData toData() {
		return new IntakeSettingData(this.formOpen, this.privacyNotice, this.linkDays, getVersion());
	}

}
