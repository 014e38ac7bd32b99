package org.expertcommittee.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.expertcommittee.base.PortalProperties;
import org.expertcommittee.expert.CandidateService;
import org.expertcommittee.expert.CandidateText;
import org.expertcommittee.matching.TextChanges.Change;
import org.expertcommittee.security.SystemActor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Keeps this node's index true. It is opened when it is needed first, catches up with
 * what was committed before each use, and is built anew when it is missing, damaged, of
 * another version or of another database than the present one.
 */
@Component
class IndexKeeper implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

	/** More than so many experts are not worth waiting for. */
	private static final int AT_ONCE = 1000;

	private static final int PORTION = 200;

	private static final int MOST_OPINION_CHARACTERS = 20_000;

	private final Path dataDir;

	private final TextChanges changes;

	private final CandidateService candidates;

	private final ObjectProvider<PastWork> work;

	private final TransactionTemplate reading;

	private final TransactionTemplate writing;

	private final ChineseWords chinese = new ChineseWords();

	private final ReentrantLock lock = new ReentrantLock();

	/** Changes that the index has, of those that may still get late company. */
	private final Map<Long, Instant> done = new HashMap<>();

	private volatile @Nullable Opened opened;

	private volatile @Nullable Change reached;

	private volatile @Nullable Thread background;

	private volatile boolean closing;

	IndexKeeper(PortalProperties portal, TextChanges changes, CandidateService candidates,
			ObjectProvider<PastWork> work, PlatformTransactionManager transactions) {
		this.dataDir = portal.dataDir();
		this.changes = changes;
		this.candidates = candidates;
		this.work = work;
		// Apart from the caller's: only what is committed may get into the index.
		this.reading = new TransactionTemplate(transactions);
		this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.reading.setReadOnly(true);
		this.writing = new TransactionTemplate(transactions);
		this.writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** The words of a need that can be looked for. */
	List<String> words(String title, String need) {
		return NeedWords.of(this.chinese, title, need);
	}

	/**
	 * Asks the index, brought up to date.
	 * @return empty while it is being built or cannot be used
	 */
	<T> Optional<T> ask(java.util.function.Function<ExpertIndex, T> question) {
		for (int attempt = 0; attempt < 2; attempt++) {
			try {
				Optional<ExpertIndex> index = ready();
				return index.map(question);
			}
			catch (RuntimeException | IOException ex) {
				LOG.warn("The full-text index cannot be used and is built anew", ex);
				discard(this.opened);
			}
		}
		return Optional.empty();
	}

	private Optional<ExpertIndex> ready() throws IOException {
		this.lock.lock();
		try {
			if (this.closing || building()) {
				return Optional.empty();
			}
			Opened open = open();
			Change last = this.reached;
			List<Change> news = (last != null) ? read(() -> this.changes.since(last.at().minus(TextChanges.OVERLAP)))
					: List.of();
			if (last == null || news.stream()
				.noneMatch((one) -> one.position() == last.position() && one.at().equals(last.at()))) {
				return build(open);
			}
			if (this.background == null) {
				catchUp(open, news);
			}
			return Optional.of(open.index);
		}
		finally {
			this.lock.unlock();
		}
	}

	private boolean building() {
		return this.background != null && this.reached == null;
	}

	private Opened open() throws IOException {
		Opened present = this.opened;
		if (present != null) {
			return present;
		}
		Opened fresh = Opened.in(this.dataDir, this.chinese);
		this.opened = fresh;
		this.reached = fresh.state.read();
		return fresh;
	}

	private Optional<ExpertIndex> build(Opened open) throws IOException {
		this.reached = null;
		this.done.clear();
		open.state.clear();
		if (read(this.candidates::count) > AT_ONCE) {
			inBackground(open, () -> fill(open));
			return Optional.empty();
		}
		fill(open);
		return Optional.of(open.index);
	}

	private void fill(Opened open) {
		long start = System.nanoTime();
		Change mark = Objects.requireNonNull(this.writing.execute((status) -> this.changes.mark()));
		open.index.clear();
		long after = 0;
		int number = 0;
		while (!this.closing) {
			long from = after;
			List<ExpertDocument> documents = read(() -> documents(this.candidates.textsAfter(from, PORTION)));
			if (documents.isEmpty()) {
				break;
			}
			open.index.write(List.of(), documents);
			number += documents.size();
			after = documents.getLast().id();
		}
		if (!this.closing) {
			reach(open, mark);
			LOG.info("Full-text index of {} experts built in {} ms", number, (System.nanoTime() - start) / 1_000_000);
		}
	}

	private void catchUp(Opened open, List<Change> news) {
		List<Change> fresh = news.stream().filter((one) -> !this.done.containsKey(one.position())).toList();
		Set<Long> ids = new LinkedHashSet<>();
		fresh.forEach((one) -> {
			if (one.expertId() != null) {
				ids.add(one.expertId());
			}
		});
		if (ids.size() > AT_ONCE) {
			inBackground(open, () -> take(open, fresh, ids));
		}
		else if (!fresh.isEmpty()) {
			take(open, fresh, ids);
		}
	}

	private void take(Opened open, List<Change> fresh, Set<Long> ids) {
		List<Long> all = List.copyOf(ids);
		for (int i = 0; i < all.size() && !this.closing; i += PORTION) {
			List<Long> portion = all.subList(i, Math.min(i + PORTION, all.size()));
			open.index.write(portion, read(() -> documents(this.candidates.texts(portion))));
		}
		if (!this.closing) {
			fresh.forEach((one) -> this.done.put(one.position(), one.at()));
			reach(open, fresh.getLast());
		}
	}

	private void reach(Opened open, Change change) {
		this.reached = change;
		Instant past = change.at().minus(TextChanges.OVERLAP);
		this.done.values().removeIf((at) -> at.isBefore(past));
		try {
			open.state.write(change);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void inBackground(Opened open, Runnable task) {
		Thread thread = Thread.ofPlatform().daemon().name("expert-index").unstarted(() -> {
			try {
				task.run();
			}
			catch (RuntimeException ex) {
				LOG.warn("The full-text index could not be brought up to date", ex);
				discard(open);
			}
			finally {
				this.background = null;
			}
		});
		this.background = thread;
		thread.start();
	}

	private List<ExpertDocument> documents(List<CandidateText> texts) {
		List<Long> ids = texts.stream().map(CandidateText::id).toList();
		Map<Long, WorkTexts> past = new HashMap<>();
		this.work.forEach((source) -> past.putAll(source.texts(ids)));
		return texts.stream().map((one) -> document(one, past.getOrDefault(one.id(), WorkTexts.NONE))).toList();
	}

	private static ExpertDocument document(CandidateText expert, WorkTexts past) {
		List<String> opinions = new ArrayList<>();
		int left = MOST_OPINION_CHARACTERS;
		for (String opinion : past.opinions()) {
			if (left > 0) {
				opinions.add(opinion);
				left -= opinion.length();
			}
		}
		return new ExpertDocument(expert.id(), expert.fields(), expert.inOffice(),
				texts(expert.title(), expert.organisation()), texts(expert.biography()),
				texts(past.titles().toArray(String[]::new)), texts(opinions.toArray(String[]::new)));
	}

	private static List<String> texts(@Nullable String... texts) {
		return Stream.of(texts).filter(Objects::nonNull).map(ChineseWords::normal).toList();
	}

	private <T> T read(Supplier<T> work) {
		return SystemActor.call(() -> Objects.requireNonNull(this.reading.execute((status) -> work.get())));
	}

	/** Gives up what is there, so that the next one who asks builds anew. */
	private void discard(@Nullable Opened unusable) {
		this.lock.lock();
		try {
			if (unusable != null && this.opened == unusable) {
				this.opened = null;
				this.reached = null;
				this.done.clear();
				unusable.close();
				unusable.delete();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public void destroy() throws InterruptedException {
		this.closing = true;
		Thread running = this.background;
		if (running != null) {
			running.join(10_000);
		}
		release();
	}

	/** Closes the index; who asks next opens it again. */
	void release() {
		this.lock.lock();
		try {
			Opened open = this.opened;
			this.opened = null;
			this.reached = null;
			this.done.clear();
			if (open != null) {
				open.close();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/** An open index with its folder, which one process alone may use. */
	private static final class Opened {

		private final @Nullable Path folder;

		private final @Nullable FileChannel guard;

		private final ExpertIndex index;

		private final IndexState state;

		private Opened(@Nullable Path folder, @Nullable FileChannel guard, ChineseWords chinese) {
			this.folder = folder;
			this.guard = guard;
			this.index = new ExpertIndex(folder, chinese);
			this.state = new IndexState(folder);
		}

		static Opened in(Path dataDir, ChineseWords chinese) throws IOException {
			Path folder = Files.createDirectories(dataDir.resolve("index"));
			FileChannel guard = FileChannel.open(dataDir.resolve("index.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			try {
				if (guard.tryLock() != null) {
					if (new IndexState(folder).read() == null) {
						FileSystemUtils.deleteRecursively(folder);
						Files.createDirectories(folder);
					}
					return new Opened(folder, guard, chinese);
				}
			}
			catch (OverlappingFileLockException ex) {
				// The same as when another process has it.
			}
			catch (IOException | RuntimeException ex) {
				guard.close();
				throw ex;
			}
			guard.close();
			LOG.warn("Another portal uses {}; this one keeps its full-text index in memory", folder);
			return new Opened(null, null, chinese);
		}

		void close() {
			try {
				this.index.close();
			}
			catch (RuntimeException ex) {
				LOG.debug("The full-text index was not closed well", ex);
			}
			try {
				if (this.guard != null) {
					this.guard.close();
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		void delete() {
			try {
				FileSystemUtils.deleteRecursively(this.folder);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
