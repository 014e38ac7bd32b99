package org.expertcommittee.base;

/**
 * Tells the shell whose portal this is. Called on every page, also before login: must be
 * cheap.
 */
public interface CommitteeIdentityProvider {

	CommitteeIdentity current();

}
