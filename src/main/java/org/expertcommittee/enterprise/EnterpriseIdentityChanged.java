package org.expertcommittee.enterprise;

/**
 * What identifies an enterprise has changed: its credit code or the number of its
 * contact. Published in the transaction that changes it.
 */
public record EnterpriseIdentityChanged(long enterpriseId) {
}
