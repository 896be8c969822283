package org.batchscope.sampling;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The orders of the samples for all members of an ensemble, laid out so that members can be
/// computed side by side: in blocks of members, all members of a block at the first position, then
/// all at the second, and so on.
///
/// Orders do not depend on the batch size: what was once laid out is kept, as long as it is not too
/// much, for ensembles of other batch sizes. Thread-safe.
public final class EnsembleOrders {
  // what evaluators compute in one go
  private static final int LANE_STEP = 8;
  private static final int MOST_LANES = 64;
  private static final long MOST_INDICES_KEPT = 1 << 23;

  private final int sampleCount;
  private final int members;
  private final MemberOrders orders;
  private final Optional<SamplingRule> rule;
  private final int lanes;
  private final Map<Place, LaneOrders> kept = new ConcurrentHashMap<>();

  private record Place(int block, int epoch) {}

  private EnsembleOrders(
      int sampleCount, int members, MemberOrders orders, Optional<SamplingRule> rule) {
    if (members < 1) throw new IllegalArgumentException("an ensemble needs members");
    this.sampleCount = sampleCount;
    this.members = members;
    this.orders = orders;
    this.rule = rule;
    int processors = Runtime.getRuntime().availableProcessors();
    lanes = Math.min(stepsOver((members + processors - 1) / processors), MOST_LANES);
  }

  /// Those of several seeds: that of `first` and the ones that follow it.
  public static EnsembleOrders ofSeeds(EpochOrders first, int members) {
    MemberOrders orders =
        (member, epoch, order) ->
            new EpochOrders(first.sampleCount(), first.rule(), first.seed() + member)
                .fill(epoch, order);
    return new EnsembleOrders(first.sampleCount(), members, orders, Optional.of(first.rule()));
  }

  /// Orders from elsewhere, each of every sample once. Of more nothing is supposed: members may
  /// have the same ones.
  public static EnsembleOrders given(int sampleCount, int members, MemberOrders orders) {
    return new EnsembleOrders(sampleCount, members, orders, Optional.empty());
  }

  /// R, the number of members.
  public int members() {
    return members;
  }

  /// N, the number of samples.
  public int sampleCount() {
    return sampleCount;
  }

  /// Whether members have different batches of B samples: not with sequential batches, nor if every
  /// batch is all samples.
  public boolean differ(int batchSize) {
    if (rule.isEmpty()) return true;
    return switch (rule.get()) {
      case SEQUENTIAL -> false;
      case RESHUFFLE -> batchSize < sampleCount;
      case WITH_REPLACEMENT -> true;
    };
  }

  /// Whether every sample stands once in every order, and not by chance.
  public boolean haveEachOnce() {
    return rule.map(SamplingRule::drawsEachOnce).orElse(true);
  }

  /// Number of blocks. They are as wide as this machine has processors for; no result depends on
  /// it.
  public int blocks() {
    return (members + lanes - 1) / lanes;
  }

  /// The first member of a block.
  public int firstMember(int block) {
    return block * lanes;
  }

  /// Number of members in a block.
  public int members(int block) {
    return Math.min(lanes, members - firstMember(block));
  }

  /// Number of orders in a block: those of its members, and that of the last one again until they
  /// are a multiple of 8.
  public int lanes(int block) {
    return stepsOver(members(block));
  }

  private static int stepsOver(int members) {
    return (members + LANE_STEP - 1) / LANE_STEP * LANE_STEP;
  }

  /// The orders of one epoch, for the lanes of the block.
  public LaneOrders ofBlock(int block, int epoch) {
    boolean isKept = (epoch + 1L) * members * sampleCount <= MOST_INDICES_KEPT;
    return isKept
        ? kept.computeIfAbsent(new Place(block, epoch), this::laidOut)
        : laidOut(new Place(block, epoch));
  }

  /// Writes the sample indices (from 0) of one epoch of one member in their order.
  ///
  /// @param order N long. Overwritten.
  public void fill(int member, int epoch, int[] order) {
    orders.fill(member, epoch, order);
  }

  private LaneOrders laidOut(Place place) {
    int width = lanes(place.block());
    int[] laidOut = new int[sampleCount * width];
    int[] order = new int[sampleCount];
    for (int lane = 0; lane < width; lane++) {
      if (lane < members(place.block()))
        orders.fill(firstMember(place.block()) + lane, place.epoch(), order);
      for (int i = 0; i < sampleCount; i++) laidOut[i * width + lane] = order[i];
    }
    return new LaneOrders(width, laidOut, haveEachOnce());
  }
}
