package org.expertcommittee.certificate;

import java.time.Clock;

import org.expertcommittee.base.pdf.FontSet;
import org.expertcommittee.certificate.pdf.CertificateRenderer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {

	@Bean
	CertificateRenderer certificateRenderer(FontSet fonts, Clock clock) {
		return new CertificateRenderer(fonts, clock);
	}

}
