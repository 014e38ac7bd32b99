package org.expertcommittee.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.expertcommittee.base.IllegalAct;
import org.expertcommittee.base.Memory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Lists the even records in a file; odd ones cannot be listed. */
@TestComponent
public class SampleFileWork implements BatchFileWork, Memory {

	public static final String KIND = "test.file";

	private volatile @Nullable IOException failure;

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void process(long subjectId, Map<String, String> options) {
		if (subjectId % 2 != 0) {
			throw new IllegalAct("batch.notEnded");
		}
	}

	@Override
	public String fileName(Map<String, String> options) {
		return options.get("name") + ".txt";
	}

	@Override
	public String mediaType() {
		return "text/plain";
	}

	@Override
	public void write(List<Long> subjectIds, Map<String, String> options, OutputStream out) throws IOException {
		out.write(subjectIds.toString().getBytes(StandardCharsets.UTF_8));
		IOException broken = this.failure;
		if (broken != null) {
			throw broken;
		}
	}

	void breakWith(@Nullable IOException problem) {
		this.failure = problem;
	}

	@Override
	public void forget() {
		this.failure = null;
	}

}
