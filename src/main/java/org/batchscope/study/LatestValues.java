package org.batchscope.study;

import java.util.LinkedHashMap;
import java.util.Map;

/// Remembers the latest few values that were computed, by what they were computed from. Not
/// thread-safe.
final class LatestValues<K, V> {
  /// Computes a value; may fail.
  @FunctionalInterface
  interface Computation<V, E extends Exception> {
    V compute() throws E;
  }

  private final int capacity;
  private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

  LatestValues(int capacity) {
    this.capacity = capacity;
  }

  <E extends Exception> V get(K key, Computation<V, E> computation) throws E {
    V known = values.get(key);
    if (known != null) return known;
    V computed = computation.compute();
    values.put(key, computed);
    if (values.size() > capacity) values.remove(values.keySet().iterator().next());
    return computed;
  }
}
