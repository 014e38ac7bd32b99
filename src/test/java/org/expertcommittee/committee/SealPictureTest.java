package org.expertcommittee.committee;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.expertcommittee.base.InvalidInput;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SealPictureTest {

	private static final int RED = 0xffc8161d;

	@Test
	void keepsTheTransparentGround() throws IOException {
		SealPicture picture = SealPicture.of(SealPictures.ring(600, 500));
		assertThat(picture.width()).isEqualTo(600);
		assertThat(picture.height()).isEqualTo(500);
		assertThat(ImageIO.read(new ByteArrayInputStream(picture.png())).getRGB(300, 250) >>> 24).isZero();
		assertThat(ImageIO.read(new ByteArrayInputStream(picture.png())).getRGB(300, 25)).isEqualTo(RED);
	}

	@Test
	void refusesWhatIsNoPng() {
		refuses("notPng", SealPictures.filled(600, RED, "jpg"));
		refuses("notPng", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
		refuses("notPng", new byte[0]);
	}

	@Test
	void refusesAPictureThatIsHugeTinyOrNarrow() {
		refuses("tooLarge", new byte[SealPicture.MOST_BYTES + 1]);
		refuses("tooManyPixels", SealPictures.ring(2001, 1900));
		refuses("tooSmall", SealPictures.ring(600, 299));
		refuses("notSquare", SealPictures.ring(800, 600));
	}

	@Test
	void refusesAGroundThatWouldCoverTheSignatureLine() {
		refuses("opaque", SealPictures.filled(400, RED, "png"));
		refuses("opaque", SealPictures.filled(400, 0xffffffff, "png"));
	}

	@Test
	void refusesAPictureWithNothingOnIt() {
		refuses("blank", SealPictures.filled(400, 0x00ffffff, "png"));
	}

	@Test
	void refusesADamagedPicture() {
		byte[] whole = SealPictures.ring(600, 600);
		refuses("broken", Arrays.copyOf(whole, whole.length / 2));
		refuses("broken", Arrays.copyOf(whole, 12));
	}

	private static void refuses(String why, byte[] upload) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> SealPicture.of(upload)).satisfies((ex) -> {
			assertThat(ex.violations().getFirst().messageKey()).isEqualTo("committee.seal." + why);
			assertThat(ex.violations().getFirst().field()).isEqualTo("file");
		});
	}

}
