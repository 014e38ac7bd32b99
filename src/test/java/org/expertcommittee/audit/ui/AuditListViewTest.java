package org.expertcommittee.audit.ui;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.expertcommittee.account.AccountData;
import org.expertcommittee.account.AccountService;
import org.expertcommittee.audit.AuditEntry;
import org.expertcommittee.audit.AuditFilter;
import org.expertcommittee.audit.AuditService;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.security.AccountDirectory;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@As(Role.AUDITOR)
class AuditListViewTest extends ViewTest {

	@Autowired
	AuditService audit;

	@Autowired
	AuditWords words;

	@Autowired
	AccountService accounts;

	@Autowired
	AccountDirectory directory;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void leaveTraces() throws Exception {
		Actors.admin(() -> {
			long id = this.accounts.create(new AccountData("zhang", "=1+1", Set.of(Role.SECRETARIAT), null, 0));
			this.accounts.update(id, new AccountData("zhang", "示例秘书02", Set.of(Role.SECRETARIAT), null,
					this.accounts.get(id).version()));
			return id;
		});
		this.directory.loginFailed("stranger");
	}

	@Test
	void showsTheNewestActFirst() {
		navigate(AuditListView.class);

		assertThat(test(grid()).size()).isEqualTo(3);
		assertThat(test(grid()).getRow(0).actor()).isEqualTo("stranger");
		assertThat(this.words.action(test(grid()).getRow(0).action())).isEqualTo("登录");
		assertThat(this.words.action(test(grid()).getRow(1).action())).isEqualTo("修改账号");
		assertThat(test(grid()).getRow(1).subjectLabel()).isEqualTo("示例秘书02 (zhang)");
	}

	@Test
	void showsWhatChangedBeforeAndAfter() {
		AuditEntry update = this.audit.list(AuditFilter.ALL, PagedQuery.of(1, 1)).getFirst();
		EntryDetails details = new EntryDetails(update, this.words);

		List<String> cells = find(NativeTableCell.class, details).all().stream().map(NativeTableCell::getText).toList();
		assertThat(cells).containsSequence("姓名", "=1+1", "示例秘书02");
	}

	@Test
	void findsByNameAndResult() {
		navigate(AuditListView.class);
		find(TextField.class).single().setValue("stranger");
		assertThat(test(grid()).size()).isEqualTo(1);
		find(TextField.class).single().setValue("示例秘书");
		assertThat(test(grid()).size()).isEqualTo(1);
	}

	@Test
	void saysWhetherTheChainIsWhole() {
		navigate(AuditListView.class);
		click("校验审计链");
		assertThat(spans()).anySatisfy((text) -> assertThat(text).contains("审计链完好").contains("共 3 条"));

		this.jdbc.sql("update audit_entry set actor = 'nobody' where position = 2").update();
		click("校验审计链");
		assertThat(spans()).anySatisfy((text) -> assertThat(text).contains("自第 2 条起不符"))
			.noneSatisfy((text) -> assertThat(text).contains("审计链完好"));
	}

	@Test
	void exportsWithoutFormulasAndRecordsTheExport() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new AuditExport(this.audit, this.words, new AuditFilter("=1+1", null, null, null, null)).csv(out);

		String csv = out.toString(StandardCharsets.UTF_8);
		assertThat(csv.lines()).hasSize(2);
		assertThat(csv).contains("\"'=1+1 (zhang)\"");
		assertThat(this.audit.list(AuditFilter.ALL, PagedQuery.of(0, 1))).singleElement().satisfies((entry) -> {
			assertThat(entry.action()).isEqualTo("audit.export");
			assertThat(entry.actor()).isEqualTo("auditor");
		});
	}

	@Test
	@As(Role.ADMIN)
	void administratorsDoNotSeeTheTrail() {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> navigate(AuditListView.class));
	}

	@SuppressWarnings("unchecked")
	private Grid<AuditEntry> grid() {
		return find(Grid.class).single();
	}

	private List<String> spans() {
		return find(Span.class).all().stream().map(Span::getText).toList();
	}

}
