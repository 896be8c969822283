package org.batchscope.app.bench;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/// What memory the program uses, in megabytes.
///
/// @param heap objects
/// @param nonHeap classes and compiled code
/// @param buffers outside both, such as what is shared with the screen
record MemoryInUse(double heap, double nonHeap, double buffers) {
  private static final double BYTES_PER_MEGABYTE = 1e6;
  // what the first collection finds unreachable may hold what the next ones find so
  private static final int COLLECTIONS = 3;

  static MemoryInUse afterCollectingGarbage() {
    for (int i = 0; i < COLLECTIONS; i++) System.gc();
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    long buffers =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    return new MemoryInUse(
        memory.getHeapMemoryUsage().getUsed() / BYTES_PER_MEGABYTE,
        memory.getNonHeapMemoryUsage().getUsed() / BYTES_PER_MEGABYTE,
        buffers / BYTES_PER_MEGABYTE);
  }
}
