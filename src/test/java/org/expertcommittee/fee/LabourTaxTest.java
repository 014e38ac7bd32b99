package org.expertcommittee.fee;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LabourTaxTest {

	@ParameterizedTest
	@CsvSource({ "0, 0", "800, 0", "800.01, 0", "1000, 40", "4000, 640", "4000.01, 640", "10000, 1600", "25000, 4000",
			"30000, 5200", "62500, 13000", "100000, 25000" })
	void withholdsByTheThreeRates(BigDecimal gross, BigDecimal tax) {
		assertThat(LabourTax.of(gross)).isEqualByComparingTo(tax);
	}

	@ParameterizedTest
	@CsvSource({ "0", "500", "800", "900", "1500", "3360", "3360.50", "5000", "21000", "21000.50", "33333.33", "49500",
			"49500.50", "75000", "120000" })
	void findsTheAmountBeforeTaxOfWhichTheRestRemains(BigDecimal net) {
		BigDecimal gross = LabourTax.gross(net);
		assertThat(gross.subtract(LabourTax.of(gross)).subtract(net).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
	}

}
