package org.expertcommittee.base.ui;

import java.io.Serializable;

/** Hands a filled-in record to the service. */
@FunctionalInterface
public interface SaveAction<T> extends Serializable {

	void save(T data);

}
