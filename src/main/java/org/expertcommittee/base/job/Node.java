package org.expertcommittee.base.job;

import java.util.UUID;

/** This run of the portal, by a name that no other run has. */
final class Node {

	private static final String NAME = "portal-" + UUID.randomUUID();

	private Node() {
	}

	static String name() {
		return NAME;
	}

}
