package org.expertcommittee.certificate;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.base.Texts;
import org.expertcommittee.certificate.pdf.SigningKey;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Which key signs, and what people are told when none can. */
@ServiceTest
@As(Role.ADMIN)
class SigningKeysTest {

	private static final long COMMITTEE = 1;

	@TempDir
	Path folder;

	@Autowired
	KeyRecordRepository records;

	@Autowired
	KeyRegister register;

	@Autowired
	TestClock clock;

	@Autowired
	Texts texts;

	private Path keystore = Path.of("");

	private String password = "";

	@BeforeEach
	void makeAKey() throws Exception {
		this.keystore = key("given", "示例机关");
		this.password = password("given");
	}

	@Test
	void usesTheConfiguredKey() {
		SigningKeys keys = keys(this.keystore, this.password);

		assertThat(keys.require(COMMITTEE, "示例委员会").subject()).isEqualTo("示例机关");
		assertThat(keys.info().configured()).isTrue();
		assertThat(keys.info().problem()).isNull();
		assertThat(this.folder.resolve("data/signing")).doesNotExist();
	}

	@Test
	void makesItsOwnWhenTheFirstCertificateIsIssuedAndSaysSo() {
		SigningKeys keys = keys(null, null);
		assertThat(keys.info().subject()).isNull();
		keys.require(COMMITTEE, "示例委员会");

		assertThat(keys.info().subject()).isEqualTo("示例委员会");
		assertThat(keys.info().configured()).isFalse();
		assertThat(this.records.findAll()).singleElement()
			.satisfies((record) -> assertThat(record.origin()).isEqualTo(KeyOrigin.OWN))
			.satisfies((record) -> assertThat(record.active()).isTrue());
	}

	@Test
	void goesOnWithAnOwnKeyThatWasMadeBeforeKeysWereRecorded() throws Exception {
		Path old = this.folder.resolve("data/signing");
		Files.createDirectories(old.getParent());
		SigningKey made = SigningKey.ownIn(old, "示例委员会", this.clock);

		assertThat(keys(null, null).require(COMMITTEE, "别的名称").fingerprint()).isEqualTo(made.fingerprint());
	}

	@Test
	void aNewConfiguredKeyTakesOverAndTheOneBeforeRetires() {
		keys(null, null).require(COMMITTEE, "示例委员会");
		keys(this.keystore, this.password).require(COMMITTEE, "示例委员会");

		assertThat(this.records.findByOrderByAddedAtDescIdDesc())
			.extracting(KeyRecord::subject, (record) -> record.shown(this.clock.instant()))
			.containsExactlyInAnyOrder(tuple("示例机关", SigningKeyState.ACTIVE), tuple("示例委员会", SigningKeyState.RETIRED));
	}

	@Test
	void aConfiguredKeyThatRetiredDoesNotComeBackByARestart() {
		SigningKeys keys = keys(this.keystore, this.password);
		keys.require(COMMITTEE, "示例委员会");
		retireAll();

		assertThatExceptionOfType(IllegalAct.class)
			.isThrownBy(() -> keys(this.keystore, this.password).require(COMMITTEE, "示例委员会"))
			.satisfies((refusal) -> assertThat(chinese(refusal)).contains("没有启用的签名密钥"));
		assertThat(keys.info().problem()).isEqualTo("NONE");
	}

	@Test
	void signsWithNoOtherKeyWhenTheSettingIsGone() {
		keys(this.keystore, this.password).require(COMMITTEE, "示例委员会");

		assertRefused(keys(null, null), "NOT_CONFIGURED", "portal.signing.keystore");
		assertThat(this.folder.resolve("data/signing")).doesNotExist();
	}

	@Test
	void makesNoSecondOwnKeyWhenTheFirstIsLost() throws Exception {
		keys(null, null).require(COMMITTEE, "示例委员会");
		Files.move(this.folder.resolve("data/signing"), this.folder.resolve("lost"));

		assertRefused(keys(null, null), "MISSING", "signing");
		assertThat(this.folder.resolve("data/signing")).doesNotExist();
	}

	@Test
	void saysThatTheFileIsMissingAndWhichSettingToCheck() {
		assertRefused(keys(this.folder.resolve("none.p12"), ""), "MISSING", "none.p12", "portal.signing.keystore");
	}

	@Test
	void saysThatThePasswordIsWrong() {
		assertRefused(keys(this.keystore, "wrong"), "WRONG_PASSWORD", "signing.p12", "portal.signing.password");
		assertThat(this.records.findAll()).isEmpty();
	}

	@Test
	void saysThatTheKeyHasExpired() {
		this.clock.advance(Duration.ofDays(4000));

		assertRefused(keys(this.keystore, this.password), "EXPIRED", "signing.p12", "已过期");
	}

	private void retireAll() {
		this.records.findAll().forEach((record) -> {
			record.retire("测试", "示例", this.clock.instant());
			this.records.saveAndFlush(record);
		});
	}

	private void assertRefused(SigningKeys keys, String problem, String... words) {
		assertThat(keys.info().problem()).isEqualTo(problem);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> keys.require(COMMITTEE, "示例委员会"))
			.satisfies((refusal) -> assertThat(chinese(refusal)).contains(words));
	}

	private String chinese(IllegalAct refusal) {
		return this.texts.get(refusal.messageKey(), Texts.CHINESE, refusal.args().toArray());
	}

	private Path key(String name, String subject) {
		SigningKey.ownIn(this.folder.resolve(name), subject, this.clock);
		return this.folder.resolve(name).resolve("signing.p12");
	}

	private String password(String name) throws Exception {
		return Files.readString(this.folder.resolve(name).resolve("password")).strip();
	}

	private SigningKeys keys(@Nullable Path file, @Nullable String filePassword) {
		PortalProperties portal = new PortalProperties(this.folder.resolve("data"), URI.create("http://localhost:8080"),
				new PortalProperties.Signing(file, filePassword, null, null, Duration.ofSeconds(10), null, null),
				new PortalProperties.Fonts(List.of()));
		return new SigningKeys(this.records, this.register, new KeyFiles(portal, this.clock), this.clock);
	}

}
