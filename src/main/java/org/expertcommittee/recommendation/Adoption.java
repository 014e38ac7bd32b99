package org.expertcommittee.recommendation;

/**
 * How many recommendations were decided in which way; those implemented count by what was
 * decided before.
 */
public record Adoption(long adopted, long partly, long rejected) {

	public static final Adoption NONE = new Adoption(0, 0, 0);

	public long decided() {
		return this.adopted + this.partly + this.rejected;
	}

	/** Share of those adopted as a whole, 0 to 100; 0 when nothing was decided. */
	public int percent() {
		return (decided() == 0) ? 0 : Math.toIntExact(Math.round(100.0 * this.adopted / decided()));
	}

	Adoption plus(RecommendationStatus decision, long number) {
		return switch (decision) {
			case ADOPTED -> new Adoption(this.adopted + number, this.partly, this.rejected);
			case PARTLY_ADOPTED -> new Adoption(this.adopted, this.partly + number, this.rejected);
			case REJECTED -> new Adoption(this.adopted, this.partly, this.rejected + number);
			case OPEN, IMPLEMENTED -> this;
		};
	}

}
