package org.expertcommittee.intake;

/** What somebody with a link sees of the case. */
public record OpenFollowUp(String title, String answer) {
}
