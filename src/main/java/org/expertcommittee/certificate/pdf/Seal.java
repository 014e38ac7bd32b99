package org.expertcommittee.certificate.pdf;

/**
 * What is drawn at the seal position, over the unit and the date. By law an electronic
 * seal is more than a picture, so the ordinary choice is {@link Blank}: the position
 * stays free for the physical seal.
 */
public sealed interface Seal {

	/** Nothing is drawn; the physical seal is stamped after printing. */
	record Blank() implements Seal {
	}

	/**
	 * A drawn stamp that cannot be mistaken for an official seal.
	 *
	 * @param text what it reads, for example 样章; 1 to 9 characters
	 */
	record Sample(String text) implements Seal {
	}

	/**
	 * The picture of a seal, drawn 42 mm high at most.
	 *
	 * @param bytes a PNG (transparent ground preserved) or an RGB JPEG
	 */
	@SuppressWarnings("ArrayRecordComponent") // never compared, only drawn
	record Image(byte[] bytes) implements Seal {
	}

}
