package org.expertcommittee.base;

import java.util.Locale;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Which language a stranger is spoken to in. */
class LanguageTest {

	@ParameterizedTest
	@ValueSource(strings = { "en", "en-US,en;q=0.9,zh-CN;q=0.8", "fr-FR, en;q=0.5, zh;q=0.1", "zh;q=0.2, en-GB" })
	void speaksEnglishToWhoeverPrefersIt(String header) {
		assertThat(PublicPage.language(asking(header))).isEqualTo(Texts.ENGLISH);
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh-CN,zh;q=0.9,en;q=0.8", "zh-Hant-TW", "fr", "*", "", "en;q=0", "en;;q=x", "日本" })
	void speaksChineseToEverybodyElse(String header) {
		assertThat(PublicPage.language(asking(header))).isEqualTo(Texts.CHINESE);
		assertThat(PublicPage.language(new MockHttpServletRequest())).isEqualTo(Texts.CHINESE);
		assertThat(PublicPage.language(asking("en,".repeat(100_000)))).isEqualTo(Texts.CHINESE);
	}

	@Test
	void theChoiceInTheBrowserComesBeforeThatAndTheAddressBeforeBoth() {
		MockHttpServletRequest request = asking("en");
		request.setCookies(new Cookie(Language.COOKIE, "zh"));
		assertThat(PublicPage.language(request)).isEqualTo(Texts.CHINESE);
		request.setParameter("lang", "en");
		assertThat(PublicPage.language(request)).isEqualTo(Texts.ENGLISH);
		request.setCookies(new Cookie(Language.COOKIE, "en"));
		request.setParameter("lang", "zh");
		assertThat(PublicPage.language(request)).isEqualTo(Texts.CHINESE);
	}

	/** Behind the login the person's own choice alone counts. */
	@Test
	void thePortalItselfStaysChineseFirst() {
		assertThat(Language.of(asking("en"))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
	}

	private static MockHttpServletRequest asking(String header) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Accept-Language", header);
		return request;
	}

}
