package org.expertcommittee.base;

/**
 * Whoever is logged in, as the header names them; implemented by the security principal.
 */
public interface Person {

	String displayName();

}
