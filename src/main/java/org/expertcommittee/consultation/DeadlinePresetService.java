package org.expertcommittee.consultation;

import java.util.List;
import java.util.Optional;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.Access;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules by which deadlines are computed. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT)
@Transactional
public class DeadlinePresetService {

	private final DeadlinePresetRepository presets;

	private final AuditTrail audit;

	private final Checks checks;

	DeadlinePresetService(DeadlinePresetRepository presets, AuditTrail audit, Checks checks) {
		this.presets = presets;
		this.audit = audit;
		this.checks = checks;
	}

	/** Every rule, the oldest first. */
	@Transactional(readOnly = true)
	public List<DeadlinePresetItem> all() {
		return this.presets.findByOrderById().stream().map(DeadlinePreset::toItem).toList();
	}

	/** The rule that is chosen unless somebody chooses another. */
	@Transactional(readOnly = true)
	public Optional<DeadlinePresetItem> usual() {
		return this.presets.findFirstByUsualTrueOrderById().map(DeadlinePreset::toItem);
	}

	@Transactional(readOnly = true)
	public DeadlinePresetData edit(long id) {
		return find(id).toData();
	}

	/**
	 * Adds a rule; the first one is the usual one.
	 * @throws InvalidInput when the name is taken or the times cannot be
	 */
	public long create(DeadlinePresetData data) {
		this.checks.valid(data);
		refuseSameName(data.name(), -1);
		DeadlinePreset preset = new DeadlinePreset(data.name(), data.note(), data.steps());
		preset.setUsual(this.presets.count() == 0);
		store(preset);
		this.audit.act("consultation.preset.create", preset, preset.name());
		return preset.requireId();
	}

	/** Changes a rule; cases keep the times that they were made with. */
	public void update(long id, DeadlinePresetData data) {
		this.checks.valid(data);
		DeadlinePreset preset = find(id);
		preset.requireVersion(data.version());
		refuseSameName(data.name(), id);
		preset.change(data.name(), data.note(), data.steps());
		store(preset);
		this.audit.act("consultation.preset.update", preset, preset.name());
	}

	/** Makes it the usual one. */
	public void makeUsual(long id) {
		DeadlinePreset preset = find(id);
		this.presets.findAll().forEach((each) -> each.setUsual(each.equals(preset)));
		this.audit.act("consultation.preset.makeUsual", preset, preset.name());
	}

	/**
	 * Offers it no longer; cases keep the times that they were made with.
	 * @throws IllegalAct when it is the usual one
	 */
	public void delete(long id) {
		DeadlinePreset preset = find(id);
		if (preset.isUsual()) {
			throw new IllegalAct("consultation.preset.isUsual");
		}
		this.presets.delete(preset);
		this.audit.act("consultation.preset.delete", preset, preset.name());
	}

	private void refuseSameName(String name, long self) {
		this.presets.findByName(name.strip()).filter((other) -> other.requireId() != self).ifPresent((other) -> {
			throw taken(other.name());
		});
	}

	private void store(DeadlinePreset preset) {
		try {
			this.presets.saveAndFlush(preset);
		}
		catch (DataIntegrityViolationException ex) {
			throw taken(preset.name());
		}
	}

	private static InvalidInput taken(String name) {
		return InvalidInput.at("name", "consultation.preset.nameTaken", name);
	}

	private DeadlinePreset find(long id) {
		return this.presets.findById(id).orElseThrow(() -> new NotFound("deadline preset " + id));
	}

}
