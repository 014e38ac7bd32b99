package org.expertcommittee.base.pdf;

import java.io.FileNotFoundException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The faces that documents are printed in, in the order in which a character is looked
 * for: 楷体 (LXGW WenKai), 宋体 (Noto Serif SC), then fonts of the system for rare
 * characters. Make one and keep it; nothing is read before its first use.
 */
public final class FontSet {

	/** Where Debian's package {@code fonts-hanazono} puts CJK extensions B to F. */
	private static final List<Path> SYSTEM_FONTS = List.of(Path.of("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf"),
			Path.of("/usr/share/fonts/hanazono/HanaMinB.ttf"));

	private final FontFace serifBold = bundled("NotoSerifSC-Bold.ttf");

	private final FontFace serif = bundled("NotoSerifSC-Regular.ttf");

	private final FontFace kai = bundled("LXGWWenKai-Regular.ttf");

	private final List<FontFace> extras;

	private final Map<FontFace, List<FontFace>> orders = new ConcurrentHashMap<>();

	private FontSet(List<FontFace> extras) {
		this.extras = List.copyOf(extras);
	}

	/**
	 * The fonts of this repository, then the given ones, then those for rare characters
	 * that the system has.
	 * @param extra more TrueType files ({@code glyf} outlines)
	 * @return the set
	 * @throws IllegalArgumentException a given file does not exist
	 */
	public static FontSet withSystemFonts(Collection<Path> extra) {
		List<FontFace> faces = new ArrayList<>();
		for (Path file : extra) {
			if (!Files.isRegularFile(file)) {
				throw new IllegalArgumentException("There is no font file " + file);
			}
			faces.add(installed(file));
		}
		SYSTEM_FONTS.stream().filter(Files::isRegularFile).limit(1).map(FontSet::installed).forEach(faces::add);
		return new FontSet(faces);
	}

	/**
	 * Only the fonts of this repository.
	 * @return the set
	 */
	public static FontSet bundledOnly() {
		return new FontSet(List.of());
	}

	/** The files beside those of this repository, by name. */
	public List<String> extraNames() {
		return this.extras.stream().map(FontFace::fileName).toList();
	}

	/** Every face, in the order in which a character is looked for. */
	List<FontFace> faces() {
		List<FontFace> faces = new ArrayList<>(List.of(this.kai, this.serif, this.serifBold));
		faces.addAll(this.extras);
		return faces;
	}

	/** 楷体, for solemn wording. */
	public FontFace kai() {
		return this.kai;
	}

	/** 宋体, for running text. */
	public FontFace serif() {
		return this.serif;
	}

	/** Bold 宋体, for headings. */
	public FontFace serifBold() {
		return this.serifBold;
	}

	/** The first face that draws the character, or null. */
	public @Nullable FontFace faceFor(int codePoint) {
		return faceFor(this.kai, codePoint);
	}

	/**
	 * The preferred face if it draws the character, else the first that does, or null.
	 */
	public @Nullable FontFace faceFor(FontFace preferred, int codePoint) {
		for (FontFace face : order(preferred)) {
			if (face.draws(codePoint)) {
				return face;
			}
		}
		return null;
	}

	/** The first face that draws every character of the text, or null. */
	@Nullable FontFace faceForAll(FontFace preferred, String text) {
		return order(preferred).stream()
			.filter((face) -> text.codePoints().allMatch(face::draws))
			.findFirst()
			.orElse(null);
	}

	boolean isMapped(int codePoint) {
		return order(this.kai).stream().anyMatch((face) -> face.maps(codePoint));
	}

	private List<FontFace> order(FontFace preferred) {
		return this.orders.computeIfAbsent(preferred, this::newOrder);
	}

	private List<FontFace> newOrder(FontFace preferred) {
		List<FontFace> order = new ArrayList<>();
		order.add(preferred);
		if (preferred == this.serifBold) {
			order.add(this.serif);
		}
		if (preferred != this.kai) {
			order.add(this.kai);
		}
		if (!order.contains(this.serif)) {
			order.add(this.serif);
		}
		order.addAll(this.extras);
		return order;
	}

	private static FontFace bundled(String file) {
		return new FontFace(file, () -> {
			InputStream in = FontSet.class.getResourceAsStream("/fonts/" + file);
			if (in == null) {
				throw new FileNotFoundException("/fonts/" + file);
			}
			return in;
		});
	}

	private static FontFace installed(Path file) {
		return new FontFace(file.toString(), () -> Files.newInputStream(file));
	}

}
