package org.expertcommittee.base;

/**
 * A feature's part of the demo data. All parts run once, in one transaction, on the first
 * start with {@code portal.demo=true}, as the system itself.
 */
public interface DemoData {

	/**
	 * 10 committee, 20 experts, 30 appointments and certificates, 40 enterprises, 50
	 * consultations, 90 accounts.
	 */
	int order();

	void create();

}
