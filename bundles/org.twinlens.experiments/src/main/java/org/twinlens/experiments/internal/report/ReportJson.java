package org.twinlens.experiments.internal.report;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;

import org.twinlens.core.metrics.Figure;
import org.twinlens.core.metrics.Interval;
import org.twinlens.experiments.Term;
import org.twinlens.experiments.VerificationReport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;

/** A report as JSON: the records as they are; a figure is {@code {"value", "interval"}} or {@code {"reason"}}; times are ISO 8601. */
public final class ReportJson {

	private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(values())
			.setSerializationInclusion(JsonInclude.Include.NON_NULL).enable(SerializationFeature.INDENT_OUTPUT);

	private ReportJson() {
	}

	public static byte[] write(VerificationReport report) throws IOException {
		return MAPPER.writeValueAsBytes(report);
	}

	/** @throws IOException when this is no such report */
	public static VerificationReport read(byte[] json) throws IOException {
		return MAPPER.readValue(json, VerificationReport.class);
	}

	/** What an index of many reports keeps of each; what is missing is {@code null}. */
	public record Core(Instant created, VerificationReport.Network network, VerificationReport.Data data, VerificationReport.Threshold threshold, Map<Term, Figure> figures) {
	}

	/** Reads a report's core and passes over the rest, which may be long. @throws IOException when this is no such report */
	public static Core readCore(byte[] json) throws IOException {
		return MAPPER.readerFor(Core.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(json);
	}

	private static SimpleModule values() {
		return new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance).addDeserializer(Instant.class, new JsonDeserializer<>() {
			@Override
			public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
				return Instant.parse(parser.getText());
			}
		}).addDeserializer(Figure.class, new FigureDeserializer());
	}

	/** A figure's fields tell which kind it is. Jackson could deduce that too, but looks the classes up by name, which a bundle's class loader does not allow. */
	private static final class FigureDeserializer extends JsonDeserializer<Figure> {
		@Override
		public Figure deserialize(JsonParser parser, DeserializationContext context) throws IOException {
			JsonNode figure = parser.readValueAsTree();
			JsonNode value = figure.path("value");
			JsonNode reason = figure.path("reason");
			if (value.isNumber()) {
				JsonNode interval = figure.path("interval");
				return new Figure.Measured(value.doubleValue(), interval.isObject() ? new Interval(end(context, interval, "lower"), end(context, interval, "upper")) : null);
			}
			return reason.isTextual() ? new Figure.Refused(reason.textValue()) : context.reportInputMismatch(Figure.class, "A figure has a value or a reason.");
		}

		private static double end(DeserializationContext context, JsonNode interval, String end) throws IOException {
			JsonNode value = interval.path(end);
			return value.isNumber() ? value.doubleValue() : context.reportInputMismatch(Interval.class, "An interval has a lower and an upper end.");
		}
	}
}
