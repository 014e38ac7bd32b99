package org.expertcommittee.base;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What people read when the server does not take their upload. */
@PortalTest
class UploadFilterTest {

	private static final MediaType MULTIPART = MediaType.parseMediaType("multipart/form-data; boundary=x");

	private static final byte[] TOO_MUCH = new byte[22 * 1024 * 1024];

	@Autowired
	private MockMvc mvc;

	@Autowired
	private UploadFilter filter;

	@ParameterizedTest
	@ValueSource(strings = { "/request", "/request/status", "/follow-up/abc", "/verify", "/login", "/",
			"/consultations", "/no/such/page" })
	void tooMuchIsRefusedInWordsWhereverItGoes(String path) throws Exception {
		MockHttpServletResponse answer = send(path);
		assertThat(answer.getStatus()).isEqualTo(413);
		assertThat(answer.getContentAsString()).contains("lang=\"zh-CN\"").containsPattern("(附件|内容|文件)太大|请上传|文件");
		assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'");
		assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.getHeader("Set-Cookie")).isNull();
	}

	@Test
	void inTheLanguageOfTheAddress() throws Exception {
		assertThat(send("/request?lang=en").getContentAsString()).contains("<html lang=\"en\">").doesNotContain("附件太大");
		assertThat(send("/elsewhere?lang=en").getContentAsString()).contains("The upload is too large");
	}

	@Test
	void whatNoFilterCouldReadIsRefusedInWordsToo() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
		request.setContentType(MULTIPART.toString());
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.filter.doFilter(request, response, (asked, answer) -> {
			throw new InvalidParameterException("broken");
		});
		assertThat(response.getStatus()).isEqualTo(400);
		assertThat(response.getContentAsString()).contains("提交的内容不完整");
	}

	@Test
	void othersFaultsStayFaults() {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
		request.setContentType(MULTIPART.toString());
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.filter.doFilter(request, new MockHttpServletResponse(), (asked, answer) -> {
				throw new IllegalStateException("a bug");
			}));
	}

	private MockHttpServletResponse send(String path) throws Exception {
		return Actors.anonymous(
				() -> this.mvc.perform(post(path).contentType(MULTIPART).content(TOO_MUCH)).andReturn().getResponse());
	}

}
