package org.expertcommittee.base;

import java.io.Serializable;

/**
 * A record that somebody has chosen from a list to do something with.
 *
 * @param label how people know it, such as a name or a number
 */
public record Chosen(long id, String label) implements Serializable {
}
