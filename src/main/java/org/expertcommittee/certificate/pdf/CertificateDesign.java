package org.expertcommittee.certificate.pdf;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How a certificate looks.
 *
 * @param style its ornament and proportions
 * @param orientation of the A4 sheet
 * @param bodyFont of salutation, body, closing, unit and date
 * @param titleFont of the heading
 * @param titleColor of the heading as #rrggbb
 * @param logo above or beside the heading, or null
 */
public record CertificateDesign(Style style, Orientation orientation, BodyFont bodyFont, TitleFont titleFont,
		String titleColor, @Nullable Logo logo) {

	private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

	/** The gold frame across the page, with a red heading. */
	public static final CertificateDesign USUAL = new CertificateDesign(Style.CLASSIC, Orientation.LANDSCAPE,
			BodyFont.KAI, TitleFont.SONG, "#b81214", null);

	/** Large text is read with ease from this contrast on (WCAG 2.2, 1.4.3). */
	private static final double LEAST_CONTRAST = 3;

	public CertificateDesign {
		if (!isColor(titleColor)) {
			throw new IllegalArgumentException("Not a colour: " + titleColor);
		}
	}

	/** Whether the text is a colour as #rrggbb. */
	public static boolean isColor(String text) {
		return COLOR.matcher(text).matches();
	}

	/**
	 * Whether a heading in this colour stands out from white paper.
	 * @param color as #rrggbb
	 * @return whether its contrast is at least 3 : 1
	 */
	public static boolean isReadable(String color) {
		float[] rgb = rgb(color);
		double luminance = 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
		return 1.05 / (luminance + 0.05) >= LEAST_CONTRAST;
	}

	private static double linear(double channel) {
		return (channel <= 0.03928) ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
	}

	/** Red, green and blue from 0 to 1. */
	static float[] rgb(String color) {
		int value = Integer.parseInt(color.substring(1), 16);
		return new float[] { (value >> 16 & 255) / 255f, (value >> 8 & 255) / 255f, (value & 255) / 255f };
	}

	/** Ornament and proportions. */
	public enum Style {

		/** A gold frame with a meander band. */
		CLASSIC,
		/** A plain sheet below a red head with double rule, as official papers have. */
		RED_HEAD,
		/** Much white, one bar of colour at the edge. */
		MODERN

	}

	/** How the sheet lies. */
	public enum Orientation {

		/** 297 mm wide. */
		LANDSCAPE,
		/** 210 mm wide. */
		PORTRAIT

	}

	/** The face of the words. */
	public enum BodyFont {

		/** 楷体. */
		KAI,
		/** 宋体. */
		SONG

	}

	/** The face of the heading. */
	public enum TitleFont {

		/** Bold 宋体. */
		SONG,
		/** 楷体. */
		KAI

	}

	/**
	 * A mark of the committee.
	 *
	 * @param bytes a PNG (transparent ground preserved) or JPEG
	 * @param description in words, for screen readers
	 */
	@SuppressWarnings("ArrayRecordComponent") // never compared, only drawn
	public record Logo(byte[] bytes, String description) {
	}

}
