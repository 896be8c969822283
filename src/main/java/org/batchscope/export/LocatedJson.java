package org.batchscope.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.batchscope.text.InputException;
import org.batchscope.text.UserText;

/// JSON values that know where they stand, so that a fault found later can still be pointed at.
sealed interface LocatedJson {
  /// @param line from 1
  /// @param column from 1
  record Place(int line, int column) {
    static Place of(JsonLocation location) {
      return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
  }

  /// An object.
  record Fields(Place place, Map<String, Field> fields) implements LocatedJson {}

  /// A member of an object.
  ///
  /// @param place of its name
  record Field(Place place, LocatedJson value) {}

  /// An array.
  record Items(Place place, List<LocatedJson> items) implements LocatedJson {}

  /// @param text without quotation marks and escapes
  record Text(Place place, String text) implements LocatedJson {}

  /// @param digits as they are written
  /// @param whole whether they have neither a point nor an exponent
  record Number(Place place, String digits, boolean whole) implements LocatedJson {}

  /// `true`, `false`, or `null`.
  record Word(Place place, String word) implements LocatedJson {}

  /// Where the value begins.
  Place place();

  /// Reads one JSON value and nothing after it.
  ///
  /// @param name what faults call the text, such as the name of its file
  /// @throws InputException if it is not JSON, with the place of the fault
  static LocatedJson parse(String json, String name) throws InputException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      return only(parser, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string is read
    }
  }

  private static LocatedJson only(JsonParser parser, String name)
      throws IOException, InputException {
    try {
      if (parser.nextToken() == null) throw new InputException("scenario.fault.empty", name);
      LocatedJson value = value(parser, name);
      if (parser.nextToken() != null)
        throw fault("scenario.fault.trailing", name, Place.of(parser.currentTokenLocation()));
      return value;
    } catch (JsonProcessingException e) {
      JsonLocation told = e.getLocation(); // not told for what is nested too deeply
      JsonLocation location = told == null ? parser.currentLocation() : told;
      throw fault("scenario.fault.not-json", name, Place.of(location));
    }
  }

  private static LocatedJson value(JsonParser parser, String name)
      throws IOException, InputException {
    Place place = Place.of(parser.currentTokenLocation());
    return switch (parser.currentToken()) {
      case START_OBJECT -> new Fields(place, fields(parser, name));
      case START_ARRAY -> new Items(place, items(parser, name));
      case VALUE_STRING -> new Text(place, parser.getText());
      case VALUE_NUMBER_INT -> new Number(place, parser.getText(), true);
      case VALUE_NUMBER_FLOAT -> new Number(place, parser.getText(), false);
      case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> new Word(place, parser.getText());
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value begins with " + parser.currentToken());
    };
  }

  private static Map<String, Field> fields(JsonParser parser, String name)
      throws IOException, InputException {
    Map<String, Field> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Place place = Place.of(parser.currentTokenLocation());
      String field = parser.currentName();
      parser.nextToken();
      if (fields.put(field, new Field(place, value(parser, name))) != null)
        throw fault("scenario.fault.duplicate", name, place, UserText.shown(field));
    }
    return fields;
  }

  private static List<LocatedJson> items(JsonParser parser, String name)
      throws IOException, InputException {
    List<LocatedJson> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) items.add(value(parser, name));
    return items;
  }

  /// A fault of the text `name` at a place.
  ///
  /// @param more what the message's pattern asks for from {3} on
  static InputException fault(String key, String name, Place place, Object... more) {
    Object[] arguments = new Object[3 + more.length];
    arguments[0] = name;
    arguments[1] = place.line();
    arguments[2] = place.column();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return new InputException(key, arguments);
  }
}
