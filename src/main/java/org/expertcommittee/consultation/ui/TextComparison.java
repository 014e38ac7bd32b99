package org.expertcommittee.consultation.ui;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.expertcommittee.base.ui.Translate;

/** Two texts paragraph by paragraph: what was taken out and what was put in. */
class TextComparison extends Div {

	private static final long MOST_WORK = 4_000_000;

	TextComparison(String before, String after) {
		addClassName("ec-compare");
		for (Line line : compare(before.lines().toList(), after.lines().toList())) {
			Div row = new Div(new Span(line.text()));
			if (line.change() != Change.NONE) {
				row.addClassName((line.change() == Change.IN) ? "ec-compare-in" : "ec-compare-out");
				Span sign = new Span(Translate.text("consultation.compare." + line.change()));
				sign.addClassName("ec-caption");
				row.addComponentAsFirst(sign);
			}
			add(row);
		}
	}

	static List<Line> compare(List<String> before, List<String> after) {
		int rows = before.size();
		int columns = after.size();
		List<Line> lines = new ArrayList<>();
		if ((long) (rows + 1) * (columns + 1) > MOST_WORK) {
			before.forEach((text) -> lines.add(new Line(Change.OUT, text)));
			after.forEach((text) -> lines.add(new Line(Change.IN, text)));
			return lines;
		}
		int[][] common = new int[rows + 1][columns + 1];
		for (int i = rows - 1; i >= 0; i--) {
			for (int j = columns - 1; j >= 0; j--) {
				common[i][j] = before.get(i).equals(after.get(j)) ? common[i + 1][j + 1] + 1
						: Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
		int i = 0;
		int j = 0;
		while (i < rows || j < columns) {
			if (i < rows && j < columns && before.get(i).equals(after.get(j))) {
				lines.add(new Line(Change.NONE, after.get(j)));
				i++;
				j++;
			}
			else if (j >= columns || (i < rows && common[i + 1][j] >= common[i][j + 1])) {
				lines.add(new Line(Change.OUT, before.get(i++)));
			}
			else {
				lines.add(new Line(Change.IN, after.get(j++)));
			}
		}
		return lines;
	}

	/** What became of a paragraph. */
	enum Change {

		NONE, OUT, IN

	}

	/** One paragraph. */
	record Line(Change change, String text) {
	}

}
