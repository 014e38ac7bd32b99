package org.expertcommittee.attachment;

/** The bytes were more than allowed; nothing was kept. */
public class ContentTooLarge extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ContentTooLarge(long most) {
		super("More than " + most + " bytes");
	}

}
