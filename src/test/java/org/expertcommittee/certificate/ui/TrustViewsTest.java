package org.expertcommittee.certificate.ui;

import java.time.Duration;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import org.expertcommittee.certificate.SigningKeyItem;
import org.expertcommittee.certificate.SigningKeyService;
import org.expertcommittee.certificate.SigningKeyState;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.TestClock;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Signing keys on the settings page, and the check of rare characters. */
class TrustViewsTest extends ViewTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	SigningKeyService keys;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private SampleCommittee committee;

	@BeforeEach
	void enterTheCommittee() {
		this.committee = SampleCommittee.enter(this.context);
	}

	@Test
	@As(Role.ADMIN)
	void anAdministratorReplacesTheKey() throws Exception {
		issueOne();
		UI.getCurrent().navigate("settings", QueryParameters.of("part", "certificates"));
		click("生成新密钥");
		test(find(ConfirmDialog.class).single()).confirm();
		assertThat(page()).contains("未启用");
		click("启用");
		find(TextArea.class).all().getLast().setValue("");
		click("启用");
		assertThat(find(TextArea.class).all().getLast().isInvalid()).isTrue();
		find(TextArea.class).all().getLast().setValue("定期更换");
		click("启用");

		assertThat(this.keys.list()).extracting(SigningKeyItem::shown, SigningKeyItem::retireReason)
			.containsExactlyInAnyOrder(tuple(SigningKeyState.ACTIVE, null), tuple(SigningKeyState.RETIRED, "定期更换"));
		assertThat(page()).contains("使用中", "已停用", "已签发 1 份");
	}

	@Test
	@As(Role.ADMIN)
	void asksForAFileBeforeItUploads() {
		UI.getCurrent().navigate("settings", QueryParameters.of("part", "certificates"));
		click("上传密钥");
		click("上传密钥");

		assertThat(find(PasswordField.class).single().isVisible()).isTrue();
		assertThat(page()).contains("请选择密钥文件");
		assertThat(this.keys.list()).isEmpty();
	}

	@Test
	@As(Role.SECRETARIAT)
	void theSecretariatSeesKeysWithoutButtons() throws Exception {
		issueOne();
		UI.getCurrent().navigate("settings", QueryParameters.of("part", "certificates"));

		assertThat(page()).contains("聘书签名", "使用中", "已签发 1 份");
		assertThat(find(Button.class).all()).extracting(Button::getText)
			.contains("详情")
			.doesNotContain("上传密钥", "生成新密钥", "启用");
		click("详情");
		assertThat(find(KeyDetailsDialog.class).single().getElement().getTextRecursively()).contains("RSA 2048",
				"本系统生成", "已签发", "1 份");
		assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("停用", "标记泄露");
	}

	@Test
	@As(Role.ADMIN)
	void warnsBeforeTheKeyExpiresInTheSettingsAndAtHome() throws Exception {
		issueOne();
		this.clock.advance(Duration.ofDays(3600));
		UI.getCurrent().navigate("settings", QueryParameters.of("part", "certificates"));
		assertThat(page()).contains("即将过期", "过期后不能签发聘书");
		UI.getCurrent().navigate("");
		assertThat(page()).contains("过期后不能签发聘书");
	}

	@Test
	@As(Role.SECRETARIAT)
	void correctsANameFromTheCheckOfRareCharacters() throws Exception {
		long id = this.committee.expert("示例甲");
		this.jdbc.sql("update expert set name = ? where id = ?").params("李\uE863", id).update();
		UI.getCurrent().navigate("settings/glyphs");

		assertThat(page()).contains("需要处理的字：1 个", "U+E863", "不能签发", "现在的正式编码是“䶮”（U+4DAE）");
		assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("experts/" + id);
		click("改为“䶮”");
		test(find(ConfirmDialog.class).single()).confirm();
		assertThat(page()).contains("需要处理的字：0 个").doesNotContain("U+E863");
	}

	@Test
	@As(Role.ADMIN)
	void showsAnAdministratorNoNames() {
		long id = this.committee.expert("示例甲");
		this.jdbc.sql("update expert set name = ? where id = ?").params("李\uE863", id).update();
		UI.getCurrent().navigate("settings/glyphs");

		assertThat(page()).contains("U+E863", "用于 1 处", "LXGWWenKai-Regular.ttf").doesNotContain("李\uE863");
	}

	private void issueOne() throws Exception {
		Actors.secretary(() -> this.committee.issued(this.committee.appointed(this.committee.expert("李晓"), "委员")));
	}

	/** The words of the view and of what is open above it. */
	private String page() {
		return getCurrentView().getElement().getTextRecursively() + UI.getCurrent().getElement().getTextRecursively();
	}

}
