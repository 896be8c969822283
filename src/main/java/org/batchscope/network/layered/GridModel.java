package org.batchscope.network.layered;

import java.util.Arrays;
import java.util.Optional;
import org.batchscope.network.Loss;
import org.batchscope.network.Output;

/// What a grid makes of the sums of the first layer.
///
/// @param layers of the network
/// @param logistic the first layer's activation, if it is of that kind
/// @param isLogLoss whether there is one layer, and the loss −ln σ(z) or −ln σ(−z): that is ln(1 +
///   exp(−z)) or ln(1 + exp(z))
record GridModel(Layers layers, Optional<Logistic> logistic, boolean isLogLoss) {
  // four denominators of products of two exponentials are multiplied, which must stay finite
  private static final double LARGEST_EXPONENT = 86;
  // sums of fewer are made as fast as their parts are read
  private static final int FEWEST_INPUTS = 4;

  static GridModel of(Layers layers, Loss loss) {
    return new GridModel(
        layers, Logistic.of(layers.first()), layers.count() == 1 && loss == Loss.LOG_LOSS);
  }

  /// Whether exponentials are made of the sums' parts, which are multiplied instead of added.
  boolean hasExponentials() {
    return isLogLoss || logistic.isPresent();
  }

  /// How large a part of a sum may be at most. Below 0, as no part is, where to compute points one
  /// by one takes no longer.
  double largestPart() {
    if (hasExponentials()) return LARGEST_EXPONENT;
    return layers.inputs(0) < FEWEST_INPUTS ? -1 : Double.MAX_VALUE;
  }

  /// Whether a single unit's activation, of the logistic kind, is the output but for a factor and
  /// an offset.
  boolean isSingleUnit() {
    return logistic.isPresent()
        && layers.output() == Output.LINEAR
        && layers.count() == 2
        && layers.units(0) == 1;
  }

  /// What each sample's sums are multiplied by.
  double[] rates(double[] targets) {
    double[] rates = new double[targets.length];
    if (isLogLoss) {
      Arrays.setAll(rates, i -> targets[i] == 1 ? -1 : 1);
    } else {
      Arrays.fill(rates, logistic.map(Logistic::rate).orElse(1.0));
    }
    return rates;
  }
}
