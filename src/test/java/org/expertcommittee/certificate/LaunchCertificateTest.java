package org.expertcommittee.certificate;

import java.util.Comparator;
import java.util.List;

import org.expertcommittee.appointment.AppointmentFilter;
import org.expertcommittee.appointment.AppointmentService;
import org.expertcommittee.appointment.AppointmentStatus;
import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo's first certificate is made by the same acts as every other one. */
@PortalTest
@As(Role.SECRETARIAT)
class LaunchCertificateTest {

	/** Later parts of the demo data belong to other features. */
	private static final int LAST_PART = 35;

	@Autowired
	List<DemoData> parts;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	CertificateService certificates;

	@Autowired
	CertificateFileService files;

	@Autowired
	AppointmentService appointments;

	@Test
	void givesTheViceChairOfTheLaunchTheFirstNumber() {
		this.transaction.executeWithoutResult((status) -> this.parts.stream()
			.filter((part) -> part.order() <= LAST_PART)
			.sorted(Comparator.comparingInt(DemoData::order))
			.forEach(DemoData::create));
		CertificateListItem first = this.certificates
			.list(new CertificateFilter(null, null, "李晓"), PagedQuery.of(0, 10))
			.getFirst();
		assertThat(first.number()).isEqualTo("瀍产专聘字〔2024〕1号");
		assertThat(first.awardedOn()).isEqualTo("2024-11-02");
		assertThat(first.endsOn()).isEqualTo("2027-11-01");
		assertThat(this.files.check(first.id()).good()).isTrue();
		assertThat(this.certificates.count(CertificateFilter.of(CertificateStatus.AWAITING_SEAL))).isEqualTo(2);
		assertThat(this.certificates.count(CertificateFilter.of(CertificateStatus.DRAFT))).isEqualTo(2);
		assertThat(this.appointments.count(AppointmentFilter.of(AppointmentStatus.ENDING_SOON))).isEqualTo(2);
	}

}
