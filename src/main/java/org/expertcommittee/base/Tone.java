package org.expertcommittee.base;

/**
 * The six colours a status may have; each has its text, ground and line in
 * {@code styles.css}.
 */
public enum Tone {

	NEUTRAL, BLUE, AMBER, RED, GREEN, VIOLET

}
