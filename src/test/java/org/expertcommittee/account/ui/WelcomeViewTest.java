package org.expertcommittee.account.ui;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import org.expertcommittee.account.AccountData;
import org.expertcommittee.account.AccountService;
import org.expertcommittee.account.PasswordService;
import org.expertcommittee.security.AccountDirectory;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.TestClock;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

class WelcomeViewTest extends ViewTest {

	@Autowired
	AccountService accounts;

	@Autowired
	PasswordService passwords;

	@Autowired
	AccountDirectory directory;

	@Autowired
	PasswordEncoder encoder;

	@Autowired
	TestClock clock;

	private String token = "";

	@BeforeEach
	void makeLink() throws Exception {
		String link = Actors.admin(() -> this.accounts
			.createLink(this.accounts.create(new AccountData("zhang", "示例", Set.of(Role.SECRETARIAT), null, 0))));
		this.token = link.substring(link.lastIndexOf('/') + 1);
	}

	@Test
	void aStrangerSetsThePasswordWithTheLink() {
		open();
		type("correct horse 42 ", "correct horse 42 ");

		String hash = this.directory.loadUserByUsername("zhang").getPassword();
		assertThat(this.encoder.matches("correct horse 42 ", hash)).isTrue();
		assertThat(words()).contains("密码已设置", "请用账号 zhang 和新密码登录。");
		assertThat(find(Anchor.class).single().getHref()).isEqualTo("login");
	}

	@Test
	void keepsWhatWasTypedWhenTheTwoDiffer() {
		open();
		type("correct horse 42", "correct horse 43");

		assertThat(fields().get(1).getErrorMessage()).contains("不一致");
		assertThat(fields().get(0).getValue()).isEqualTo("correct horse 42");
		assertThat(this.passwords.usernameOf(this.token)).isPresent();
	}

	@Test
	void saysAtTheFieldWhyAPasswordIsTooWeak() {
		open();
		type("password1234", "password1234");

		assertThat(fields().get(0).getErrorMessage()).contains("容易被猜到");
		assertThat(this.passwords.usernameOf(this.token)).isPresent();
	}

	@Test
	void anExpiredLinkSaysWhatToDo() {
		this.clock.advance(Duration.ofDays(3));
		open();

		assertThat(words()).contains("链接无效或已过期").anySatisfy((text) -> assertThat(text).contains("请联系管理员重新生成"));
		assertThat(fields()).isEmpty();
	}

	@Test
	void aLinkUsedElsewhereMeanwhileIsRefused() {
		open();
		this.passwords.setWithLink(this.token, "first was faster 1");
		type("second was slower 2", "second was slower 2");

		assertThat(words()).contains("链接无效或已过期");
		assertThat(this.encoder.matches("first was faster 1", this.directory.loadUserByUsername("zhang").getPassword()))
			.isTrue();
	}

	private void open() {
		navigate(WelcomeView.class, this.token);
	}

	private void type(String password, String again) {
		fields().get(0).setValue(password);
		fields().get(1).setValue(again);
		click("设置密码");
	}

	private List<PasswordField> fields() {
		return find(PasswordField.class).all();
	}

	private List<String> words() {
		return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
	}

}
