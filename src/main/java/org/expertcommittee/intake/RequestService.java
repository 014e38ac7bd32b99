package org.expertcommittee.intake;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.expertcommittee.attachment.AttachmentService;
import org.expertcommittee.attachment.FileKind;
import org.expertcommittee.attachment.ReceivedFile;
import org.expertcommittee.base.Checks;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.Texts;
import org.expertcommittee.base.Violation;
import org.expertcommittee.base.text.CreditCode;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.consultation.ContactData;
import org.expertcommittee.consultation.NeedData;
import org.expertcommittee.consultation.OnlineCase;
import org.expertcommittee.consultation.OnlineCaseService;
import org.expertcommittee.consultation.OnlineState;
import org.expertcommittee.security.Access;
import org.expertcommittee.security.SystemActor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The public form: an enterprise without an account hands in a request and later sees how
 * far it is. What it does in the portal it does as a visitor, and only this.
 */
@Service
@PreAuthorize(Access.IS_ANYONE)
public class RequestService {

	private final IntakeSettingRepository settings;

	private final OnlineRequestRepository requests;

	private final Challenges challenges;

	private final OnlineCaseService cases;

	private final AttachmentService attachments;

	private final IndustryService industries;

	private final Checks checks;

	private final Texts texts;

	private final TransactionTemplate transaction;

	private final Clock clock;

	RequestService(IntakeSettingRepository settings, OnlineRequestRepository requests, Challenges challenges,
			OnlineCaseService cases, AttachmentService attachments, IndustryService industries, Checks checks,
			Texts texts, PlatformTransactionManager transactions, Clock clock) {
		this.settings = settings;
		this.requests = requests;
		this.challenges = challenges;
		this.cases = cases;
		this.attachments = attachments;
		this.industries = industries;
		this.checks = checks;
		this.texts = texts;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * The form for a browser, while it is open.
	 * @param browser the random text in the browser's cookie
	 */
	public Optional<RequestForm> form(String browser) {
		return open().map((setting) -> asVisitor(() -> {
			Map<Long, String> names = new LinkedHashMap<>();
			this.industries.active().forEach((item) -> names.put(item.id(), item.name()));
			return new RequestForm(setting.toData().privacyNotice(), names,
					this.challenges.next(setting.formKey(), browser));
		}));
	}

	/**
	 * Takes in a request. The same form with the same words is taken once, however often
	 * it is sent; its receipt is the same.
	 * @throws IllegalAct when the form was closed meanwhile
	 * @throws InvalidInput with a violation for each field that cannot be
	 */
	public Receipt submit(RequestData data, List<UploadedFile> files, Proof proof) {
		IntakeSetting setting = open().orElseThrow(() -> new IllegalAct("intake.closed"));
		checkWords(data, files);
		String nonce = this.challenges.check(setting.formKey(), proof);
		String code = Secrets.receiptCode(setting.formKey(), nonce);
		String form = Secrets.sha256("form " + nonce);
		String content = contentHash(data, files);
		Optional<Receipt> before = sentBefore(form, content, code);
		if (before.isPresent()) {
			return before.get();
		}
		try {
			return asVisitor(() -> Objects
				.requireNonNull(this.transaction.execute((status) -> store(data, files, form, content, code))));
		}
		catch (DataIntegrityViolationException ex) {
			// The same form at the same moment: whoever was first has stored it.
			return sentBefore(form, content, code).orElseThrow(() -> ex);
		}
	}

	private Receipt store(RequestData data, List<UploadedFile> files, String form, String content, String code) {
		List<ReceivedFile> received = new ArrayList<>();
		files.forEach((file) -> received
			.add(this.attachments.receive(FileKind.DOCUMENT, file.name(), new ByteArrayInputStream(file.content()))));
		List<NeedData> needs = data.needs()
			.stream()
			.filter((need) -> !need.isBlank())
			.map((need) -> new NeedData(need.strip(), null))
			.toList();
		long id = this.cases.register(new OnlineCase(data.enterprise().strip(), CreditCode.normalise(data.creditCode()),
				new ContactData(data.contactName().strip(), data.contactPhone(), data.contactEmail()), needs,
				data.industryId(), received));
		OnlineRequest request = this.requests.saveAndFlush(
				new OnlineRequest(id, form, content, Secrets.sha256(Secrets.normalCode(code)), this.clock.instant()));
		return new Receipt(code, request.receivedAt());
	}

	private Optional<Receipt> sentBefore(String form, String content, String code) {
		return this.requests.findByFormHash(form).map((request) -> {
			if (!request.says(content)) {
				throw InvalidInput.at("answer", "intake.challenge.used");
			}
			return new Receipt(code, request.receivedAt());
		});
	}

	/** How far the request with that receipt is; nothing for whatever is no receipt. */
	public Optional<OnlineState> state(String code) {
		return this.requests.findByReceiptHash(Secrets.sha256(Secrets.normalCode(code)))
			.map((request) -> asVisitor(() -> this.cases.state(request.consultationId())));
	}

	private void checkWords(RequestData data, List<UploadedFile> files) {
		List<Violation> wrong = new ArrayList<>(violations(data, null));
		if (data.needs().stream().allMatch(String::isBlank)) {
			wrong.add(new Violation("need0", "intake.needRequired", List.of()));
		}
		for (int i = 0; i < data.needs().size(); i++) {
			wrong.addAll(violations(new RequestData.Need(data.needs().get(i)), "need" + i));
		}
		if (data.needs().size() > RequestData.MOST_NEEDS) {
			wrong.add(new Violation("need0", "intake.tooManyNeeds", List.of(RequestData.MOST_NEEDS)));
		}
		Long industry = data.industryId();
		if (industry != null && asVisitor(() -> !this.industries.names().containsKey(industry))) {
			wrong.add(new Violation("industryId", "enterprise.noSuchIndustry", List.of()));
		}
		if (!data.consent()) {
			wrong.add(new Violation("consent", "intake.consentRequired", List.of()));
		}
		if (files.size() > RequestData.MOST_FILES) {
			wrong.add(new Violation("files", "intake.tooManyFiles", List.of(RequestData.MOST_FILES)));
		}
		else if (files.stream().anyMatch((file) -> file.content().length > RequestData.MOST_MEGABYTES * 1024 * 1024)) {
			wrong.add(new Violation("files", "intake.tooLarge", List.of(RequestData.MOST_MEGABYTES)));
		}
		if (!wrong.isEmpty()) {
			throw new InvalidInput(wrong);
		}
	}

	private List<Violation> violations(Record data, @Nullable String field) {
		try {
			this.checks.valid(data);
			return List.of();
		}
		catch (InvalidInput ex) {
			return (field == null) ? ex.violations()
					: ex.violations()
						.stream()
						.map((one) -> new Violation(field, one.messageKey(), one.args()))
						.toList();
		}
	}

	private static String contentHash(RequestData data, List<UploadedFile> files) {
		StringBuilder all = new StringBuilder(data.toString().length() + ":" + data);
		files.forEach((file) -> all.append('\n')
			.append(HexFormat.of().formatHex(Secrets.digest(file.content())))
			.append(file.name()));
		return Secrets.sha256(all.toString());
	}

	private Optional<IntakeSetting> open() {
		return this.settings.findFirstByOrderById().filter((setting) -> setting.toData().formOpen());
	}

	private <T> T asVisitor(java.util.function.Supplier<T> work) {
		return SystemActor.visitor(this.texts.get("intake.actor.form", Locale.SIMPLIFIED_CHINESE), work);
	}

}
