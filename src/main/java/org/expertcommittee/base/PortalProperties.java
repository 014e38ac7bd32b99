package org.expertcommittee.base;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal.*}; the table in README.md lists them all.
 *
 * @param dataDir folder of the embedded database, files and keys
 * @param publicUrl address under which people reach the portal; printed into QR codes and
 * one-time links
 * @param signing PKCS#12 file for signing certificates; without it the first start makes
 * one in the data folder
 * @param fonts where to find further fonts
 */
@ConfigurationProperties("portal")
public record PortalProperties(@DefaultValue("./data") Path dataDir,
		@DefaultValue("http://localhost:8080") URI publicUrl, @DefaultValue Signing signing,
		@DefaultValue Fonts fonts) {

	/**
	 * The signing key.
	 *
	 * @param keystore path of the PKCS#12 file
	 * @param password its password
	 * @param sealImage PNG of the electronic seal; without it the seal position stays
	 * blank for the physical seal
	 * @param tsaUrl timestamp authority (RFC 3161); without it signatures carry no
	 * timestamp
	 * @param tsaTimeout how long its answer may take
	 * @param tsaUser for basic authentication
	 * @param tsaPassword the user's
	 */
	public record Signing(@Nullable Path keystore, @Nullable String password, @Nullable Path sealImage,
			@Nullable URI tsaUrl, @DefaultValue("10s") Duration tsaTimeout, @Nullable String tsaUser,
			@Nullable String tsaPassword) {
	}

	/**
	 * Fonts beside those in the application.
	 *
	 * @param extra TrueType files or folders, asked in this order for characters that the
	 * built-in fonts lack
	 */
	public record Fonts(@DefaultValue List<Path> extra) {
	}

	/** The absolute address of a path of this portal. */
	public String address(String path) {
		String base = this.publicUrl.toString();
		return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
	}

}
