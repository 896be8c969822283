package org.batchscope.data;

/// How loading tells how far it is, and learns that nobody waits for it any more.
///
/// Both methods are called on the thread that loads, about once for every 64 KiB read.
public interface LoadProgress {
  /// @param fraction of the bytes that have been read, from 0 to 1, never falling
  void report(double fraction);

  /// Whether to stop; loading then ends with {@link java.util.concurrent.CancellationException}.
  boolean cancelled();

  /// A progress that nobody watches and nobody cancels.
  static LoadProgress unwatched() {
    return new LoadProgress() {
      @Override
      public void report(double fraction) {}

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }
}
