package org.expertcommittee.base;

import java.util.List;

/** An act that the record's present state does not allow; nothing was changed. */
public class IllegalAct extends RuntimeException {

	private final String messageKey;

	private final List<Object> args;

	public IllegalAct(String messageKey, Object... args) {
		super(messageKey + " " + List.of(args));
		this.messageKey = messageKey;
		this.args = List.of(args);
	}

	/** Key of a text that says why not and, where there is one, what to do first. */
	public String messageKey() {
		return this.messageKey;
	}

	public List<Object> args() {
		return this.args;
	}

}
