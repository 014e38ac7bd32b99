package org.expertcommittee.base.ui;

import java.io.Serializable;
import java.util.List;

import org.expertcommittee.base.Status;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list as it looks on a phone.
 *
 * @param title first line, usually a name
 * @param aside beside the title in grey, such as an office
 * @param detail second line
 * @param status badge at the right
 * @param chips short words, at most two are shown
 * @param left left of the last line, such as dates
 * @param right right of the last line, such as a masked phone number
 */
public record Card(String title, String aside, String detail, @Nullable Status status, List<String> chips, String left,
		String right) implements Serializable {

	public static Card of(String title, String detail, @Nullable Status status) {
		return new Card(title, "", detail, status, List.of(), "", "");
	}

	public Card withAside(String text) {
		return new Card(this.title, text, this.detail, this.status, this.chips, this.left, this.right);
	}

	public Card withChips(List<String> words) {
		return new Card(this.title, this.aside, this.detail, this.status, words, this.left, this.right);
	}

	public Card withFoot(String leftText, String rightText) {
		return new Card(this.title, this.aside, this.detail, this.status, this.chips, leftText, rightText);
	}

}
