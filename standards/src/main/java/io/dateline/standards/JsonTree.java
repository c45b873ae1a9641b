package io.dateline.standards;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON into maps, lists and strings, with bounds on depth, length and number of values. A key
 * that stands twice in an object is an error: nobody knows which was meant.
 */
final class JsonTree {

  private static final int MAX_DEPTH = 60;
  private static final int MAX_VALUES = 200_000;

  private static final JsonFactory STRICT = builder().build();

  /** Pages are full of JSON-LD with raw line breaks and comments. */
  private static final JsonFactory LENIENT =
      builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private JsonTree() {}

  private static JsonFactoryBuilder builder() {
    return new JsonFactoryBuilder()
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(8_000_000)
                .maxNameLength(2_000)
                .maxNumberLength(200)
                .build());
  }

  /** UTF-8, UTF-16 or UTF-32, as the bytes show. */
  static Object read(byte[] document) throws NotReadableException {
    try (JsonParser parser = STRICT.createParser(document)) {
      return whole(parser);
    } catch (IOException e) {
      throw new NotReadableException("Not readable JSON", e);
    }
  }

  static Object read(String document) throws NotReadableException {
    return read(STRICT, document);
  }

  static Object readLenient(String document) throws NotReadableException {
    return read(LENIENT, document);
  }

  private static Object read(JsonFactory factory, String document) throws NotReadableException {
    try (JsonParser parser = factory.createParser(document)) {
      return whole(parser);
    } catch (IOException e) {
      throw new NotReadableException("Not readable JSON", e);
    }
  }

  private static Object whole(JsonParser parser) throws IOException, NotReadableException {
    if (parser.nextToken() == null) {
      throw new NotReadableException("Empty JSON");
    }
    Object value = value(parser, new int[1]);
    if (parser.nextToken() != null) {
      throw new NotReadableException("JSON with more behind its end");
    }
    return value;
  }

  private static Object value(JsonParser parser, int[] count)
      throws IOException, NotReadableException {
    if (++count[0] > MAX_VALUES) {
      throw new NotReadableException("JSON with too many values");
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          parser.nextToken();
          object.put(key, value(parser, count));
        }
        yield object;
      }
      case START_ARRAY -> {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser, count));
        }
        yield array;
      }
      case VALUE_NULL -> "";
      default -> parser.getText();
    };
  }
}
