package org.expertcommittee.attachment;

/**
 * The record a file belongs to.
 *
 * @param type kind of record, e.g. {@code consultation}
 * @param id of that record
 */
public record Owner(String type, long id) {

}
