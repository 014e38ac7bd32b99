package org.expertcommittee.expert;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Experts keep their own profile true; everything here is about whoever is asking. */
@Service
@PreAuthorize(Access.IS_EXPERT)
@Transactional
public class ProfileService {

	private final ExpertRepository experts;

	private final ExpertWords words;

	private final IndustryService industries;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	ProfileService(ExpertRepository experts, ExpertWords words, IndustryService industries, AuditTrail audit,
			Checks checks, CurrentUser currentUser, Clock clock, ApplicationEventPublisher events) {
		this.experts = experts;
		this.words = words;
		this.industries = industries;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
		this.events = events;
	}

	/** Everything the portal knows about the expert who asks. */
	@Transactional(readOnly = true)
	public OwnProfile own() {
		Expert expert = self();
		Map<Long, String> names = this.industries.names();
		List<String> fields = expert.industries().stream().map(names::get).filter(Objects::nonNull).toList();
		return expert.toOwn(fields, ChinaTime.today(this.clock));
	}

	@Transactional(readOnly = true)
	public ProfileData edit() {
		return self().toProfile();
	}

	public void save(ProfileData data) {
		this.checks.valid(data);
		if (!this.industries.names().keySet().containsAll(data.industries())) {
			throw InvalidInput.at("industries", "expert.industries.unknown");
		}
		Expert expert = self();
		expert.requireVersion(data.version());
		String mobile = expert.mobile();
		expert.update(data);
		this.experts.flush();
		this.words.write(expert);
		this.audit.act("expert.profile", expert, expert.name());
		this.events.publishEvent(new ExpertsChanged(Set.of(expert.requireId())));
		if (!Objects.equals(mobile, expert.mobile())) {
			this.events.publishEvent(new ExpertIdentityChanged(expert.requireId()));
		}
	}

	private Expert self() {
		long id = this.currentUser.requireExpertId();
		return this.experts.findById(id).orElseThrow(() -> new NotFound("expert " + id));
	}

}
