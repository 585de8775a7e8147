package org.twinlens.model.internal.json;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Gives fields marked {@link WhenMissing} their value; each is parsed once, for long event logs lack one and the same field in each line. */
public final class MissingFields extends InjectableValues {

	private static final long serialVersionUID = 1;

	private record Field(JavaType type, String json) {
	}

	private final transient ObjectMapper mapper;
	private final transient Map<Field, Object> values = new ConcurrentHashMap<>();

	/** @param mapper one that finds the marks by {@link Marks} */
	public MissingFields(ObjectMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public Object findInjectableValue(Object json, DeserializationContext context, BeanProperty property, Object bean) {
		return values.computeIfAbsent(new Field(property.getType(), (String) json), this::parse);
	}

	private Object parse(Field field) {
		try {
			return mapper.readerFor(field.type).readValue(field.json);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Makes Jackson see the marks. */
	public static final class Marks extends JacksonAnnotationIntrospector {

		private static final long serialVersionUID = 1;

		@Override
		public JacksonInject.Value findInjectableValue(AnnotatedMember member) {
			WhenMissing mark = member instanceof AnnotatedParameter ? member.getAnnotation(WhenMissing.class) : null;
			return mark == null ? super.findInjectableValue(member) : JacksonInject.Value.forId(mark.value());
		}
	}
}
