package org.expertcommittee.draw;

import jakarta.validation.constraints.NotBlank;
import org.expertcommittee.base.validation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is entered when the lots are drawn.
 *
 * @param witnesses names of those who watch (监督人)
 * @param publicInput anything that a witness makes up on the spot, or a number published
 * elsewhere; spaces count once
 */
public record LotsData(@NotBlank @PlainText(max = 200) String witnesses,
		@PlainText(max = 200) @Nullable String publicInput) {

	/** As it goes into the seed. */
	@Nullable String normalInput() {
		String typed = (this.publicInput != null) ? this.publicInput.strip().replaceAll("\\s+", " ") : "";
		return typed.isEmpty() ? null : typed;
	}

}
