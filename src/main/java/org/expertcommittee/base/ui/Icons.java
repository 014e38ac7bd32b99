package org.expertcommittee.base.ui;

import java.util.Locale;

import com.vaadin.flow.component.icon.SvgIcon;

/**
 * The Lucide icons in use. All live in one file, so that a first visit fetches them with
 * one request; {@code docs/ui.md} says how to add one.
 */
public enum Icons {

	ACTIVITY, AWARD, BELL, BOOK_OPEN, BUILDING_2, CALENDAR_CLOCK, CALENDAR_DAYS, CAMERA, CHART_COLUMN, CHECK,
	CHEVRON_DOWN, CHEVRON_RIGHT, CHEVRON_UP, CIRCLE_ALERT, CIRCLE_CHECK, CIRCLE_DOT, CIRCLE_PAUSE, CIRCLE_X, CLOCK,
	COLUMNS_3, COPY, DATABASE, DOWNLOAD, ELLIPSIS, ELLIPSIS_VERTICAL, EXTERNAL_LINK, EYE, EYE_OFF, FILE_TEXT, FILTER,
	HISTORY, HOUSE, INBOX, INFO, KEY_ROUND, LANGUAGES, LAYOUT_DASHBOARD, LIGHTBULB, LINK, LIST, LIST_TODO, LOCK,
	LOG_OUT, MAP_PINNED, MENU, MESSAGE_SQUARE_TEXT, MESSAGES_SQUARE, MOON, PAPERCLIP, PENCIL, PLUS, PRINTER, REFRESH_CW,
	ROTATE_CCW, SEARCH, SEARCH_X, SEND, SETTINGS, SHIELD_ALERT, SHIELD_CHECK, SLIDERS_HORIZONTAL, SQUARE_KANBAN, STAMP,
	SUN, TAG, TRASH_2, TRIANGLE_ALERT, UNDO_2, UPLOAD, USER, USER_CHECK, USER_PLUS, USER_X, USERS, X, ZOOM_IN, ZOOM_OUT;

	static final String FILE = "icons/lucide.svg";

	/** Lucide's name of the icon, which is also its symbol in the file. */
	public String symbol() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public SvgIcon create() {
		return of(symbol());
	}

	/**
	 * The icon of that Lucide name, for names that come from a
	 * {@link org.expertcommittee.base.Status} or a menu.
	 */
	public static SvgIcon of(String symbol) {
		SvgIcon icon = new SvgIcon(FILE, symbol);
		icon.addClassName("ec-icon");
		icon.getElement().setAttribute("aria-hidden", "true");
		return icon;
	}

}
