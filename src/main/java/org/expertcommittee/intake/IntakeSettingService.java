package org.expertcommittee.intake;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.base.Texts;
import org.expertcommittee.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat decides whether the public form is open. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class IntakeSettingService {

	private static final int USUAL_LINK_DAYS = 14;

	private final IntakeSettingRepository settings;

	private final PortalProperties portal;

	private final Texts texts;

	private final AuditTrail audit;

	private final Checks checks;

	IntakeSettingService(IntakeSettingRepository settings, PortalProperties portal, Texts texts, AuditTrail audit,
			Checks checks) {
		this.settings = settings;
		this.portal = portal;
		this.texts = texts;
		this.audit = audit;
		this.checks = checks;
	}

	/** As it is now; the form is closed until somebody opens it. */
	@Transactional(readOnly = true)
	public IntakeSettingData get() {
		return this.settings.findFirstByOrderById()
			.map(IntakeSetting::toData)
			.orElseGet(() -> new IntakeSettingData(false, this.texts.get("intake.notice.usual", Texts.CHINESE),
					USUAL_LINK_DAYS, 0));
	}

	/** The address of the form, to be told to enterprises. */
	@Transactional(readOnly = true)
	public String address() {
		return this.portal.address("/request");
	}

	/**
	 * Changes it.
	 * @throws StaleData when somebody saved in between
	 */
	public void save(IntakeSettingData data) {
		this.checks.valid(data);
		IntakeSetting setting = this.settings.findFirstByOrderById().orElse(null);
		if (setting == null) {
			setting = this.settings.save(new IntakeSetting(data));
		}
		else {
			setting.requireVersion(data.version());
			setting.change(data);
		}
		this.audit.act(data.formOpen() ? "intake.saveOpen" : "intake.saveClosed", setting,
				this.portal.address("/request"));
	}

}
