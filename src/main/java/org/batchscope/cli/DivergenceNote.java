package org.batchscope.cli;

import java.util.Optional;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;
import org.batchscope.training.Outcome;

/// The sentence about runs that went astray.
final class DivergenceNote {
  private DivergenceNote() {}

  static Optional<String> of(Result result) {
    Optional<Integer> mini = updatesMade(result.miniBatch().outcome());
    Optional<Integer> full = updatesMade(result.fullBatch().outcome());
    if (mini.isPresent() && full.isPresent())
      return Optional.of(Messages.message("cli.diverged.both", mini.get(), full.get()));
    return mini.map(updates -> Messages.message("cli.diverged.mini", updates))
        .or(() -> full.map(updates -> Messages.message("cli.diverged.full", updates)));
  }

  /// The same about the mini-batch runs of several seeds.
  ///
  /// @param diverged how many of them went astray
  static Optional<String> of(int diverged, int seeds, Outcome fullBatch) {
    Optional<Integer> full = updatesMade(fullBatch);
    if (diverged == 0) return full.map(updates -> Messages.message("cli.diverged.full", updates));
    String key = full.isPresent() ? "cli.diverged.seeds-and-full" : "cli.diverged.seeds";
    return Optional.of(Messages.message(key, diverged, seeds));
  }

  /// How many updates it took to go astray.
  private static Optional<Integer> updatesMade(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Completed() -> Optional.empty();
      case Outcome.Diverged diverged -> Optional.of(diverged.updatesMade());
    };
  }
}
