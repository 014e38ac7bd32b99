package org.expertcommittee.audit;

import org.hibernate.cfg.SessionEventSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

	@Bean
	HibernatePropertiesCustomizer auditInterceptor() {
		return (properties) -> properties.put(SessionEventSettings.INTERCEPTOR, new AuditInterceptor());
	}

	/**
	 * Every writing transaction gets a trail, so that also changes nobody named are
	 * recorded.
	 */
	@Bean
	TransactionExecutionListener pendingTrails(ObjectProvider<ChainWriter> writer) {
		return new TransactionExecutionListener() {
			@Override
			public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
				if (failure == null && transaction.isNewTransaction() && !transaction.isReadOnly()
						&& TransactionSynchronizationManager.isSynchronizationActive()) {
					TransactionSynchronizationManager.registerSynchronization(new PendingTrail(writer.getObject()));
				}
			}
		};
	}

}
