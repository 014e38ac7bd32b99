package org.expertcommittee.certificate;

import java.util.List;

import org.expertcommittee.base.pdf.FontSet;
import org.expertcommittee.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the settings page shows of the means to issue certificates. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
public class SigningKeyService {

	private final SigningKeys keys;

	private final FontSet fonts;

	SigningKeyService(SigningKeys keys, FontSet fonts) {
		this.keys = keys;
		this.fonts = fonts;
	}

	/** The signing key as it stands now; never the key itself. */
	public SigningKeyInfo current() {
		return this.keys.info();
	}

	/** Files of further fonts for rare characters, beside those built in. */
	public List<String> furtherFonts() {
		return this.fonts.extraNames();
	}

}
