package org.expertcommittee.certificate.pdf;

/**
 * Where everything stands on an A4 sheet; points from the lower left corner.
 *
 * @param left margin of the words
 * @param right margin of the words
 * @param headline baseline of the unit above the heading, or 0 for none
 * @param heading baseline of the heading
 * @param headingSize its largest size
 * @param headingLeft whether it begins at the margin, else it stands in the middle
 * @param rule the line below the heading
 * @param number baseline of the number, which ends at the right margin
 * @param bodyTop top of the words
 * @param bodyBottom bottom of the words
 * @param largest the largest size of the words
 * @param signAxis the middle of unit, date and seal, unless the unit's name is so long
 * that it would cross the margin
 * @param signLeft how far to the left the unit may reach
 * @param sign baseline of the unit's last line
 * @param qrBottom bottom of the QR code, which stands at the left margin
 * @param logo where the committee's mark stands
 * @param logoTop its top
 * @param logoHeight its largest height
 */
record SheetPlan(float width, float height, float left, float right, float headline, float heading, float headingSize,
		boolean headingLeft, float rule, float number, float bodyTop, float bodyBottom, float largest, float signAxis,
		float signLeft, float sign, float qrBottom, LogoPlace logo, float logoTop, float logoHeight) {

	private static final float LONG = 841.89f;

	private static final float SHORT = 595.28f;

	private static final SheetPlan CLASSIC_LANDSCAPE = new SheetPlan(LONG, SHORT, 110, LONG - 110, 0, 469, 58, false,
			445, 421, 406, 196, 23.5f, 578, 250, 144, 90, LogoPlace.LEFT, 518, 54);

	private static final SheetPlan CLASSIC_PORTRAIT = new SheetPlan(SHORT, LONG, 92, SHORT - 92, 0, 654, 60, false, 622,
			592, 570, 318, 22, 392, 92, 262, 106, LogoPlace.MIDDLE, 764, 46);

	private static final SheetPlan RED_HEAD_LANDSCAPE = new SheetPlan(LONG, SHORT, 96, LONG - 96, 532, 462, 52, false,
			438, 413, 398, 196, 23.5f, 596, 230, 144, 86, LogoPlace.LEFT, 548, 52);

	private static final SheetPlan RED_HEAD_PORTRAIT = new SheetPlan(SHORT, LONG, 86, SHORT - 86, 738, 656, 58, false,
			626, 596, 572, 312, 22, 396, 86, 252, 92, LogoPlace.MIDDLE, 806, 44);

	private static final SheetPlan MODERN_LANDSCAPE = new SheetPlan(LONG, SHORT, 104, LONG - 84, 0, 478, 46, true, 452,
			426, 408, 196, 23, 606, 240, 144, 84, LogoPlace.RIGHT, 528, 50);

	private static final SheetPlan MODERN_PORTRAIT = new SheetPlan(SHORT, LONG, 96, SHORT - 72, 0, 706, 48, true, 678,
			650, 624, 330, 21.5f, 396, 96, 262, 92, LogoPlace.RIGHT, 758, 50);

	static SheetPlan of(CertificateDesign design) {
		boolean landscape = design.orientation() == CertificateDesign.Orientation.LANDSCAPE;
		return switch (design.style()) {
			case CLASSIC -> landscape ? CLASSIC_LANDSCAPE : CLASSIC_PORTRAIT;
			case RED_HEAD -> landscape ? RED_HEAD_LANDSCAPE : RED_HEAD_PORTRAIT;
			case MODERN -> landscape ? MODERN_LANDSCAPE : MODERN_PORTRAIT;
		};
	}

	float middle() {
		return (this.left + this.right) / 2;
	}

	float textWidth() {
		return this.right - this.left;
	}

	/** Where a mark stands beside or above the heading. */
	enum LogoPlace {

		/** In the upper left corner of the words. */
		LEFT,
		/** In the middle, above the heading. */
		MIDDLE,
		/** In the upper right corner of the words. */
		RIGHT

	}

}
