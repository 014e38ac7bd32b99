package org.expertcommittee.session;

import java.util.List;

/**
 * What came of an act on a session.
 *
 * @param notWritten names of experts to whom no mail could be sent, for want of an
 * address or of a mail server
 */
public record SessionSaved(long id, List<String> notWritten) {
}
