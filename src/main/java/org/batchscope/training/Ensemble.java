package org.batchscope.training;

import java.util.List;

/// Mini-batch runs that differ in nothing but their seeds, from the same start: what their paths
/// have in common is the batch size's doing, the rest is luck.
///
/// @param firstSeed the seed of the first member; every other's is one greater
/// @param members the paths in the order of their seeds, at least one
public record Ensemble(long firstSeed, List<EnsembleMember> members) {
  public Ensemble {
    members = List.copyOf(members);
    if (members.isEmpty()) throw new IllegalArgumentException("an ensemble needs members");
  }

  /// R, the number of members.
  public int size() {
    return members.size();
  }

  /// Number of members that diverged.
  public int divergedCount() {
    return (int)
        members.stream().filter(member -> member.outcome() instanceof Outcome.Diverged).count();
  }

  /// Whether all members are one and the same path, as batches were not drawn at random.
  public boolean isOnePath() {
    return members.stream().allMatch(member -> member == members.getFirst());
  }
}
