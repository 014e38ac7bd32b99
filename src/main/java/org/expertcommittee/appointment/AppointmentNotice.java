package org.expertcommittee.appointment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.expertcommittee.base.ChineseNumerals;
import org.expertcommittee.base.Texts;
import org.expertcommittee.base.word.Typeface;
import org.expertcommittee.base.word.WordDocument;
import org.expertcommittee.base.word.WordText;

/**
 * 聘任通知 as a 红头文件 (GB/T 9704): the names by office in protocol order, within an office in
 * the order of strokes.
 */
class AppointmentNotice {

	private static final String RED = "C00000";

	private static final WordText HEAD = new WordText(Typeface.XIAOBIAOSONG, 34, ParagraphAlignment.DISTRIBUTE, RED, 0,
			52);

	private static final WordText NUMBER = WordText.BODY.aligned(ParagraphAlignment.CENTER).spaced(0, 28);

	private static final WordText SIGNED = WordText.BODY.aligned(ParagraphAlignment.RIGHT).spaced(0, 28);

	private static final int LONG_HEAD = 14;

	private final Texts texts;

	AppointmentNotice(Texts texts) {
		this.texts = texts;
	}

	/**
	 * The whole file.
	 * @param appointed in protocol and stroke order
	 */
	byte[] write(String committeeName, DocumentItem document, List<AppointmentListItem> appointed) {
		try (WordDocument word = WordDocument.office(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			word.titled(document.title());
			int length = committeeName.codePointCount(0, committeeName.length());
			word.paragraph(committeeName, (length <= LONG_HEAD) ? HEAD
					: HEAD.sized(Math.max(18, 34.0 * LONG_HEAD / length)).aligned(ParagraphAlignment.CENTER));
			word.space(14);
			word.paragraph(document.number(), NUMBER).redRule().space(28);
			word.paragraph(document.title(), WordText.TITLE).space(28);
			word.paragraph(word("addressee"), WordText.BODY.spaced(0, 28));
			word.paragraph(word("text", committeeName), WordText.BODY);
			groups(appointed).forEach((heading, names) -> {
				word.paragraph(heading, WordText.BODY.in(Typeface.HEITI));
				word.paragraph(String.join("　", names), WordText.BODY);
			});
			word.space(28);
			word.paragraph(committeeName, SIGNED);
			word.paragraph(ChineseNumerals.date(document.issuedOn()), SIGNED);
			word.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Names by office and period, each group in one paragraph. */
	private Map<String, List<String>> groups(List<AppointmentListItem> appointed) {
		Map<String, List<String>> groups = new LinkedHashMap<>();
		for (AppointmentListItem item : appointed) {
			groups
				.computeIfAbsent(word("group", item.officeName(), ChineseNumerals.date(item.startsOn()),
						ChineseNumerals.date(item.endsOn())), (key) -> new ArrayList<>())
				.add(item.expertName());
		}
		return groups;
	}

	private String word(String key, Object... args) {
		return this.texts.get("appointment.notice." + key, Texts.CHINESE, args);
	}

}
