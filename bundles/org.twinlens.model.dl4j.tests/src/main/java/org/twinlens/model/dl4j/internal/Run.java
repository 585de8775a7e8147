package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.twinlens.model.ModelEvent;
import org.twinlens.model.TrainingControl.Wish;
import org.twinlens.model.TrainingRequest;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.model.checkpoint.CheckpointFile;
import org.twinlens.model.checkpoint.Tensor;

/** A run and what it told. */
record Run(ModelEvent.Ended ended, List<ModelEvent> events) {

	/** Trains to the end. */
	static Run of(Dl4jModelService service, TrainingRequest request) {
		return stoppedAfter(service, request, Long.MAX_VALUE);
	}

	/** Asks to stop after that many iterations over all epochs. */
	static Run stoppedAfter(Dl4jModelService service, TrainingRequest request, long iteration) {
		List<ModelEvent> events = new ArrayList<>();
		var ended = service.train(request, events::add,
				() -> events.stream().anyMatch(event -> event instanceof ModelEvent.Iteration done && done.iteration() >= iteration) ? Wish.STOP : Wish.CONTINUE);
		return new Run(ended, events);
	}

	<E extends ModelEvent> List<E> events(Class<E> kind) {
		return events.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	static Checkpoint last(Path folder) throws IOException {
		return CheckpointFile.read(folder.resolve("last.twin"));
	}

	static void assertSameBits(Map<String, Tensor> expected, Map<String, Tensor> actual) {
		assertEquals(new TreeSet<>(expected.keySet()), new TreeSet<>(actual.keySet()));
		expected.forEach((name, tensor) -> {
			assertEquals(tensor.shape(), actual.get(name).shape(), name);
			FloatBuffer a = tensor.data().duplicate();
			FloatBuffer b = actual.get(name).data().duplicate();
			for (int i = 0; a.hasRemaining(); i++) {
				int number = i;
				assertEquals(Float.floatToRawIntBits(a.get()), Float.floatToRawIntBits(b.get()), () -> name + "[" + number + "]");
			}
		});
	}
}
