package org.expertcommittee.notification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import org.expertcommittee.base.CommitteeIdentityProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

/** An invitation arrives as mail programs want it, at a real SMTP server. */
class InvitationMailTest {

	private static final String CALENDAR = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:咨询𠮷\r\nEND:VCALENDAR\r\n";

	@Test
	void carriesTheCalendarBesideTheWordsAndAsAFile() throws Exception {
		GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		try {
			JavaMailSenderImpl smtp = new JavaMailSenderImpl();
			smtp.setHost("127.0.0.1");
			smtp.setPort(server.getSmtp().getPort());
			MailPost post = new MailPost(new MailSetup(smtp, "127.0.0.1", "portal@example.gov.cn"),
					new StaticListableBeanFactory().getBeanProvider(CommitteeIdentityProvider.class),
					Clock.systemUTC());
			MailText text = new MailText("咨询活动邀请", "请参加", "<p>请参加</p>", new Invitation("REQUEST", CALENDAR));
			Mail stored = new Mail("<1@example.gov.cn>", "jia@example.cn", text, Clock.systemUTC().instant());
			assertThat(post.send(stored.messageId(), stored.recipient(), stored.text())).isEmpty();
			List<Part> parts = leaves(server.getReceivedMessages()[0]);
			assertThat(parts).extracting((part) -> part.getContentType().replaceAll(";.*", "").strip())
				.containsExactly("text/plain", "text/html", "text/calendar", "text/calendar");
			assertThat(parts.get(2).getContentType()).contains("method=REQUEST");
			assertThat(parts.get(2).getFileName()).isNull();
			assertThat(content(parts.get(2))).isEqualTo(CALENDAR);
			assertThat(parts.get(3).getFileName()).isEqualTo("invite.ics");
			assertThat(content(parts.get(3))).isEqualTo(CALENDAR);
		}
		finally {
			server.stop();
		}
	}

	private static List<Part> leaves(Part part) throws MessagingException, IOException {
		List<Part> leaves = new ArrayList<>();
		if (part.getContent() instanceof Multipart several) {
			for (int i = 0; i < several.getCount(); i++) {
				leaves.addAll(leaves(several.getBodyPart(i)));
			}
		}
		else {
			leaves.add(part);
		}
		return leaves;
	}

	private static String content(Part part) throws MessagingException, IOException {
		try (InputStream in = part.getInputStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
