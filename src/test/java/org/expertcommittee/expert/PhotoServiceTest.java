package org.expertcommittee.expert;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.expertcommittee.base.InvalidInput;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.security.Role;
import org.expertcommittee.testing.Actors;
import org.expertcommittee.testing.As;
import org.expertcommittee.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@As(Role.SECRETARIAT)
class PhotoServiceTest {

	@Autowired
	private ExpertService experts;

	@Autowired
	private PhotoService photos;

	private long id;

	@BeforeEach
	void createExpert() {
		this.id = this.experts.create(TestExperts.named("李晓"), false);
	}

	@Test
	void drawsThePhotoAnewAndSmaller() throws Exception {
		this.photos.set(this.id, picture("png", 1200, 1000));
		byte[] photo = this.photos.get(this.id).orElseThrow();
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
		assertThat(photo).startsWith(0xFF, 0xD8);
		assertThat(image.getWidth()).isEqualTo(600);
		assertThat(image.getHeight()).isEqualTo(500);
		assertThat(this.experts.get(this.id).hasPhoto()).isTrue();
	}

	@Test
	void leavesNothingOfWhatWasHiddenInTheFile() throws Exception {
		ByteArrayOutputStream upload = new ByteArrayOutputStream();
		upload.write(picture("jpeg", 300, 400));
		upload.write("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
		this.photos.set(this.id, upload.toByteArray());
		assertThat(new String(this.photos.get(this.id).orElseThrow(), StandardCharsets.ISO_8859_1))
			.doesNotContain("script");
	}

	@Test
	void replacesAndRemoves() throws Exception {
		this.photos.set(this.id, picture("jpeg", 300, 400));
		this.photos.set(this.id, picture("jpeg", 200, 200));
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(this.photos.get(this.id).orElseThrow()));
		assertThat(image.getHeight()).isEqualTo(200);
		this.photos.remove(this.id);
		assertThat(this.photos.get(this.id)).isEmpty();
	}

	@Test
	void refusesWhatIsNoSensiblePicture() throws Exception {
		assertRefused("expert.photo.notAPicture", "<svg/>".getBytes(StandardCharsets.UTF_8));
		assertRefused("expert.photo.notAPicture", "GIF89a".getBytes(StandardCharsets.US_ASCII));
		assertRefused("expert.photo.tooSmall", picture("png", 50, 500));
		assertRefused("expert.photo.tooManyPixels", pngHeader(60_000, 60_000));
		byte[] whole = picture("png", 300, 400);
		assertRefused("expert.photo.broken", java.util.Arrays.copyOf(whole, 60));
		assertRefused("expert.photo.tooLarge", new byte[PhotoService.MOST_BYTES + 1]);
		assertThat(this.photos.get(this.id)).isEmpty();
	}

	@Test
	void expertsReachTheirOwnPhotoAlone() throws Exception {
		long other = this.experts.create(TestExperts.named("王五"), false);
		this.photos.set(this.id, picture("jpeg", 300, 400));
		byte[] upload = picture("jpeg", 300, 400);
		Actors.expert(other, () -> {
			this.photos.set(other, upload);
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.photos.get(this.id));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.photos.set(this.id, upload));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.photos.remove(this.id));
			return true;
		});
	}

	private void assertRefused(String key, byte[] upload) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.photos.set(this.id, upload))
			.satisfies((ex) -> assertThat(ex.violations().getFirst().messageKey()).isEqualTo(key));
	}

	private static byte[] picture(String format, int width, int height) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
		return out.toByteArray();
	}

	/** A few bytes that claim to be a huge picture. */
	private static byte[] pngHeader(int width, int height) {
		byte[] chunk = ByteBuffer.allocate(17)
			.put("IHDR".getBytes(StandardCharsets.US_ASCII))
			.putInt(width)
			.putInt(height)
			.put(new byte[] { 8, 2, 0, 0, 0 })
			.array();
		CRC32 crc = new CRC32();
		crc.update(chunk);
		return ByteBuffer.allocate(33)
			.put(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' })
			.putInt(13)
			.put(chunk)
			.putInt((int) crc.getValue())
			.array();
	}

}
