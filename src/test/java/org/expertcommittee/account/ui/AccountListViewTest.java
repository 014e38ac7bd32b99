package org.expertcommittee.account.ui;

import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import org.expertcommittee.account.AccountData;
import org.expertcommittee.account.AccountListItem;
import org.expertcommittee.account.AccountService;
import org.expertcommittee.account.AccountStatus;
import org.expertcommittee.account.PasswordService;
import org.expertcommittee.account.ui.AccountListView.Row;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@As(Role.ADMIN)
class AccountListViewTest extends ViewTest {

	@Autowired
	AccountService accounts;

	@Autowired
	PasswordService passwords;

	@Test
	void showsWhoCanLogInWithWhichRoles() {
		account("boss", "示例管理01", Role.ADMIN);
		this.accounts.disable(account("zhang", "示例秘书02", Role.SECRETARIAT, Role.AUDITOR));
		navigate(AccountListView.class);

		Grid<Row> grid = grid();
		assertThat(test(grid).size()).isEqualTo(2);
		AccountListItem second = test(grid).getRow(1).account();
		assertThat(second.displayName()).isEqualTo("示例秘书02");
		assertThat(second.roles()).containsExactlyInAnyOrder(Role.SECRETARIAT, Role.AUDITOR);
		assertThat(second.status()).isEqualTo(AccountStatus.DISABLED);
		assertThat(test(grid).getRow(0).account().status()).isEqualTo(AccountStatus.INVITED);
	}

	@Test
	void aNewAccountGetsALinkThatWorks() {
		navigate(AccountListView.class);
		click("新增账号");
		field("账号").setValue("zhang");
		field("姓名").setValue("示例秘书02");
		roles().setValue(Set.of(Role.SECRETARIAT));
		click("保存");

		String link = field("一次性链接").getValue();
		assertThat(this.passwords.usernameOf(link.substring(link.lastIndexOf('/') + 1))).contains("zhang");
		assertThat(field("一次性链接").getHelperText()).contains("2026-11-26 10:00");
		assertThat(test(grid()).getRow(0).account().username()).isEqualTo("zhang");
	}

	@Test
	void refusesAdministratorWithAuditorAtTheField() {
		navigate(AccountListView.class);
		click("新增账号");
		field("账号").setValue("zhang");
		field("姓名").setValue("示例");
		roles().setValue(Set.of(Role.ADMIN, Role.AUDITOR));
		click("保存");

		assertThat(roles().isInvalid()).isTrue();
		assertThat(roles().getErrorMessage()).contains("三员分立");
		assertThat(field("账号").getValue()).isEqualTo("zhang");
		assertThat(test(grid()).size()).isZero();
	}

	@Test
	void saysAtTheFieldHowAnAccountIsWritten() {
		navigate(AccountListView.class);
		click("新增账号");
		field("账号").setValue("张三");
		click("保存");

		assertThat(field("账号").getErrorMessage()).contains("小写字母");
		assertThat(field("姓名").isInvalid()).isTrue();
		assertThat(roles().isInvalid()).isTrue();
	}

	@Test
	@SuppressWarnings("unchecked")
	void asksForTheExpertOnlyWithThatRole() {
		navigate(AccountListView.class);
		click("新增账号");
		assertThat(find(ComboBox.class).all()).isEmpty();
		field("账号").setValue("lixiao");
		field("姓名").setValue("李晓");
		roles().setValue(Set.of(Role.EXPERT));
		click("保存");

		assertThat(find(ComboBox.class).single().getErrorMessage()).contains("请选择这个账号对应的专家");
	}

	@Test
	void theLastAdministratorStays() {
		long boss = account("boss", "示例管理01", Role.ADMIN);
		navigate(AccountListView.class);
		test(grid()).clickRow(0);
		click("停用");
		test(find(ConfirmDialog.class).single()).confirm();

		assertThat(find(Notification.class).all()).isNotEmpty();
		assertThat(test(grid()).getRow(0).account().status()).isEqualTo(AccountStatus.INVITED);
		assertThat(this.accounts.get(boss).roles()).contains(Role.ADMIN);
	}

	@Test
	void disablesAfterAQuestionAndEnablesAgain() {
		account("boss", "示例管理01", Role.ADMIN);
		account("zhang", "示例秘书02", Role.SECRETARIAT);
		navigate(AccountListView.class);

		test(grid()).clickRow(1);
		click("停用");
		test(find(ConfirmDialog.class).single()).confirm();
		assertThat(test(grid()).getRow(1).account().status()).isEqualTo(AccountStatus.DISABLED);

		test(grid()).clickRow(1);
		click("启用");
		test(find(ConfirmDialog.class).single()).confirm();
		assertThat(test(grid()).getRow(1).account().status()).isEqualTo(AccountStatus.INVITED);
	}

	@Test
	@As(Role.SECRETARIAT)
	void nobodyElseOpensIt() {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> navigate(AccountListView.class));
	}

	private long account(String username, String name, Role... roles) {
		return this.accounts.create(new AccountData(username, name, Set.copyOf(List.of(roles)), null, 0));
	}

	@SuppressWarnings("unchecked")
	private Grid<Row> grid() {
		return find(Grid.class).single();
	}

	@SuppressWarnings("unchecked")
	private CheckboxGroup<Role> roles() {
		return find(CheckboxGroup.class).single();
	}

	private TextField field(String label) {
		return find(TextField.class).withCaption(label).single();
	}

}
