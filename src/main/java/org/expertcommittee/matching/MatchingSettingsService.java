package org.expertcommittee.matching;

import java.util.Optional;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.StaleData;
import org.expertcommittee.security.Access;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How experts are ranked, as the secretariat wants it. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class MatchingSettingsService {

	private final MatchingSettingsRepository settings;

	private final AuditTrail audit;

	private final Checks checks;

	MatchingSettingsService(MatchingSettingsRepository settings, AuditTrail audit, Checks checks) {
		this.settings = settings;
		this.audit = audit;
		this.checks = checks;
	}

	@Transactional(readOnly = true)
	public MatchingSettingsData get() {
		return this.settings.findFirstByOrderById().map(MatchingSettings::toData).orElse(MatchingSettingsData.USUAL);
	}

	/**
	 * Changes how experts are ranked.
	 * @throws InvalidInput when nothing would count
	 * @throws StaleData when somebody changed it in between
	 */
	public void save(MatchingSettingsData data) {
		this.checks.valid(data);
		if (data.weighsNothing()) {
			throw InvalidInput.at("fieldWeight", "matching.settings.weighsNothing");
		}
		Optional<MatchingSettings> present = this.settings.findFirstByOrderById();
		long version = present.map(MatchingSettings::getVersion).orElse(MatchingSettingsData.USUAL.version());
		if (version != data.version()) {
			throw new StaleData("matching settings");
		}
		MatchingSettings one = present.orElseGet(() -> first(data));
		one.update(data);
		this.audit.act("matching.settings", one, "");
	}

	/** Two who change it first at the same time: the second has to look again. */
	private MatchingSettings first(MatchingSettingsData data) {
		try {
			return this.settings.saveAndFlush(new MatchingSettings(data));
		}
		catch (DataIntegrityViolationException ex) {
			throw new StaleData("matching settings");
		}
	}

}
