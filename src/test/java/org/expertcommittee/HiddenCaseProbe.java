package org.expertcommittee;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.consultation.AnswerData;
import org.expertcommittee.consultation.AssignmentData;
import org.expertcommittee.consultation.AssignmentPart;
import org.expertcommittee.consultation.AssignmentTab;
import org.expertcommittee.consultation.CaseRegistration;
import org.expertcommittee.consultation.ConsultationFilter;
import org.expertcommittee.consultation.ConsultationLedgerFilter;
import org.expertcommittee.consultation.ConsultationStatus;
import org.expertcommittee.consultation.ContactData;
import org.expertcommittee.consultation.ExtensionData;
import org.expertcommittee.consultation.ExtensionGrant;
import org.expertcommittee.consultation.ExtensionRequestData;
import org.expertcommittee.consultation.FeedbackData;
import org.expertcommittee.consultation.FollowUpData;
import org.expertcommittee.consultation.NeedData;
import org.expertcommittee.consultation.ReopenData;
import org.expertcommittee.consultation.ReportData;
import org.expertcommittee.consultation.ReturnData;
import org.expertcommittee.consultation.Satisfaction;
import org.expertcommittee.consultation.WorkWay;
import org.expertcommittee.draw.ConfirmData;
import org.expertcommittee.draw.DrawData;
import org.expertcommittee.draw.DrawFilter;
import org.expertcommittee.draw.LotsData;
import org.expertcommittee.fee.AdjustData;
import org.expertcommittee.fee.FeeSheetData;
import org.expertcommittee.fee.PaidData;
import org.expertcommittee.recommendation.AdoptionData;
import org.expertcommittee.recommendation.CorrectionData;
import org.expertcommittee.recommendation.ImplementationData;
import org.expertcommittee.recommendation.PlanData;
import org.expertcommittee.recommendation.RecommendationData;
import org.expertcommittee.recommendation.RecommendationFilter;
import org.expertcommittee.recommendation.SplitData;
import org.expertcommittee.recusal.CaseTieData;
import org.expertcommittee.recusal.RecusalKind;
import org.expertcommittee.report.LedgerFormat;
import org.expertcommittee.session.AttendanceData;
import org.expertcommittee.session.SessionData;
import org.expertcommittee.session.TestCases;
import org.expertcommittee.testing.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Calls any public method of a service with what fits its parameters. */
@SuppressWarnings("NullAway")
final class HiddenCaseProbe {

	/** Nothing has that id. */
	static final long NOTHING = 987654321L;

	/** Of what the first parameter is the id. */
	enum Of {

		IT, ANOTHER, NOTHING

	}

	private final HiddenCase world;

	private final Map<Class<?>, Object> samples = new HashMap<>();

	HiddenCaseProbe(HiddenCase world) {
		this.world = world;
		LocalDate day = HiddenCase.TODAY.plusDays(2);
		List.of(PagedQuery.of(0, 100), ConsultationFilter.ALL, RecommendationFilter.ALL, DrawFilter.ALL,
				new ConsultationLedgerFilter(2026, null, null, null, null), AssignmentTab.IN_WORK,
				ConsultationStatus.IN_PROGRESS, LedgerFormat.XLSX, WorkWay.ON_SITE, new AnswerData("答复"),
				new AssignmentData(world.other, AssignmentPart.SUPPORT, day),
				new CaseTieData(RecusalKind.DISPUTE, null, HiddenCase.TODAY, null, null), ContactData.NONE,
				new ExtensionData(day.plusDays(90), "理由"), new ExtensionGrant(day.plusDays(5), null),
				new ExtensionRequestData(day.plusDays(20), "理由"), new FeedbackData("已联系"),
				new FollowUpData(Satisfaction.SATISFIED, null), new ReopenData(day, null, "理由"),
				new ReportData("标题", "正文", 1), new ReturnData("请补充", day), new ConfirmData(null, day),
				new DrawData(null, Set.of(), Set.of(), 1, 0, null, Map.of()), new LotsData("示例监督人", null),
				new AdjustData(BigDecimal.ONE, "理由"), new PaidData(HiddenCase.TODAY),
				new FeeSheetData("新表", LocalDate.of(2026, 11, 1), HiddenCase.TODAY),
				new AdoptionData("单位", day, null, 0), new CorrectionData("文字", "理由", 0),
				new ImplementationData(HiddenCase.TODAY, "佐证", null, null, null, 0), new PlanData("单位", day, 0),
				HiddenCase.recommendation(), new SplitData("一", "二", 0), new AttendanceData(List.of(), null, 0),
				TestCases.session(TestCases.DAY, 9, 11, 0, world.colleague), world.caseData("新事项", world.enterprise, 0),
				new CaseRegistration(world.caseData("新事项", world.enterprise, 0), null,
						List.of(new NeedData("需求", null)), ContactData.NONE, List.of()))
			.forEach((sample) -> this.samples.put(sample.getClass(), sample));
	}

	/** Every way to fill in the parameters; none when the method does not ask of what. */
	List<Object[]> arguments(Method method, Of what) {
		Parameter[] parameters = method.getParameters();
		List<Long> subjects = subjects(method);
		if (subjects.isEmpty()) {
			return (what == Of.IT) ? Collections.singletonList(fill(method, parameters, null)) : List.of();
		}
		if (what == Of.ANOTHER) {
			return subjects.equals(this.world.all("case"))
					? Collections.singletonList(fill(method, parameters, this.world.visible)) : List.of();
		}
		return subjects.stream().map((id) -> fill(method, parameters, (what == Of.IT) ? id : NOTHING)).toList();
	}

	private List<Long> subjects(Method method) {
		Parameter[] parameters = method.getParameters();
		if (parameters.length == 0 || parameters[0].getType() != long.class) {
			return List.of();
		}
		String service = method.getDeclaringClass().getSimpleName();
		String name = parameters[0].getName();
		List<String> of = switch (name) {
			case "consultationId" -> service.startsWith("FollowUp") ? List.of("answered") : List.of("case");
			case "assignmentId" -> List.of("own", "ownDone");
			case "enterpriseId" -> List.of("enterprise");
			case "sheetId" -> List.of("sheet");
			case "itemId" -> List.of("item");
			case "sessionId" -> List.of("session");
			default -> switch (service) {
				case "OnlineCaseService" -> List.of("online");
				case "AssignmentService" -> List.of("own", "ownDone");
				case "ExtensionService" -> List.of("extension");
				case "RecommendationService" -> List.of("recommendation", "ownGiven");
				case "RecommendationWorkService" -> List.of("ownGiven");
				case "MyRecommendationService" ->
					method.getName().equals("remove") ? List.of("ownDraft") : List.of("ownGiven");
				case "SessionService" -> List.of("session", "held");
				case "DrawService", "DrawRecordService", "DrawCallService" -> List.of("draw");
				case "FollowUpLinkService" -> List.of("link");
				case "FeeSheetService" -> List.of("sheet");
				default -> List.of("case");
			};
		};
		return of.stream()
			.flatMap((what) -> what.equals("enterprise") ? List.of(this.world.enterprise).stream()
					: this.world.all(what).stream())
			.toList();
	}

	private @Nullable Object[] fill(Method method, Parameter[] parameters, @Nullable Long subject) {
		@Nullable Object[] all = new Object[parameters.length];
		for (int i = 0; i < parameters.length; i++) {
			all[i] = (i == 0 && subject != null) ? subject : value(method, parameters[i]);
		}
		return all;
	}

	private @Nullable Object value(Method method, Parameter parameter) {
		Class<?> type = parameter.getType();
		String name = parameter.getName();
		if (this.samples.containsKey(type)) {
			return this.samples.get(type);
		}
		if (type == long.class) {
			return switch (name) {
				case "assignmentId" -> this.world.id("assignment");
				case "needId" -> this.world.id("need");
				case "waiverId" -> this.world.id("waiver");
				case "expertId" -> this.world.colleague;
				case "enterpriseId" -> this.world.enterprise;
				case "version" -> 0L;
				case "fileId" -> file(method);
				default -> throw new IllegalStateException("What is " + name + " of " + method + "?");
			};
		}
		if (type == int.class) {
			return name.equals("year") ? 2026 : name.equals("edition") ? 1 : 50;
		}
		if (type == String.class) {
			return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class) ? null : "示例";
		}
		if (type == LocalDate.class) {
			return name.matches("from|first") ? LocalDate.of(2026, 1, 1) : LocalDate.of(2026, 12, 31);
		}
		if (type == boolean.class) {
			return true;
		}
		if (type == byte[].class) {
			return "字".getBytes(UTF_8);
		}
		if (type == OutputStream.class) {
			return new ByteArrayOutputStream();
		}
		if (type == List.class) {
			return name.equals("wanted") ? List.of(new NeedData("需求", null))
					: List.of(this.samples.get(AssignmentData.class));
		}
		if (type == Collection.class) {
			return switch (name) {
				case "reportIds" -> this.world.all("report");
				case "consultationIds" -> this.world.all("case");
				case "expertIds" -> List.of(this.world.colleague, this.world.expert);
				default -> throw new IllegalStateException("What are " + name + " of " + method + "?");
			};
		}
		if (type.isPrimitive()) {
			throw new IllegalStateException("What is " + name + " of " + method + "?");
		}
		return null;
	}

	private long file(Method method) {
		String service = method.getDeclaringClass().getSimpleName();
		return this.world.id(service.contains("Recommendation") ? "evidence" : service.startsWith("JointReport")
				? "reportFile" : service.equals("AssignmentService") ? "ownFile" : "file");
	}

	/** What comes of it; nothing stays. */
	String outcome(Object bean, Method method, @Nullable Object[] arguments) throws Exception {
		TransactionTemplate transaction = new TransactionTemplate(this.world.bean(PlatformTransactionManager.class));
		return Actors.as(this.world.both, () -> Objects.requireNonNull(transaction.execute((status) -> {
			status.setRollbackOnly();
			try {
				return words(method.invoke(bean, arguments), arguments);
			}
			catch (InvocationTargetException ex) {
				return refusal(Objects.requireNonNull(ex.getCause()));
			}
			catch (IllegalAccessException ex) {
				throw new IllegalStateException(ex);
			}
		})));
	}

	private static String refusal(Throwable thrown) {
		String more = (thrown instanceof IllegalAct act) ? act.messageKey()
				: (thrown instanceof InvalidInput input) ? input.violations().toString() : "";
		return "!" + thrown.getClass().getSimpleName() + " " + more;
	}

	private static String words(@Nullable Object value, @Nullable Object[] arguments) {
		StringBuilder words = new StringBuilder(text(value));
		Arrays.stream(arguments)
			.filter(ByteArrayOutputStream.class::isInstance)
			.forEach((out) -> words.append(sheet(((ByteArrayOutputStream) out).toByteArray())));
		return words.toString();
	}

	private static String text(@Nullable Object value) {
		if (value instanceof InputStream || value instanceof byte[]) {
			return "(file)";
		}
		return String.valueOf(value);
	}

	private static String sheet(byte[] xlsx) {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
			StringBuilder words = new StringBuilder();
			workbook.getSheetAt(0).forEach((row) -> row.forEach((cell) -> words.append(cell).append('|')));
			return words.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
