package org.expertcommittee.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.PublicPage;
import org.expertcommittee.base.Texts;
import org.expertcommittee.base.UploadRefusal;
import org.expertcommittee.base.Violation;
import org.expertcommittee.base.VisitorLimit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * The public form for enterprises and the page that says how far a request is: plain HTML
 * without session. While the form is closed there is no such page.
 */
@Controller
class RequestController implements UploadRefusal {

	private static final String PATH = "/request";

	private static final long MOST_BYTES = RequestData.MOST_MEGABYTES * 1024L * 1024;

	private final RequestService requests;

	private final RequestPages pages;

	private final PublicForms forms;

	private final PublicWords words;

	private final VisitorLimit perHour;

	private final Texts texts;

	RequestController(RequestService requests, RequestPages pages, PublicForms forms, PublicWords words,
			@Qualifier("intakeRequests") VisitorLimit perHour, Texts texts) {
		this.requests = requests;
		this.pages = pages;
		this.forms = forms;
		this.words = words;
		this.perHour = perHour;
		this.texts = texts;
	}

	@GetMapping(PATH)
	ResponseEntity<String> form(HttpServletRequest request) {
		Locale locale = PublicPage.language(request);
		if (!this.forms.admits(request)) {
			return PublicForms.tooMany(this.words, locale, PATH);
		}
		return show(request, locale, HttpStatus.OK, RequestInput.EMPTY, Map.of())
			.orElseGet(() -> PublicForms.html(HttpStatus.NOT_FOUND, this.pages.notFound(locale)));
	}

	@PostMapping(PATH)
	ResponseEntity<String> submit(HttpServletRequest request) {
		Locale locale = PublicPage.language(request);
		// Constraint messages follow the page, which may not follow the browser.
		LocaleContextHolder.setLocale(locale);
		RequestInput input = RequestInput.of(request);
		if (!this.forms.admits(request)) {
			return PublicForms.tooMany(this.words, locale, PATH);
		}
		try {
			return PublicForms.html(HttpStatus.OK, this.pages.receipt(locale, take(request, input)));
		}
		catch (InvalidInput ex) {
			return show(request, locale, HttpStatus.UNPROCESSABLE_CONTENT, input, problems(ex, request, locale))
				.orElseGet(() -> closed(locale, input));
		}
		catch (IllegalAct ex) {
			return closed(locale, input);
		}
	}

	private ResponseEntity<String> closed(Locale locale, RequestInput input) {
		// Whoever never had the form learns nothing from this; whoever had it keeps it.
		return input.equals(RequestInput.EMPTY) ? PublicForms.html(HttpStatus.NOT_FOUND, this.pages.notFound(locale))
				: PublicForms.html(HttpStatus.CONFLICT, this.pages.closedMeanwhile(locale, input));
	}

	private Receipt take(HttpServletRequest request, RequestInput input) {
		List<UploadedFile> files = files(request);
		String browser = PublicForms.browser(request);
		if (PublicForms.foreign(request) || browser.isEmpty() || !input.trap().isEmpty()) {
			throw InvalidInput.at("answer", "intake.challenge.expired");
		}
		if (!this.perHour.admits(request.getRemoteAddr())) {
			throw InvalidInput.whole("intake.tooManyHour");
		}
		return this.requests.submit(input.toData(), files, new Proof(parameter(request, "token"), browser,
				parameter(request, "work"), parameter(request, "answer")));
	}

	/** Size and number are looked at before any byte is kept. */
	private static List<UploadedFile> files(HttpServletRequest request) {
		MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
		List<UploadedFile> files = new ArrayList<>();
		if (multipart == null) {
			return files;
		}
		List<MultipartFile> sent = multipart.getFiles("files").stream().filter((file) -> !nothing(file)).toList();
		if (sent.size() > RequestData.MOST_FILES) {
			throw InvalidInput.at("files", "intake.tooManyFiles", RequestData.MOST_FILES);
		}
		for (MultipartFile file : sent) {
			if (file.getSize() > MOST_BYTES) {
				throw InvalidInput.at("files", "intake.tooLarge", RequestData.MOST_MEGABYTES);
			}
			try {
				files
					.add(new UploadedFile(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return files;
	}

	/** What a browser sends for a file field without a file. */
	private static boolean nothing(MultipartFile file) {
		return file.isEmpty() && Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
	}

	private Map<String, String> problems(InvalidInput ex, HttpServletRequest request, Locale locale) {
		Map<String, String> problems = new LinkedHashMap<>();
		for (Violation one : ex.violations()) {
			String field = Objects.requireNonNullElse(one.field(), "");
			problems.putIfAbsent(switch (field) {
				case "file" -> "files";
				case "need" -> "need0";
				default -> field;
			}, this.texts.get(one.messageKey(), locale, one.args().toArray()));
		}
		if (problems.keySet().equals(java.util.Set.of("answer"))) {
			problems.put("", String.valueOf(problems.get("answer")));
		}
		if (!problems.containsKey("files") && hasFiles(request)) {
			problems.put("files", this.texts.get("intake.files.again", locale));
		}
		return problems;
	}

	private static boolean hasFiles(HttpServletRequest request) {
		MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
		return multipart != null && multipart.getFiles("files").stream().anyMatch((file) -> !nothing(file));
	}

	/** The form, with a challenge of its own each time. */
	private Optional<ResponseEntity<String>> show(HttpServletRequest request, Locale locale, HttpStatus status,
			RequestInput input, Map<String, String> problems) {
		String known = PublicForms.browser(request);
		String browser = known.isEmpty() ? Secrets.token() : known;
		return this.requests.form(browser)
			.map((form) -> PublicForms.form(request, status, browser, this.pages.form(locale, form, input, problems)));
	}

	@GetMapping("/request/status")
	ResponseEntity<String> status(HttpServletRequest request) {
		return PublicForms.html(HttpStatus.OK, this.pages.statusForm(PublicPage.language(request), null));
	}

	/**
	 * The code is never part of an address, which would be kept in logs and histories.
	 */
	@PostMapping("/request/status")
	ResponseEntity<String> look(HttpServletRequest request) {
		Locale locale = PublicPage.language(request);
		if (!this.forms.admits(request)) {
			return PublicForms.tooMany(this.words, locale, "/request/status");
		}
		return this.requests.state(parameter(request, "code"))
			.map((state) -> PublicForms.html(HttpStatus.OK, this.pages.state(locale, state)))
			.orElseGet(() -> PublicForms.html(HttpStatus.NOT_FOUND, this.pages.unknown(locale)));
	}

	/** Whatever else is asked for below this address is not there either. */
	@RequestMapping("/request/{*rest}")
	ResponseEntity<String> unknown(HttpServletRequest request) {
		return PublicForms.html(HttpStatus.NOT_FOUND, this.pages.notFound(PublicPage.language(request)));
	}

	private static String parameter(HttpServletRequest request, String name) {
		return Objects.requireNonNullElse(request.getParameter(name), "");
	}

	@Override
	public boolean concerns(HttpServletRequest request) {
		return request.getRequestURI().endsWith(PATH);
	}

	@Override
	public ResponseEntity<String> refuse(HttpServletRequest request, HttpStatus status) {
		return PublicForms.html(status,
				this.pages.unreadable(PublicPage.language(request), status == HttpStatus.CONTENT_TOO_LARGE));
	}

}
