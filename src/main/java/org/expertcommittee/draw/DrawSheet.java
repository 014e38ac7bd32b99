package org.expertcommittee.draw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.expertcommittee.base.ChinaTime;
import org.expertcommittee.base.Texts;
import org.expertcommittee.base.pdf.FontSet;
import org.expertcommittee.base.pdf.TableDocument;
import org.expertcommittee.base.pdf.TableSheet;
import org.expertcommittee.base.word.Typeface;
import org.expertcommittee.base.word.WordDocument;
import org.expertcommittee.base.word.WordTable;
import org.expertcommittee.base.word.WordText;
import org.expertcommittee.committee.CommitteeFacts;
import org.expertcommittee.committee.CommitteeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 抽取记录表: everything that is needed to draw the same lots again, and the places to sign.
 * The paper is in Chinese, whoever prints it.
 */
@Component
class DrawSheet {

	private static final double[] FACT_COLUMNS = { 32, 138 };

	private static final double[] RESULT_COLUMNS = { 14, 18, 30, 64, 44 };

	private static final double[] POOL_COLUMNS = { 10, 16, 22, 40, 82 };

	private static final WordText LABEL = new WordText(Typeface.HEITI, 10.5, ParagraphAlignment.CENTER, null, 0, 0);

	private static final WordText WORDS = new WordText(Typeface.FANGSONG, 10.5, ParagraphAlignment.LEFT, null, 0, 0);

	private static final WordText SMALL = WORDS.sized(9);

	private static final WordText CODE = WORDS.sized(7.5);

	private static final WordText HEADING = new WordText(Typeface.HEITI, 12, ParagraphAlignment.LEFT, null, 0, 24);

	private final FontSet fonts;

	private final CommitteeService committees;

	private final Texts texts;

	private final Clock clock;

	DrawSheet(FontSet fonts, CommitteeService committees, Texts texts, Clock clock) {
		this.fonts = fonts;
		this.committees = committees;
		this.texts = texts;
		this.clock = clock;
	}

	byte[] word(DrawRecord draw) {
		try (WordDocument document = WordDocument.form(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.titled(title() + " " + draw.item().number());
			document.paragraph(title(), WordText.TITLE.sized(20).spaced(0, 34));
			document.paragraph(author(), WORDS.aligned(ParagraphAlignment.CENTER).spaced(0, 20));
			List<Fact> facts = facts(draw);
			WordTable head = document.table(facts.size(), FACT_COLUMNS);
			for (int i = 0; i < facts.size(); i++) {
				head.height(i, 6.5).text(i, 0, facts.get(i).label(), LABEL).text(i, 1, facts.get(i).value(), WORDS);
			}
			result(document, draw);
			document.paragraph(word("pool"), HEADING);
			pool(document, draw);
			document.paragraph(word("check"), HEADING);
			checks(draw).forEach((line) -> document.paragraph(line, SMALL));
			document.space(20);
			signatures().forEach((line) -> document.paragraph(line, WORDS.sized(12).spaced(0, 32)));
			document.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void result(WordDocument document, DrawRecord draw) {
		List<EntryItem> placed = placed(draw);
		if (placed.isEmpty()) {
			return;
		}
		document.paragraph(word("result"), HEADING);
		WordTable table = document.table(placed.size() + 1, RESULT_COLUMNS).repeatFirstRow();
		headings(table, "rank", "result", "name", "facts", "call");
		for (int i = 0; i < placed.size(); i++) {
			EntryItem one = placed.get(i);
			table.height(i + 1, 6.5)
				.text(i + 1, 0, String.valueOf(one.rank()), WORDS.aligned(ParagraphAlignment.CENTER))
				.text(i + 1, 1, outcome(one), WORDS.aligned(ParagraphAlignment.CENTER))
				.text(i + 1, 2, one.name(), WORDS)
				.text(i + 1, 3, one.facts(), SMALL)
				.text(i + 1, 4, call(one), SMALL);
		}
	}

	private void pool(WordDocument document, DrawRecord draw) {
		List<EntryItem> all = draw.entries();
		WordTable table = document.table(all.size() + 1, POOL_COLUMNS).repeatFirstRow();
		headings(table, "position", "expertNumber", "name", "outcome", "digest");
		for (int i = 0; i < all.size(); i++) {
			EntryItem one = all.get(i);
			table.text(i + 1, 0, String.valueOf(one.position()), SMALL.aligned(ParagraphAlignment.CENTER))
				.text(i + 1, 1, String.valueOf(one.expertId()), SMALL.aligned(ParagraphAlignment.CENTER))
				.text(i + 1, 2, one.name(), SMALL)
				.text(i + 1, 3, outcomeAndReason(one), SMALL)
				.text(i + 1, 4, (one.digest() != null) ? one.digest() : "", CODE);
		}
	}

	private void headings(WordTable table, String... keys) {
		table.height(0, 7);
		for (int i = 0; i < keys.length; i++) {
			table.text(0, i, word("column." + keys[i]), LABEL.sized(9.5));
		}
	}

	byte[] pdf(DrawRecord draw) {
		List<TableSheet.Column> columns = List.of(TableSheet.Column.centered(column("position"), 4),
				TableSheet.Column.centered(column("expertNumber"), 7), TableSheet.Column.text(column("name"), 9),
				TableSheet.Column.text(column("facts"), 21), TableSheet.Column.text(column("outcome"), 16),
				TableSheet.Column.text(column("digest"), 51));
		TableSheet sheet = TableSheet.landscape(title(), author(), columns)
			.withSubtitle(author() + "　" + draw.item().number())
			.withSignOff(signatures());
		List<String> before = new ArrayList<>(
				facts(draw).stream().map((fact) -> word("fact", fact.label(), fact.value())).toList());
		if (!placed(draw).isEmpty()) {
			before.add(word("result"));
		}
		placed(draw).forEach((one) -> before.add(word("fact", outcome(one) + " " + one.rank(),
				Stream.of(one.name(), one.facts(), call(one))
					.filter((part) -> !part.isBlank())
					.reduce((left, right) -> left + "　" + right)
					.orElse(""))));
		before.add(word("pool"));
		try (TableDocument table = new TableDocument(this.fonts, this.clock, sheet);
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			table.before(before);
			table.after(Stream.concat(Stream.of(word("check")), checks(draw).stream()).toList());
			for (EntryItem one : draw.entries()) {
				List<@Nullable String> cells = new ArrayList<>();
				cells.add(String.valueOf(one.position()));
				cells.add(String.valueOf(one.expertId()));
				cells.add(one.name());
				cells.add(one.facts());
				cells.add(outcomeAndReason(one));
				cells.add(one.digest());
				table.row(cells);
			}
			table.finish(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Fact> facts(DrawRecord draw) {
		DrawItem item = draw.item();
		List<Fact> facts = new ArrayList<>();
		add(facts, "number", item.number());
		add(facts, "case", item.caseNumber() + "　" + item.caseTitle());
		add(facts, "enterprise", item.enterprise());
		add(facts, "state", this.texts.get(item.state().messageKey(), Texts.CHINESE));
		add(facts, "filter", draw.filter());
		add(facts, "numbers", word("numbersValue", item.wanted(), item.substitutes()));
		Integer cap = draw.workloadCap();
		add(facts, "cap", (cap != null) ? word("capValue", cap) : word("noCap"));
		add(facts, "poolSize", word("poolSizeValue", item.poolSize(), item.eligible(), draw.excluded().size()));
		add(facts, "prepared", by(item.preparedBy(), item.preparedAt()));
		add(facts, "poolHash", draw.poolHash());
		add(facts, "commitment", draw.commitment());
		add(facts, "algorithm", word("algorithmValue", draw.algorithm(), draw.algorithmVersion()));
		if (draw.seed() != null) {
			add(facts, "publicInput", Objects.requireNonNullElse(draw.publicInput(), word("noInput")));
			add(facts, "secret", Objects.requireNonNullElse(draw.secret(), ""));
			add(facts, "seed", draw.seed());
			add(facts, "drawn", by(draw.drawnBy(), item.drawnAt()));
			add(facts, "witnesses", Objects.requireNonNullElse(item.witnesses(), ""));
		}
		if (draw.confirmedAt() != null) {
			add(facts, "confirmed", by(draw.confirmedBy(), draw.confirmedAt()));
		}
		if (draw.voidedAt() != null) {
			add(facts, "voided", by(draw.voidedBy(), draw.voidedAt()) + "　" + draw.voidReason());
		}
		return facts;
	}

	private void add(List<Fact> facts, String key, String value) {
		facts.add(new Fact(word(key), value));
	}

	private static String by(@Nullable String who, @Nullable Instant at) {
		return ((who != null) ? who : "") + "　" + ((at != null) ? ChinaTime.second(at) : "");
	}

	/** How anybody does it again. */
	private List<String> checks(DrawRecord draw) {
		List<String> commands = Recipe.of(draw).lines();
		List<String> lines = new ArrayList<>();
		lines.add(word("check.rule"));
		for (int i = 0; i < commands.size(); i++) {
			lines.add(word("check." + (i + 1)));
			lines.add("    " + commands.get(i));
		}
		return lines;
	}

	private static List<EntryItem> placed(DrawRecord draw) {
		return Stream.concat(draw.drawn().stream(), draw.standingBy().stream()).toList();
	}

	private String outcome(EntryItem one) {
		return this.texts.get(one.result().messageKey(), Texts.CHINESE);
	}

	private String outcomeAndReason(EntryItem one) {
		return switch (one.result()) {
			case EXCLUDED -> outcome(one) + "：" + one.reason();
			case DRAWN, SUBSTITUTE -> outcome(one) + " " + one.rank();
			default -> outcome(one);
		};
	}

	private String call(EntryItem one) {
		if (one.call() == null) {
			return "";
		}
		String words = this.texts.get(one.call().messageKey(), Texts.CHINESE)
				+ ((one.calledAt() != null) ? " " + ChinaTime.minute(one.calledAt()) : "");
		return (one.callNote() != null) ? words + " " + one.callNote() : words;
	}

	private List<String> signatures() {
		return List.of(word("sign.drawer"), word("sign.witness"), word("sign.date"));
	}

	private String title() {
		return word("title");
	}

	private String author() {
		return this.committees.current().map(CommitteeFacts::name).orElse("");
	}

	private String column(String key) {
		return word("column." + key);
	}

	private String word(String key, Object... args) {
		return this.texts.get("draw.sheet." + key, Texts.CHINESE, args);
	}

	/** A label with its value. */
	private record Fact(String label, String value) {
	}

}
