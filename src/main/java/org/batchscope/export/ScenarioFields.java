package org.batchscope.export;

import static org.batchscope.text.UserText.shown;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.batchscope.text.InputException;
import org.batchscope.text.Messages;

/// The fields of one object of a scenario, taken one by one: every fault is told with its place,
/// and fields that nobody took are a fault too.
final class ScenarioFields {
  private final String file;
  private final String path;
  private final LocatedJson.Place place;
  private final Map<String, LocatedJson.Field> left;

  /// @param file what faults call the text
  /// @param path the names of the objects around these fields, each followed by a point
  private ScenarioFields(String file, String path, LocatedJson.Fields object) {
    this.file = file;
    this.path = path;
    place = object.place();
    left = new LinkedHashMap<>(object.fields());
  }

  /// The outermost fields of a text.
  static ScenarioFields of(LocatedJson json, String file) throws InputException {
    if (!(json instanceof LocatedJson.Fields object))
      throw LocatedJson.fault("scenario.fault.no-object", file, json.place());
    return new ScenarioFields(file, "", object);
  }

  boolean has(String name) {
    return left.containsKey(name);
  }

  /// Where the value of a field that is there begins.
  LocatedJson.Place placeOf(String name) {
    return left.get(name).value().place();
  }

  /// The value of a field that must be there.
  private LocatedJson take(String name) throws InputException {
    LocatedJson.Field field = left.remove(name);
    if (field == null) throw LocatedJson.fault("scenario.fault.missing", file, place, path + name);
    return field.value();
  }

  /// To be called when all known fields have been taken.
  void requireNoMore() throws InputException {
    if (left.isEmpty()) return;
    Map.Entry<String, LocatedJson.Field> first = left.entrySet().iterator().next();
    throw LocatedJson.fault(
        "scenario.fault.unknown-field",
        file,
        first.getValue().place(),
        path + shown(first.getKey()));
  }

  ScenarioFields object(String name) throws InputException {
    LocatedJson value = take(name);
    if (!(value instanceof LocatedJson.Fields object)) throw expected("object", name, value);
    return new ScenarioFields(file, path + name + ".", object);
  }

  /// The objects of a list; none if the field is not there.
  List<ScenarioFields> objects(String name) throws InputException {
    if (!has(name)) return List.of();
    LocatedJson value = take(name);
    if (!(value instanceof LocatedJson.Items(var _, List<LocatedJson> items)))
      throw expected("objects", name, value);
    List<ScenarioFields> objects = new ArrayList<>();
    for (LocatedJson item : items) {
      if (!(item instanceof LocatedJson.Fields object)) throw expected("objects", name, item);
      objects.add(new ScenarioFields(file, path + name + "[" + objects.size() + "].", object));
    }
    return objects;
  }

  /// One of some values by its id.
  <T> T choice(String name, T[] values, Function<T, String> id) throws InputException {
    LocatedJson value = take(name);
    if (value instanceof LocatedJson.Text(var _, String text))
      for (T candidate : values) if (id.apply(candidate).equals(text)) return candidate;
    String ids =
        Arrays.stream(values).map(v -> '"' + id.apply(v) + '"').collect(Collectors.joining(", "));
    throw mustBe(Messages.message("scenario.expected.choice", ids), name, value);
  }

  /// @param expected names the message that says what the rule is
  String text(String name, String expected, Predicate<String> rule) throws InputException {
    LocatedJson value = take(name);
    if (value instanceof LocatedJson.Text(var _, String text) && rule.test(text)) return text;
    throw expected(expected, name, value);
  }

  boolean flag(String name) throws InputException {
    LocatedJson value = take(name);
    if (value instanceof LocatedJson.Word(var _, String word) && !word.equals("null"))
      return word.equals("true");
    throw expected("flag", name, value);
  }

  /// @param expected names the message that says what the rule is
  double number(String name, String expected, DoublePredicate rule) throws InputException {
    LocatedJson value = take(name);
    if (value instanceof LocatedJson.Number(var _, String digits, boolean _)) {
      double number = Double.parseDouble(digits);
      if (Double.isFinite(number) && rule.test(number)) return number;
    }
    throw expected(expected, name, value);
  }

  /// A whole number from 1.
  int count(String name) throws InputException {
    LocatedJson value = take(name);
    return count(name, value, "count");
  }

  /// A whole number within limits.
  int countWithin(String name, int least, int most) throws InputException {
    LocatedJson value = take(name);
    if (value instanceof LocatedJson.Number(var _, String digits, boolean whole) && whole) {
      try {
        int count = Integer.parseInt(digits);
        if (count >= least && count <= most) return count;
      } catch (NumberFormatException _) {
        // beyond an int
      }
    }
    throw mustBe(Messages.message("scenario.expected.count-within", least, most), name, value);
  }

  /// A whole number from 1, or a word.
  ///
  /// @param ofWord what the word means
  /// @param ofCount what the number means
  <T> T countOr(String word, T ofWord, Function<Integer, T> ofCount, String name)
      throws InputException {
    LocatedJson value = take(name);
    if (value instanceof LocatedJson.Text(var _, String text) && text.equals(word)) return ofWord;
    return ofCount.apply(count(name, value, "count-or-full"));
  }

  private int count(String name, LocatedJson value, String expected) throws InputException {
    if (value instanceof LocatedJson.Number(var _, String digits, boolean whole) && whole) {
      try {
        int count = Integer.parseInt(digits);
        if (count >= 1) return count;
      } catch (NumberFormatException _) {
        // beyond an int
      }
    }
    throw expected(expected, name, value);
  }

  long wholeNumber(String name) throws InputException {
    LocatedJson value = take(name);
    if (value instanceof LocatedJson.Number(var _, String digits, boolean whole) && whole) {
      try {
        return Long.parseLong(digits);
      } catch (NumberFormatException _) {
        // beyond a long
      }
    }
    throw expected("long", name, value);
  }

  /// Two finite numbers or more.
  List<Double> numbers(String name) throws InputException {
    LocatedJson value = take(name);
    if (value instanceof LocatedJson.Items(var _, List<LocatedJson> items) && items.size() >= 2) {
      List<Double> numbers =
          items.stream()
              .filter(LocatedJson.Number.class::isInstance)
              .map(item -> Double.valueOf(((LocatedJson.Number) item).digits()))
              .filter(Double::isFinite)
              .toList();
      if (numbers.size() == items.size()) return numbers;
    }
    throw expected("numbers", name, value);
  }

  /// Some whole numbers from 1, at least one of them.
  ///
  /// @param mostItems the greatest number of them
  /// @param most the greatest of each
  List<Integer> countsWithin(String name, int mostItems, int most) throws InputException {
    LocatedJson value = take(name);
    if (value instanceof LocatedJson.Items(var _, List<LocatedJson> items)
        && !items.isEmpty()
        && items.size() <= mostItems) {
      List<Integer> counts =
          items.stream()
              .filter(
                  item -> item instanceof LocatedJson.Number(var _, var _, boolean whole) && whole)
              .map(item -> new BigInteger(((LocatedJson.Number) item).digits()))
              .filter(count -> count.signum() > 0 && count.bitLength() < Integer.SIZE)
              .map(BigInteger::intValue)
              .filter(count -> count <= most)
              .toList();
      if (counts.size() == items.size()) return counts;
    }
    throw mustBe(Messages.message("scenario.expected.counts", mostItems, most), name, value);
  }

  /// Different texts, at least one.
  List<String> texts(String name, int most) throws InputException {
    LocatedJson value = take(name);
    if (value instanceof LocatedJson.Items(var _, List<LocatedJson> items)) {
      List<String> texts =
          items.stream()
              .filter(LocatedJson.Text.class::isInstance)
              .map(item -> ((LocatedJson.Text) item).text())
              .distinct()
              .toList();
      if (!texts.isEmpty() && texts.size() == items.size() && texts.size() <= most) return texts;
    }
    throw mustBe(Messages.message("scenario.expected.texts", most), name, value);
  }

  /// A fault of the value of a field.
  ///
  /// @param expected names the message that says what it should be
  private InputException expected(String expected, String name, LocatedJson value) {
    return mustBe(Messages.message("scenario.expected." + expected), name, value);
  }

  private InputException mustBe(String rule, String name, LocatedJson value) {
    return LocatedJson.fault(
        "scenario.fault.must-be", file, value.place(), path + name, rule, described(value));
  }

  /// A fault of these fields as a whole.
  InputException fault(String key, Object... more) {
    return LocatedJson.fault(key, file, place, more);
  }

  private static String described(LocatedJson value) {
    return switch (value) {
      case LocatedJson.Fields _ -> Messages.message("scenario.value.object");
      case LocatedJson.Items(var _, List<LocatedJson> items) ->
          Messages.message("scenario.value.list", items.size());
      case LocatedJson.Text(var _, String text) -> '"' + shown(text) + '"';
      case LocatedJson.Number(var _, String digits, boolean _) -> shown(digits);
      case LocatedJson.Word(var _, String word) -> word;
    };
  }
}
