package org.batchscope.figure.cost;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.batchscope.figure.text.AmountText;
import org.batchscope.figure.text.NumberText;
import org.batchscope.study.BatchCost;
import org.batchscope.study.Cost;
import org.batchscope.study.EqualTime;
import org.batchscope.text.Messages;

/// The words and numbers of a cost comparison.
///
/// @param mini the head of the column of the mini-batch
/// @param full the head of the column of the full batch
/// @param claims what is said of batches, as far as it is true here
/// @param rows losses and time
public record CostTable(String mini, String full, List<Claim> claims, List<Row> rows) {
  private static final int DIGITS = 3;

  /// A statement with the two numbers that it is about.
  ///
  /// @param detail what the numbers are
  public record Claim(String title, String detail, String mini, String full) {}

  /// Two numbers.
  public record Row(String label, String mini, String full) {}

  public CostTable {
    claims = List.copyOf(claims);
    rows = List.copyOf(rows);
  }

  /// @param time empty as long as it is not measured
  static CostTable of(Cost cost, Optional<EqualTime> time) {
    return new CostTable(
        Messages.message("cost.mini", cost.mini().batchSize()),
        Messages.message("cost.full"),
        List.of(memory(cost), epoch(cost), gradient(cost)),
        List.of(updates(cost), equalTime(time), epochTime(time)));
  }

  /// All of it, to be read aloud.
  String inWords() {
    StringBuilder words = new StringBuilder();
    for (Claim each : claims)
      words.append(
          Messages.message(
              "cost.words.claim", each.title(), each.mini(), each.full(), each.detail()));
    for (Row each : rows)
      words.append(Messages.message("cost.words.row", each.label(), each.mini(), each.full()));
    return words.toString().strip();
  }

  private static Claim memory(Cost cost) {
    long mini = cost.mini().bytes();
    long full = cost.full().bytes();
    return new Claim(
        Messages.message(mini < full ? "cost.memory.less" : "cost.memory.same"),
        Messages.message(
            "cost.memory.detail", AmountText.ofBytes(full / cost.full().batchSize(), DIGITS)),
        AmountText.ofBytes(mini, DIGITS),
        AmountText.ofBytes(full, DIGITS));
  }

  private static Claim epoch(Cost cost) {
    OptionalDouble mini = cost.mini().lossAfterEpoch();
    OptionalDouble full = cost.full().lossAfterEpoch();
    return new Claim(
        Messages.message(
            "cost.epoch."
                + verdict(learned(mini, cost.startLoss()), learned(full, cost.startLoss()))),
        Messages.message("cost.epoch.detail", cost.mini().updatesPerEpoch()),
        loss(mini),
        loss(full));
  }

  private static Claim gradient(Cost cost) {
    BatchCost mini = cost.mini();
    boolean less = mini.meanErrorRadians() > 0;
    return new Claim(
        Messages.message(less ? "cost.gradient.less" : "cost.gradient.same"),
        Messages.message("cost.gradient.detail"),
        AmountText.ofAngle(mini.meanErrorRadians()),
        AmountText.ofAngle(cost.full().meanErrorRadians()));
  }

  private static Row updates(Cost cost) {
    return new Row(
        Messages.message("cost.updates", cost.updates()),
        loss(cost.mini().lossAfterUpdates()),
        loss(cost.full().lossAfterUpdates()));
  }

  private static Row equalTime(Optional<EqualTime> time) {
    return time.map(each ->
            new Row(
                Messages.message(
                    "cost.time." + verdict(each.miniLoss(), each.fullLoss()),
                    AmountText.ofNanos(each.nanos())),
                loss(each.miniLoss()),
                loss(each.fullLoss())))
        .orElse(pending("cost.time.loss-pending"));
  }

  private static Row epochTime(Optional<EqualTime> time) {
    return time.map(each ->
            new Row(
                Messages.message("cost.time.epoch"),
                AmountText.ofNanos(each.times().miniNanos()),
                AmountText.ofNanos(each.times().fullNanos())))
        .orElse(pending("cost.time.epoch-pending"));
  }

  private static Row pending(String key) {
    String dots = Messages.message("cost.pending");
    return new Row(Messages.message(key), dots, dots);
  }

  /// The loss, unless the network was better before it was trained.
  private static OptionalDouble learned(OptionalDouble loss, double startLoss) {
    return loss.stream().filter(value -> value <= startLoss).findFirst();
  }

  /// How the mini-batch did, beside the full batch; what cannot be told apart is the same.
  private static String verdict(OptionalDouble mini, OptionalDouble full) {
    if (mini.isEmpty() && full.isEmpty()) return "both-diverged";
    if (mini.isEmpty()) return "mini-diverged";
    if (full.isEmpty()) return "full-diverged";
    if (loss(mini).equals(loss(full))) return "same";
    return mini.getAsDouble() < full.getAsDouble() ? "faster" : "slower";
  }

  private static String loss(OptionalDouble loss) {
    return loss.isPresent()
        ? NumberText.of(loss.getAsDouble(), DIGITS)
        : Messages.message("cost.diverged");
  }
}
