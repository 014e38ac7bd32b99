package org.expertcommittee.certificate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.base.Texts;
import org.expertcommittee.committee.CommitteeData;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.expertcommittee.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an administrator does with signing keys. */
@ServiceTest
@As(Role.ADMIN)
class SigningKeyServiceTest {

	@Autowired
	SigningKeyService service;

	@Autowired
	SigningKeys keys;

	@Autowired
	CommitteeService committees;

	@Autowired
	PortalProperties portal;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Texts texts;

	@Autowired
	TestClock clock;

	private long committee;

	@BeforeEach
	void enterTheCommittee() {
		this.committees.save(CommitteeData.named("示例委员会", "示例", "示"));
		this.committee = this.committees.require().id();
	}

	@Test
	void anUploadedKeySignsOnlyOnceItIsActivated() throws Exception {
		String own = signer();
		long id = upload(null, TestKeys.good("示例机关"));
		assertThat(signer()).isEqualTo(own);
		this.service.activate(id, "换用单位密钥");

		assertThat(signer()).isEqualTo("示例机关");
		SigningKeyItem before = item(own);
		assertThat(before.shown()).isEqualTo(SigningKeyState.RETIRED);
		assertThat(before.retireReason()).isEqualTo("换用单位密钥");
		assertThat(before.retiredBy()).isEqualTo("示例admin");
		assertThat(before.retiredAt()).isEqualTo(this.clock.instant());
	}

	@Test
	void aCommitteesOwnKeyComesBeforeTheGeneralOne() throws Exception {
		String own = signer();
		this.service.activate(upload(this.committee, TestKeys.elliptic("委员会专用")), "启用专用密钥");

		assertThat(signer()).isEqualTo("委员会专用");
		assertThat(this.keys.require(this.committee + 1, "别的委员会").subject()).isEqualTo(own);
		assertThat(item("委员会专用").committee()).isEqualTo("示例委员会");
		assertThat(item("委员会专用").algorithm()).isEqualTo("EC 256");
		this.service.retire(item("委员会专用").id(), "不再使用");
		assertThat(signer()).isEqualTo(own);
	}

	@Test
	void makesANewOwnKey() {
		String first = this.keys.require(this.committee, "示例委员会").fingerprint();
		long id = this.service.make(null);
		this.service.activate(id, "定期更换");

		String second = this.keys.require(this.committee, "示例委员会").fingerprint();
		assertThat(second).isNotEqualTo(first);
		assertThat(this.service.list()).extracting(SigningKeyItem::fingerprint)
			.containsExactlyInAnyOrder(first, second);
	}

	@Test
	void keepsTheKeyForThePortalAloneAndItsPasswordNowhere() throws Exception {
		upload(null, TestKeys.good("示例机关"));
		Path folder = this.portal.dataDir()
			.toAbsolutePath()
			.resolve("signing-keys")
			.resolve(item("示例机关").fingerprint());

		assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
		try (Stream<Path> files = Files.list(folder)) {
			assertThat(files.toList()).hasSize(2)
				.allSatisfy((file) -> assertThat(Files.getPosixFilePermissions(file))
					.isEqualTo(PosixFilePermissions.fromString("rw-------")))
				.allSatisfy((file) -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
					.doesNotContain(TestKeys.PASSWORD));
		}
		assertThat(this.jdbc.sql("select * from audit_entry").query().listOfRows().toString()).contains("示例机关")
			.doesNotContain(TestKeys.PASSWORD);
		assertThat(this.jdbc.sql("select * from signing_key").query().listOfRows().toString())
			.doesNotContain(TestKeys.PASSWORD);
		assertThat(new KeyUpload(null, new byte[0], TestKeys.PASSWORD).toString()).doesNotContain(TestKeys.PASSWORD);
	}

	@Test
	void saysAtTheFieldWhatIsWrongWithAFile() throws Exception {
		Instant now = this.clock.instant();
		assertRefused(TestKeys.good("示例机关"), "wrong", "password", "密码不正确");
		assertRefused(TestKeys.valid(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1))), TestKeys.PASSWORD,
				"file", "已过期");
		assertRefused(TestKeys.valid(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(9))), TestKeys.PASSWORD,
				"file", "尚未生效");
		assertRefused(TestKeys.withoutPrivateKey(), TestKeys.PASSWORD, "file", "没有与证书相配的私钥");
		assertRefused(TestKeys.mismatched(), TestKeys.PASSWORD, "file", "没有与证书相配的私钥");
		assertRefused(TestKeys.weak(), TestKeys.PASSWORD, "file", "强度不够");
		assertRefused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "", "file", "不是 PKCS#12 文件");
		assertRefused(new byte[0], "", "file", "不是 PKCS#12 文件");
		assertRefused(new byte[SigningKeyService.LARGEST + 1], "", "file", "不是 PKCS#12 文件");
		assertThat(this.service.list()).isEmpty();
	}

	@Test
	void refusesTheSameKeyTwice() throws Exception {
		byte[] file = TestKeys.good("示例机关");
		upload(null, file);

		assertRefused(file, TestKeys.PASSWORD, "file", "已经登记过（示例机关）");
	}

	@Test
	void aRetiredKeyNeverSignsAgain() throws Exception {
		long id = upload(null, TestKeys.good("示例机关"));
		this.service.activate(id, "启用");
		this.service.retire(id, "停止使用");

		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.service.activate(id, "再次启用"));
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.service.retire(id, "再停一次"));
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(this::signer)
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("certificate.key.NONE"));
	}

	@Test
	void aCompromisedKeyStopsAtOnceAndKeepsTheDayItStopped() throws Exception {
		long id = upload(null, TestKeys.good("示例机关"));
		this.service.activate(id, "启用");
		Instant stopped = this.clock.instant();
		this.service.retire(id, "停止使用");
		this.clock.advance(Duration.ofDays(3));
		this.service.reportCompromised(id, "服务器被侵入");

		SigningKeyItem key = item("示例机关");
		assertThat(key.shown()).isEqualTo(SigningKeyState.COMPROMISED);
		assertThat(key.retiredAt()).isEqualTo(stopped);
		assertThat(key.retireReason()).isEqualTo("服务器被侵入");
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.service.reportCompromised(id, "再报一次"));
	}

	@Test
	void warnsSixtyDaysBeforeTheActiveKeyExpires() throws Exception {
		Instant now = this.clock.instant();
		long id = upload(null, TestKeys.valid(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(61))));
		this.service.activate(id, "启用");
		assertThat(this.service.expiring()).isEmpty();

		this.clock.advance(Duration.ofDays(2));
		assertThat(this.service.expiring()).extracting(SigningKeyItem::shown).containsExactly(SigningKeyState.EXPIRING);
		this.clock.advance(Duration.ofDays(60));
		assertThat(this.service.expiring()).extracting(SigningKeyItem::shown).containsExactly(SigningKeyState.EXPIRED);
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(this::signer)
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("certificate.key.EXPIRED"));
	}

	@Test
	void refusesToActivateAKeyThatHasExpiredInTheMeantime() throws Exception {
		String own = signer();
		Instant now = this.clock.instant();
		long id = upload(null, TestKeys.valid(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1))));
		this.clock.advance(Duration.ofDays(2));

		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.service.activate(id, "启用"));
		assertThat(signer()).isEqualTo(own);
	}

	@Test
	void theSecretariatSeesKeysButTouchesNone() throws Exception {
		long id = upload(null, TestKeys.good("示例机关"));
		byte[] file = TestKeys.good("别的机关");

		assertThat(Actors.secretary(this.service::list)).extracting(SigningKeyItem::subject).containsExactly("示例机关");
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> Actors.secretary(() -> this.service.make(null)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> Actors.secretary(() -> upload(null, file)));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> Actors.secretary(() -> {
			this.service.activate(id, "启用");
			return id;
		}));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> Actors.auditor(this.service::list));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> Actors.expert(1, this.service::list));
	}

	private String signer() {
		return this.keys.require(this.committee, "示例委员会").subject();
	}

	private SigningKeyItem item(String subject) {
		List<SigningKeyItem> found = this.service.list()
			.stream()
			.filter((item) -> item.subject().equals(subject))
			.toList();
		assertThat(found).hasSize(1);
		return found.getFirst();
	}

	private long upload(@Nullable Long committeeId, byte[] file) {
		return this.service.upload(new KeyUpload(committeeId, file, TestKeys.PASSWORD));
	}

	private void assertRefused(byte[] file, String password, String field, String words) {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.service.upload(new KeyUpload(null, file, password)))
			.satisfies((refusal) -> assertThat(refusal.violations()).singleElement().satisfies((violation) -> {
				assertThat(violation.field()).isEqualTo(field);
				assertThat(this.texts.get(violation.messageKey(), Texts.CHINESE, violation.args().toArray()))
					.contains(words);
			}));
	}

}
