package org.expertcommittee.certificate;

import org.expertcommittee.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the settings page shows of the means to issue certificates. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
public class SigningKeyService {

	private final SigningKeys keys;

	SigningKeyService(SigningKeys keys) {
		this.keys = keys;
	}

	/** The signing key as it stands now; never the key itself. */
	public SigningKeyInfo current() {
		return this.keys.info();
	}

}
