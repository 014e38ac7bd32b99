package org.expertcommittee.consultation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

import org.expertcommittee.security.SystemActor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Enters the rules that districts use, where there is none yet. */
@Component
@Order(6)
class DeadlinePresetLoader implements ApplicationRunner {

	private final DeadlinePresetRepository presets;

	private final TransactionTemplate transaction;

	DeadlinePresetLoader(DeadlinePresetRepository presets, PlatformTransactionManager transactions) {
		this.presets = presets;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void run(ApplicationArguments args) {
		load();
	}

	void load() {
		try {
			SystemActor.run(() -> this.transaction.executeWithoutResult((status) -> {
				if (this.presets.count() == 0) {
					read().forEach((preset) -> this.presets.save(preset(preset)));
				}
			}));
		}
		catch (DataIntegrityViolationException ex) {
			// Another node was faster.
		}
	}

	private static DeadlinePreset preset(JsonNode node) {
		Map<DeadlineStep, StepTime> times = new EnumMap<>(DeadlineStep.class);
		node.path("steps")
			.properties()
			.forEach((step) -> times.put(DeadlineStep.valueOf(step.getKey()),
					StepTime.parse(step.getValue().asString())));
		DeadlinePreset preset = new DeadlinePreset(node.path("name").asString(), node.path("note").asString(),
				new DeadlineSteps(times));
		preset.setUsual(node.path("usual").asBoolean(false));
		return preset;
	}

	private static JsonNode read() {
		try (InputStream in = new ClassPathResource("consultation/deadline-presets.json").getInputStream()) {
			return JsonMapper.shared().readTree(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
