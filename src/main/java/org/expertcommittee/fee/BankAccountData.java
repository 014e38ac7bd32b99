package org.expertcommittee.fee;

import jakarta.validation.constraints.NotBlank;
import org.expertcommittee.base.validation.PlainText;

/**
 * What the form of a bank account edits.
 *
 * @param holder to whom the account belongs
 * @param bank with its branch
 * @param accountNumber digits, possibly with spaces
 * @param version of the record that was read; 0 for a new one
 */
public record BankAccountData(@NotBlank @PlainText(max = 80) String holder, @NotBlank @PlainText(max = 100) String bank,
		@NotBlank @PlainText(max = 48) String accountNumber, long version) {
}
