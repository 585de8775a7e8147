package org.twinlens.experiments.internal.report;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;

import org.twinlens.core.metrics.Figure;
import org.twinlens.experiments.Term;
import org.twinlens.experiments.VerificationReport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;

/** A report as JSON: the records as they are; a figure is {@code {"value", "interval"}} or {@code {"reason"}}; times are ISO 8601. */
public final class ReportJson {

	private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(times()).addMixIn(Figure.class, FigureKinds.class)
			.setSerializationInclusion(JsonInclude.Include.NON_NULL).enable(SerializationFeature.INDENT_OUTPUT);

	/** A figure's fields tell which kind it is. */
	@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
	@JsonSubTypes({ @JsonSubTypes.Type(Figure.Measured.class), @JsonSubTypes.Type(Figure.Refused.class) })
	private interface FigureKinds {
	}

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
	public record Core(Instant created, VerificationReport.Data data, VerificationReport.Threshold threshold, Map<Term, Figure> figures) {
	}

	/** Reads a report's core and passes over the rest, which may be long. @throws IOException when this is no such report */
	public static Core readCore(byte[] json) throws IOException {
		return MAPPER.readerFor(Core.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(json);
	}

	private static SimpleModule times() {
		return new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance).addDeserializer(Instant.class, new JsonDeserializer<>() {
			@Override
			public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
				return Instant.parse(parser.getText());
			}
		});
	}
}
