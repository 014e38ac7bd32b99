package org.expertcommittee.certificate;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.expertcommittee.base.validation.PlainText;
import org.expertcommittee.base.validation.ValidPersonName;
import org.expertcommittee.committee.Honorific;

/**
 * The words of a certificate, which can be changed until it goes to the seal.
 *
 * @param awardedOn the day on the document, which also decides the year of the number
 * @param version what the edit was based on
 */
public record CertificateData(@NotBlank @ValidPersonName String holderName, @NotNull Honorific honorific,
		@NotBlank @PlainText(max = 1000, multiline = true) String bodyText,
		@NotBlank @PlainText(max = 100) String closing, @NotNull LocalDate awardedOn, long version) {
}
