package org.twinlens.vision.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinlens.vision.Frame;
import org.twinlens.vision.FrameSource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Streams are read while they last, and say when they do not. */
@Timeout(60)
class StreamTest {

	private final StreamProvider provider = new StreamProvider();
	private final CountDownLatch end = new CountDownLatch(1);
	private HttpServer server;

	@BeforeEach
	void serve() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setExecutor(Executors.newCachedThreadPool());
		server.createContext("/short", exchange -> stream(exchange, 40, false));
		server.createContext("/stuck", exchange -> stream(exchange, 40, true));
		server.createContext("/page", exchange -> {
			exchange.sendResponseHeaders(404, -1);
			exchange.close();
		});
		server.start();
	}

	@AfterEach
	void stop() {
		end.countDown();
		server.stop(0);
	}

	@Test
	void aCameraOfTheNetworkThatStopsSaysSo() throws IOException {
		try (FrameSource source = provider.open(address("/short"))) {
			assertTrue(source.live());
			long frames = 0;
			IOException gone = null;
			while (gone == null) {
				try {
					Frame frame = source.next().orElseThrow();
					assertEquals(frames++, frame.index());
					int[] colour = Films.middle(frame.picture());
					assertTrue(colour[0] > 180 && colour[1] < 40, colour[0] + ", " + colour[1]);
				} catch (IOException e) {
					gone = e;
				}
			}
			assertTrue(frames >= 30, frames + " frames");
			assertTrue(gone.getMessage().startsWith("The stream " + address("/short") + " gives no more pictures: "), gone.getMessage());
			assertEquals(Optional.empty(), source.next());
		}
		try (FrameSource again = provider.open(address("/short"))) {
			assertTrue(again.next().isPresent());
		}
	}

	@Test
	void whoWaitsForASilentStreamIsFreedByClosing() throws Exception {
		FrameSource source = provider.open(address("/stuck"));
		CountDownLatch some = new CountDownLatch(20);
		FutureTask<Optional<Frame>> reading = new FutureTask<>(() -> {
			Optional<Frame> next = source.next();
			while (next.isPresent()) {
				some.countDown();
				next = source.next();
			}
			return next;
		});
		new Thread(reading, "reading").start();
		some.await();
		source.close();
		assertEquals(Optional.empty(), reading.get());
	}

	@Test
	void whatCannotBeOpenedIsToldWithoutThePassword() throws IOException {
		int nobody;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			nobody = free.getLocalPort();
		}
		String silent = assertThrows(IOException.class, () -> provider.open("http://me:secret@127.0.0.1:" + nobody + "/x")).getMessage();
		assertTrue(silent.startsWith("The stream http://127.0.0.1:" + nobody + "/x cannot be opened: "), silent);
		assertThrows(IOException.class, () -> provider.open(address("/page")));
	}

	@Test
	void acceptsAddressesOfStreams() {
		assertTrue(provider.accepts("http://camera.example/mjpeg"));
		assertTrue(provider.accepts(" RTSP://camera.example:554/1"));
		assertFalse(provider.accepts("file:///etc/passwd"));
		assertFalse(provider.accepts("/tmp/film.mp4"));
		assertFalse(provider.accepts("concat:http://a|http://b"));
	}

	private String address(String path) {
		return "http://127.0.0.1:" + server.getAddress().getPort() + path;
	}

	private void stream(HttpExchange exchange, int frames, boolean silentThen) throws IOException {
		exchange.getResponseHeaders().add("Content-Type", "multipart/x-mixed-replace; boundary=frame");
		exchange.sendResponseHeaders(200, 0);
		byte[] jpeg = jpeg();
		try (OutputStream out = exchange.getResponseBody()) {
			for (int i = 0; i < frames; i++) {
				out.write(("--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.length + "\r\n\r\n").getBytes());
				out.write(jpeg);
				out.write("\r\n".getBytes());
				out.flush();
			}
			if (silentThen) {
				end.await();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static byte[] jpeg() throws IOException {
		BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < 64 * 48; i++) {
			image.setRGB(i % 64, i / 64, new Color(200, 20, 30).getRGB());
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(image, "jpeg", out);
		return out.toByteArray();
	}
}
