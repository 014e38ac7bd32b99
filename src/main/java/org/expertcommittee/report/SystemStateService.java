package org.expertcommittee.report;

import java.lang.management.ManagementFactory;
import java.sql.DatabaseMetaData;
import java.time.Instant;
import java.util.Objects;

import javax.sql.DataSource;

import org.expertcommittee.attachment.AttachmentService;
import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.security.Access;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What an administrator wants to know about the running portal. */
@Service
@PreAuthorize(Access.IS_ADMIN)
public class SystemStateService {

	private final DataSource dataSource;

	private final PortalProperties portal;

	private final AttachmentService attachments;

	private final HealthEndpoint health;

	SystemStateService(DataSource dataSource, PortalProperties portal, AttachmentService attachments,
			HealthEndpoint health) {
		this.dataSource = dataSource;
		this.portal = portal;
		this.attachments = attachments;
		this.health = health;
	}

	public SystemState current() {
		String version = getClass().getPackage().getImplementationVersion();
		return new SystemState(Objects.requireNonNullElse(version, "-"), database(),
				this.portal.dataDir().toFile().getUsableSpace(),
				Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()), this.attachments.count(),
				Status.UP.equals(this.health.health().getStatus()));
	}

	private String database() {
		try {
			return JdbcUtils.extractDatabaseMetaData(this.dataSource,
					(DatabaseMetaData data) -> data.getDatabaseProductName() + " " + data.getDatabaseProductVersion());
		}
		catch (MetaDataAccessException ex) {
			return "-";
		}
	}

}
