package org.expertcommittee.committee;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.expertcommittee.attachment.AttachmentData;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.SampleCommittee;
import org.expertcommittee.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The seal and the notice of a committee. */
@ServiceTest
@As(Role.SECRETARIAT)
class CommitteeFilesTest {

	@Autowired
	private CommitteeService committees;

	@Autowired
	private CommitteeSealService seals;

	@Autowired
	private CommitteeNoticeService notices;

	@Autowired
	private ApplicationContext context;

	private long id;

	@BeforeEach
	void enterCommittee() {
		SampleCommittee.enter(this.context);
		this.id = this.committees.require().id();
	}

	@Test
	void setsReplacesAndRemovesTheSeal() {
		assertThat(this.seals.picture(this.id)).isEmpty();
		this.seals.set(this.id, SealPictures.ring(400, 400));
		String first = this.seals.info(this.id).orElseThrow().sha256();
		this.seals.set(this.id, SealPictures.ring(600, 600));
		SealInfo second = this.seals.info(this.id).orElseThrow();
		assertThat(second.sha256()).isNotEqualTo(first);
		assertThat(second.width()).isEqualTo(600);
		assertThat(second.savedBy()).isEqualTo("示例secretariat");
		assertThat(SealPicture.of(this.seals.picture(this.id).orElseThrow()).width()).isEqualTo(600);
		this.seals.remove(this.id);
		assertThat(this.seals.info(this.id)).isEmpty();
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.seals.remove(this.id));
	}

	@Test
	void aRefusedSealLeavesTheOneBefore() {
		this.seals.set(this.id, SealPictures.ring(400, 400));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.seals.set(this.id, new byte[] { 1, 2, 3 }));
		assertThat(this.seals.info(this.id).orElseThrow().width()).isEqualTo(400);
	}

	@Test
	void keepsOneNoticeFileAndReplacesIt() throws IOException {
		this.notices.set(this.id, "通知.txt", "关于成立委员会的通知".getBytes(StandardCharsets.UTF_8));
		this.notices.set(this.id, "通知（盖章）.txt", "关于成立委员会的通知（盖章）".getBytes(StandardCharsets.UTF_8));
		assertThat(this.notices.get(this.id)).map(AttachmentData::fileName).hasValue("通知（盖章）.txt");
		try (InputStream in = this.notices.open(this.id)) {
			assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("关于成立委员会的通知（盖章）");
		}
		this.notices.remove(this.id);
		assertThat(this.notices.get(this.id)).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.notices.open(this.id));
		assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> this.notices.remove(this.id));
	}

	@Test
	void refusesANoticeOfAnUnwelcomeKind() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.notices.set(this.id, "通知.pdf", new byte[] { 'M', 'Z', 0, 1, 2, 3 }));
		assertThat(this.notices.get(this.id)).isEmpty();
	}

	@Test
	@As(Role.ADMIN)
	void notEvenAdministratorsReachTheSeal() {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.seals.picture(this.id));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.seals.set(this.id, SealPictures.ring(400, 400)));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.notices.open(this.id));
	}

}
