package org.expertcommittee.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.expert.ExpertData;
import org.expertcommittee.expert.ExpertService;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
@As(Role.SECRETARIAT)
class IndexKeeperTest {

	@Autowired
	private IndexKeeper keeper;

	@Autowired
	private ExpertService experts;

	@Autowired
	private PortalProperties portal;

	@Autowired
	private JdbcClient jdbc;

	private long expert;

	@BeforeEach
	void expert() {
		this.expert = this.experts.create(data("中试放大", 0), true);
		assertThat(found("中试")).containsExactly(this.expert);
	}

	@Test
	void catchesUpWithWhatChangedWhileItWasClosed() {
		this.keeper.release();
		this.experts.update(this.expert, data("备案", this.experts.edit(this.expert).version()), true);
		assertThat(found("备案")).containsExactly(this.expert);
		assertThat(found("中试")).isEmpty();
	}

	@Test
	void buildsALostIndexAnew() throws IOException {
		this.keeper.release();
		FileSystemUtils.deleteRecursively(index());
		assertThat(found("中试")).containsExactly(this.expert);
		assertThat(index().resolve("state.properties")).exists();
	}

	@Test
	void buildsADamagedIndexAnew() throws IOException {
		this.keeper.release();
		try (Stream<Path> files = Files.walk(index())) {
			for (Path file : files.filter(Files::isRegularFile)
				.filter((one) -> !one.endsWith("state.properties"))
				.toList()) {
				Files.write(file, new byte[] { 1, 2, 3 });
			}
		}
		assertThat(found("中试")).containsExactly(this.expert);
	}

	@Test
	void buildsAnIndexOfAnotherVersionAnew() throws IOException {
		this.keeper.release();
		Path state = index().resolve("state.properties");
		Files.writeString(state, Files.readString(state).replaceFirst("format=.*", "format=0"));
		this.jdbc.sql("update expert set biography = '备案'").update();
		assertThat(found("备案")).containsExactly(this.expert);
	}

	@Test
	void buildsTheIndexOfAnotherDatabaseAnew() {
		// As after a backup of the database alone was put back.
		this.jdbc.sql("delete from expert_text_change").update();
		this.jdbc.sql("update expert set biography = '备案'").update();
		assertThat(found("备案")).containsExactly(this.expert);
	}

	@Test
	void dropsWhoIsArchivedAndTakesBackWhoIsRestored() {
		this.experts.archive(this.expert, "调离");
		assertThat(found("中试")).isEmpty();
		this.experts.restore(this.expert);
		assertThat(found("中试")).containsExactly(this.expert);
	}

	private List<Long> found(String word) {
		return this.keeper.ask((open) -> List.copyOf(open.search(List.of(word), null, false, 10).keySet()))
			.orElseThrow();
	}

	private Path index() {
		return this.portal.dataDir().resolve("index");
	}

	private static ExpertData data(String biography, long version) {
		return new ExpertData("示例专家", null, null, null, null, null, null, null, null, Set.of(), biography, version);
	}

}
