package org.expertcommittee.intake;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The public form as it was typed, so that no word is lost when it has to be shown again.
 *
 * @param needs as many as the form has room for
 * @param trap what only a robot fills in
 */
record RequestInput(String enterprise, String creditCode, String contactName, String contactPhone, String contactEmail,
		String industryId, List<String> needs, boolean consent, String trap) {

	static final RequestInput EMPTY = new RequestInput("", "", "", "", "", "",
			Stream.generate(() -> "").limit(RequestData.MOST_NEEDS).toList(), false, "");

	static RequestInput of(HttpServletRequest request) {
		return new RequestInput(typed(request, "enterprise"), typed(request, "creditCode"),
				typed(request, "contactName"), typed(request, "contactPhone"), typed(request, "contactEmail"),
				typed(request, "industryId"),
				IntStream.range(0, RequestData.MOST_NEEDS).mapToObj((i) -> typed(request, "need" + i)).toList(),
				request.getParameter("consent") != null, typed(request, "link"));
	}

	RequestData toData() {
		// Browsers send line breaks as CR LF.
		return new RequestData(this.enterprise.strip(), this.creditCode.strip(), this.contactName.strip(),
				this.contactPhone.strip(), this.contactEmail.isBlank() ? null : this.contactEmail.strip(), industry(),
				this.needs.stream().map((need) -> need.replace("\r\n", "\n").strip()).toList(), this.consent);
	}

	private @Nullable Long industry() {
		if (this.industryId.isBlank()) {
			return null;
		}
		return this.industryId.matches("[0-9]{1,18}") ? Long.valueOf(this.industryId) : Long.valueOf(-1);
	}

	private static String typed(HttpServletRequest request, String name) {
		String value = request.getParameter(name);
		return (value != null) ? value : "";
	}

}
