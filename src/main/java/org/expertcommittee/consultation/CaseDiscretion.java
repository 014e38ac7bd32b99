package org.expertcommittee.consultation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.expertcommittee.notification.Discretion;
import org.springframework.stereotype.Component;

/** Nobody is told of a case, or of an own part of one, that is kept from him. */
@Component
class CaseDiscretion implements Discretion {

	private static final Pattern CASE = Pattern.compile("consultations/([0-9]{1,18})([/?#].*)?");

	private static final Pattern PART = Pattern.compile("my/assignments/([0-9]{1,18})([/?#].*)?");

	private final CaseVisibility visibility;

	private final AssignmentRepository assignments;

	CaseDiscretion(CaseVisibility visibility, AssignmentRepository assignments) {
		this.visibility = visibility;
		this.assignments = assignments;
	}

	@Override
	public Optional<String> about(String link) {
		Matcher ofCase = CASE.matcher(link);
		if (ofCase.matches()) {
			return Optional.of(CaseVisibility.about(Long.parseLong(ofCase.group(1))));
		}
		Matcher part = PART.matcher(link);
		return part.matches() ? Optional.of(CaseVisibility.aboutPart(Long.parseLong(part.group(1)))) : Optional.empty();
	}

	@Override
	public Set<String> keptFrom(long expertId) {
		Set<String> kept = new HashSet<>();
		this.visibility.from(expertId).forEach((id) -> kept.add(CaseVisibility.about(id)));
		this.assignments.left(expertId).forEach((id) -> kept.add(CaseVisibility.aboutPart(id)));
		return kept;
	}

}
