package org.batchscope.network.pair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.batchscope.network.LaneEvaluator;

/// Classes of loops, one copy for every model that they compute.
///
/// A loop over vectors is fast only as long as the compiler knows all that is in it: one that calls
/// now this activation and now that is some twenty times slower. So every model gets the class once
/// more, as a hidden class, and what the model is is a constant of this copy: the compiler leaves
/// out all else.
final class Specialized {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final Map<Copy, MethodHandle> COPIES = new ConcurrentHashMap<>();

  private record Copy(Class<?> template, Record model) {}

  private Specialized() {}

  /// A lane evaluator of `template`'s copy for a model.
  ///
  /// @param template of this package, with a constructor that takes `argument`; asks {@link #model}
  ///   for its model
  /// @param argument what the instance is made of
  static LaneEvaluator laneEvaluator(Class<?> template, Record model, Record argument) {
    Copy copy = new Copy(template, model);
    MethodHandle constructor =
        COPIES.computeIfAbsent(copy, key -> constructor(key, argument.getClass()));
    try {
      return (LaneEvaluator) constructor.invoke(argument);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /// What the copy that asks is made for.
  ///
  /// @param copy lookup of the copy itself
  static <T extends Record> T model(MethodHandles.Lookup copy, Class<T> type) {
    try {
      return MethodHandles.classData(copy, ConstantDescs.DEFAULT_NAME, type);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodHandle constructor(Copy copy, Class<?> argument) {
    try {
      MethodHandles.Lookup hidden =
          LOOKUP.defineHiddenClassWithClassData(code(copy.template), copy.model, true);
      return hidden.findConstructor(
          hidden.lookupClass(), MethodType.methodType(void.class, argument));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] code(Class<?> template) {
    String file = template.getSimpleName() + ".class";
    try (InputStream in = template.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException(file + " is missing");
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
