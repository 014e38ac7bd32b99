package org.expertcommittee.session;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.VisitorLimit;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Hands out sessions as files for calendars, and schedules to calendar programs. */
@RestController
class SessionFileController {

	private final SessionService sessions;

	private final MyScheduleService mine;

	private final ScheduleFeedService feeds;

	private final ScheduleFeedLimit feedLimit;

	SessionFileController(SessionService sessions, MyScheduleService mine, ScheduleFeedService feeds,
			ScheduleFeedLimit feedLimit) {
		this.sessions = sessions;
		this.mine = mine;
		this.feeds = feeds;
		this.feedLimit = feedLimit;
	}

	@GetMapping("/consultations/sessions/{id}.ics")
	ResponseEntity<byte[]> ofSecretariat(@PathVariable long id) {
		return send("session-" + id + ".ics", this.sessions.calendar(id));
	}

	@GetMapping("/my/sessions/{id}.ics")
	ResponseEntity<byte[]> ofExpert(@PathVariable long id) {
		return send("session-" + id + ".ics", this.mine.calendar(id));
	}

	@GetMapping(ScheduleFeeds.PATH + "{token}.ics")
	ResponseEntity<byte[]> feed(HttpServletRequest request, @PathVariable String token) {
		if (!this.feedLimit.admits(request.getRemoteAddr())) {
			return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
				.header(HttpHeaders.RETRY_AFTER, String.valueOf(VisitorLimit.RETRY_SECONDS))
				.build();
		}
		return send("my-schedule.ics", this.feeds.read(token));
	}

	/** Whatever else is asked for there is no calendar. */
	@RequestMapping(ScheduleFeeds.PATH + "{other}")
	@ResponseStatus(HttpStatus.NOT_FOUND)
	void unknown() {
		// The status says it all.
	}

	/** Somebody else's looks like none. */
	@ExceptionHandler({ NotFound.class, AccessDeniedException.class, MethodArgumentTypeMismatchException.class })
	@ResponseStatus(HttpStatus.NOT_FOUND)
	void notFound() {
		// The status says it all.
	}

	private static ResponseEntity<byte[]> send(String fileName, String calendar) {
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
			.cacheControl(CacheControl.noStore())
			.header("X-Content-Type-Options", "nosniff")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(fileName).build().toString())
			.body(calendar.getBytes(StandardCharsets.UTF_8));
	}

}
