package org.expertcommittee.fee;

/** An account as it is shown. */
public record BankAccountItem(String holder, String bank, String maskedNumber) {
}
