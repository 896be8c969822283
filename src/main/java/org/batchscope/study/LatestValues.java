package org.batchscope.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Remembers the latest few values that were computed, by what they were computed from.
/// Thread-safe; two threads that want the same unknown value at once both compute it.
public final class LatestValues<K, V> {
  /// Computes a value; may fail.
  @FunctionalInterface
  public interface Computation<V, E extends Exception> {
    V compute() throws E;
  }

  private final int capacity;
  private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

  /// @param capacity how many values are remembered
  public LatestValues(int capacity) {
    this.capacity = capacity;
  }

  /// Whether the value that belongs to `key` is remembered.
  public boolean knows(K key) {
    synchronized (values) {
      return values.containsKey(key);
    }
  }

  /// The value that belongs to `key`, if it is remembered.
  public Optional<V> ifKnown(K key) {
    synchronized (values) {
      return Optional.ofNullable(values.get(key));
    }
  }

  /// The value that belongs to `key`: remembered, or computed now.
  public <E extends Exception> V get(K key, Computation<V, E> computation) throws E {
    synchronized (values) {
      V known = values.get(key);
      if (known != null) return known;
    }
    V computed = computation.compute();
    put(key, computed);
    return computed;
  }

  /// Remembers a value instead of what was remembered for `key`.
  public void put(K key, V value) {
    synchronized (values) {
      values.put(key, value);
      if (values.size() > capacity) values.remove(values.keySet().iterator().next());
    }
  }
}
