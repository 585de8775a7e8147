package org.twinlens.model.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.model.Samples;
import org.twinlens.model.run.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** Another language's libraries understand a checkpoint: Python's zipfile, json and struct, nothing of ours. */
class PythonReadsCheckpointTest {

	private static final String SCRIPT = """
			import hashlib, json, struct, sys, zipfile

			checkpoint = zipfile.ZipFile(sys.argv[1])
			assert checkpoint.testzip() is None
			manifest = json.loads(checkpoint.read("manifest.json"))
			for name, part in manifest["parts"].items():
			    data = checkpoint.read(name)
			    assert len(data) == part["bytes"] and hashlib.sha256(data).hexdigest() == part["sha256"], name
			data = checkpoint.read("weights.safetensors")
			length, = struct.unpack("<Q", data[:8])
			header = json.loads(data[8:8 + length])
			assert header.pop("__metadata__")["format"] == "twinlens" and length % 8 == 0
			tensors = {}
			for name, tensor in header.items():
			    assert tensor["dtype"] == "F32"
			    begin, end = (8 + length + offset for offset in tensor["data_offsets"])
			    tensors[name] = {"shape": tensor["shape"], "bits": ["%08x" % bits for bits, in struct.iter_unpack("<I", data[begin:end])]}
			architecture = json.loads(checkpoint.read("architecture.json"))
			print(json.dumps({"tensors": tensors, "loss": architecture["loss"], "state": json.loads(checkpoint.read("state.json"))}))
			""";

	@Test
	void sameNumbersInPython(@TempDir Path folder) throws Exception {
		Path file = folder.resolve("sample.twin");
		Checkpoint written = Samples.checkpoint();
		CheckpointFile.write(file, written);
		JsonNode read = run(file);
		assertEquals("binaryCrossEntropy", read.path("loss").asText());
		assertEquals(120, read.path("state").path("iteration").asInt());
		assertEquals(written.weights().size(), read.path("tensors").size());
		for (Map.Entry<String, Tensor> tensor : written.weights().entrySet()) {
			JsonNode other = read.path("tensors").path(tensor.getKey());
			assertEquals(tensor.getValue().shape().toString(), other.path("shape").toString().replace(",", ", "));
			for (int i = 0; i < tensor.getValue().data().remaining(); i++) {
				assertEquals(String.format("%08x", Float.floatToRawIntBits(tensor.getValue().data().get(i))), other.path("bits").path(i).asText());
			}
		}
	}

	private static JsonNode run(Path file) throws IOException, InterruptedException {
		Process python = null;
		try {
			python = new ProcessBuilder(List.of("python3", "-c", SCRIPT, file.toString())).redirectErrorStream(true).start();
		} catch (IOException e) {
			assumeTrue(false, "There is no python3 here: " + e.getMessage());
		}
		String output = new String(python.getInputStream().readAllBytes());
		assertEquals(0, python.waitFor(), output);
		return Json.readTree(output, "the script's output");
	}
}
