package org.expertcommittee.expert;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.text.MobilePhone;
import org.expertcommittee.base.text.PersonName;
import org.expertcommittee.base.text.ResidentId;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.CurrentUser;
import org.expertcommittee.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Experts: the secretariat registers, changes and archives them; other features look them
 * up and report their standing.
 */
@Service
@Transactional
public class ExpertService {

	private final ExpertRepository experts;

	private final ExpertWords words;

	private final ExpertRoster roster;

	private final IndustryService industries;

	private final AuditTrail audit;

	private final Checks checks;

	private final CurrentUser currentUser;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	ExpertService(ExpertRepository experts, ExpertWords words, ExpertRoster roster, IndustryService industries,
			AuditTrail audit, Checks checks, CurrentUser currentUser, Clock clock, ApplicationEventPublisher events) {
		this.experts = experts;
		this.words = words;
		this.roster = roster;
		this.industries = industries;
		this.audit = audit;
		this.checks = checks;
		this.currentUser = currentUser;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * An expert with personal data masked; experts see themselves alone.
	 * @throws NotFound when there is none of that id, or it is not theirs
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT_OR_EXPERT)
	public ExpertDetails get(long id) {
		Expert expert = mine(id);
		return expert.toDetails(fields(expert), ChinaTime.today(this.clock));
	}

	/** How an expert is called; experts find themselves alone. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public Optional<ExpertName> find(long id) {
		return Optional.ofNullable(names(List.of(id)).get(id));
	}

	/**
	 * How experts are called, by id, in two queries; ids that are nobody's, or not this
	 * person's, are left out.
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_ANY_ROLE)
	public Map<Long, ExpertName> names(Collection<Long> ids) {
		boolean all = this.currentUser.has(Role.SECRETARIAT) || this.currentUser.has(Role.ADMIN);
		List<Long> allowed = ids.stream().distinct().filter((id) -> all || isSelf(id)).toList();
		Map<Long, List<String>> fields = this.roster.fields(allowed);
		Map<Long, ExpertName> names = new LinkedHashMap<>();
		this.experts.findAllById(allowed).forEach((expert) -> {
			long id = expert.requireId();
			names.put(id, expert.toName(fields.getOrDefault(id, List.of())));
		});
		return names;
	}

	/**
	 * Experts to choose from by name, pinyin, organisation or field, in protocol order,
	 * archived ones left out.
	 * @param limit 1 to 1000
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT_OR_ADMIN)
	public List<ExpertName> search(String text, int limit) {
		ExpertFilter filter = ExpertFilter.text(text);
		Map<String, List<Long>> meanings = FieldMeanings.of(text, this.industries.names());
		long matches = this.roster.count(filter, meanings);
		List<Long> ids = this.roster.page(filter, meanings, PagedQuery.of(0, limit), matches)
			.stream()
			.map(ExpertListItem::id)
			.toList();
		Map<Long, ExpertName> names = names(ids);
		return ids.stream().map(names::get).filter(Objects::nonNull).toList();
	}

	/**
	 * What the form edits, personal data in full, which is recorded.
	 * @throws NotFound when there is none of that id
	 */
	@PreAuthorize(Access.IS_SECRETARIAT)
	public ExpertData edit(long id) {
		Expert expert = require(id);
		this.audit.act("expert.reveal", expert, expert.name());
		return expert.toData();
	}

	/** Who may be the same person as the one being entered. */
	@Transactional(readOnly = true)
	@PreAuthorize(Access.IS_SECRETARIAT)
	public List<Duplicate> duplicates(ExpertData data, @Nullable Long self) {
		List<Duplicate> duplicates = new ArrayList<>();
		sameIdNumber(data, self).forEach((expert) -> duplicates.add(duplicate(expert, true)));
		sameNameAndPhone(data, self).stream()
			.filter((expert) -> duplicates.stream().noneMatch((known) -> known.id() == expert.requireId()))
			.forEach((expert) -> duplicates.add(duplicate(expert, false)));
		return duplicates;
	}

	/**
	 * Registers an expert; returns the id.
	 * @param evenIfSimilar whether somebody of the same name and phone number is known to
	 * be another person
	 * @throws InvalidInput at {@code idNumber} when the identity card is registered
	 * already, at {@code mobile} when name and phone are and it was not confirmed
	 */
	@PreAuthorize(Access.IS_SECRETARIAT)
	public long create(ExpertData data, boolean evenIfSimilar) {
		accept(data, null, evenIfSimilar);
		Expert expert = this.experts.saveAndFlush(new Expert(data, this.clock.instant()));
		changed("expert.create", expert);
		return expert.requireId();
	}

	/** Changes an expert; refuses what {@link #create} refuses. */
	@PreAuthorize(Access.IS_SECRETARIAT)
	public void update(long id, ExpertData data, boolean evenIfSimilar) {
		Expert expert = require(id);
		expert.requireVersion(data.version());
		accept(data, id, evenIfSimilar);
		String mobile = expert.mobile();
		expert.update(data);
		this.experts.flush();
		changed("expert.update", expert);
		if (!Objects.equals(mobile, expert.mobile())) {
			this.events.publishEvent(new ExpertIdentityChanged(id));
		}
	}

	/**
	 * Takes an expert off the roster.
	 * @throws org.expertcommittee.base.IllegalAct while in office
	 */
	@PreAuthorize(Access.IS_SECRETARIAT)
	public void archive(long id, String reason) {
		if (reason.isBlank() || reason.codePointCount(0, reason.length()) > 500) {
			throw InvalidInput.at("reason", "base.reasonRequired");
		}
		Expert expert = require(id);
		expert.archive(reason.strip());
		this.words.move(expert);
		act("expert.archive", expert);
	}

	@PreAuthorize(Access.IS_SECRETARIAT)
	public void restore(long id) {
		Expert expert = require(id);
		expert.restore();
		this.words.move(expert);
		act("expert.restore", expert);
	}

	/** A piece of personal data in full, which is recorded. */
	@PreAuthorize(Access.IS_SECRETARIAT)
	public String reveal(long id, PersonalData what) {
		Expert expert = require(id);
		this.audit.act("expert.reveal", expert, expert.name());
		return expert.reveal(what);
	}

	/** Takes over what the appointments of an expert amount to. */
	@PreAuthorize(Access.IS_SECRETARIAT)
	public void updateStanding(long expertId, StandingData standing) {
		Expert expert = require(expertId);
		expert.stand(standing);
		this.events.publishEvent(new ExpertsChanged(Set.of(expertId)));
	}

	private void accept(ExpertData data, @Nullable Long self, boolean evenIfSimilar) {
		this.checks.valid(data);
		Set<Long> known = this.industries.names().keySet();
		if (!known.containsAll(data.industries())) {
			throw InvalidInput.at("industries", "expert.industries.unknown");
		}
		sameIdNumber(data, self).stream().findFirst().ifPresent((other) -> {
			throw InvalidInput.at("idNumber", "expert.duplicate.idNumber", other.name());
		});
		if (!evenIfSimilar && !sameNameAndPhone(data, self).isEmpty()) {
			throw InvalidInput.at("mobile", "expert.duplicate.nameAndPhone", PersonName.normalise(data.name()));
		}
	}

	private List<Expert> sameIdNumber(ExpertData data, @Nullable Long self) {
		String number = data.idNumber();
		return (number == null || number.isBlank()) ? List.of()
				: others(this.experts.findByIdNumber(ResidentId.normalise(number)), self);
	}

	private List<Expert> sameNameAndPhone(ExpertData data, @Nullable Long self) {
		String mobile = data.mobile();
		return (mobile == null || mobile.isBlank()) ? List.of() : others(
				this.experts.findByNameAndMobile(PersonName.normalise(data.name()), MobilePhone.normalise(mobile)),
				self);
	}

	private static List<Expert> others(List<Expert> found, @Nullable Long self) {
		return found.stream().filter((expert) -> self == null || expert.requireId() != self).toList();
	}

	private static Duplicate duplicate(Expert expert, boolean sameIdNumber) {
		ExpertName name = expert.toName(List.of());
		return new Duplicate(name.id(), name.name(), name.officeName(), name.organisation(), sameIdNumber,
				name.archived());
	}

	private List<String> fields(Expert expert) {
		Map<Long, String> names = this.industries.names();
		return expert.industries().stream().map(names::get).filter(Objects::nonNull).toList();
	}

	private void changed(String action, Expert expert) {
		this.words.write(expert);
		act(action, expert);
	}

	private void act(String action, Expert expert) {
		this.audit.act(action, expert, expert.name());
		this.events.publishEvent(new ExpertsChanged(Set.of(expert.requireId())));
	}

	private Expert require(long id) {
		return this.experts.findById(id).orElseThrow(() -> new NotFound("expert " + id));
	}

	private Expert mine(long id) {
		if (!this.currentUser.has(Role.SECRETARIAT) && !isSelf(id)) {
			throw new NotFound("expert " + id);
		}
		return require(id);
	}

	private boolean isSelf(long id) {
		return this.currentUser.find().map((user) -> Objects.equals(user.expertId(), id)).orElse(false);
	}

}
