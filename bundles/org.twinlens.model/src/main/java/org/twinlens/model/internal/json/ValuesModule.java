package org.twinlens.model.internal.json;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;

/** Instants as ISO-8601 and optionals as their value or null. */
public final class ValuesModule extends SimpleModule {

	private static final long serialVersionUID = 1;

	public ValuesModule() {
		super("twinlens");
		addSerializer(Instant.class, new JsonSerializer<>() {
			@Override
			public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
				out.writeString(value.toString());
			}
		});
		addDeserializer(Instant.class, new JsonDeserializer<>() {
			@Override
			public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
				String text = in.getValueAsString("");
				try {
					return Instant.parse(text);
				} catch (DateTimeException e) {
					return (Instant) context.handleWeirdStringValue(Instant.class, text, "no ISO-8601 instant");
				}
			}
		});
		addSerializer(new OptionalWriter());
		addDeserializer(Optional.class, new OptionalReader(null));
	}

	private static final class OptionalWriter extends JsonSerializer<Optional<?>> {
		@SuppressWarnings({ "unchecked", "rawtypes" })
		@Override
		public Class<Optional<?>> handledType() {
			return (Class) Optional.class;
		}

		@Override
		public void serialize(Optional<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
			if (value.isPresent()) {
				provider.defaultSerializeValue(value.get(), out);
			} else {
				out.writeNull();
			}
		}
	}

	@SuppressWarnings("rawtypes")
	private static final class OptionalReader extends JsonDeserializer<Optional> implements ContextualDeserializer {
		private final JsonDeserializer<?> content;

		OptionalReader(JsonDeserializer<?> content) {
			this.content = content;
		}

		@Override
		public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) throws JsonMappingException {
			JavaType type = context.getContextualType().containedTypeOrUnknown(0);
			return new OptionalReader(context.findContextualValueDeserializer(type, property));
		}

		@Override
		public Optional<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
			return Optional.of(content.deserialize(in, context));
		}

		@Override
		public Optional<?> getNullValue(DeserializationContext context) {
			return Optional.empty();
		}
	}
}
