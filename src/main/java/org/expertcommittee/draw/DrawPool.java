package org.expertcommittee.draw;

import java.util.List;

/**
 * The pool as it is now, in its canonical order.
 *
 * @param filter the choices in words
 */
public record DrawPool(String filter, List<PoolItem> items) {

	public long eligible() {
		return this.items.stream().filter(PoolItem::eligible).count();
	}

	public long excluded() {
		return this.items.size() - eligible();
	}

}
