package org.expertcommittee.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;

import org.expertcommittee.base.Memory;
import org.expertcommittee.committee.IndustryData;
import org.expertcommittee.committee.IndustryService;
import org.springframework.boot.test.context.TestComponent;

/** Adds an industry per record, and fails afterwards where a test wants it to. */
@TestComponent
public class SampleWork implements BatchWork, Memory {

	public static final String KIND = "test.sample";

	private final IndustryService industries;

	private final Map<Long, Throwable> failures = new ConcurrentHashMap<>();

	private volatile LongConsumer meanwhile = (id) -> {
	};

	SampleWork(IndustryService industries) {
		this.industries = industries;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void process(long subjectId, Map<String, String> options) {
		this.industries.create(new IndustryData(options.getOrDefault("prefix", "行业") + subjectId, 0));
		this.meanwhile.accept(subjectId);
		Throwable failure = this.failures.get(subjectId);
		if (failure instanceof RuntimeException refusal) {
			throw refusal;
		}
		if (failure instanceof Error crash) {
			throw crash;
		}
	}

	/** A {@code RuntimeException} is a refusal; an {@code Error} stands for a crash. */
	public void fail(long subjectId, Throwable failure) {
		this.failures.put(subjectId, failure);
	}

	public void recover(long subjectId) {
		this.failures.remove(subjectId);
	}

	/** What happens while a record is being worked on, before its transaction ends. */
	public void meanwhile(LongConsumer happening) {
		this.meanwhile = happening;
	}

	@Override
	public void forget() {
		this.failures.clear();
		this.meanwhile = (id) -> {
		};
	}

}
