package org.expertcommittee.base;

/**
 * One answer of the search in the header.
 *
 * @param kindKey key of the word for the kind of thing, such as 专家
 * @param title name or title as the person knows it
 * @param detail what tells it from others of the same title; may be empty, never personal
 * data
 * @param path route with parameters, without leading slash
 */
public record SearchHit(String kindKey, String title, String detail, String path) {
}
