package org.batchscope.figure.noise;

import java.util.TreeSet;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.study.NoiseLaw;

/// The predicted standard deviation by batch size, at as many sizes as pixels can show.
///
/// @param batchSizes from 1 to N, increasing. Shared, not copied. Not modified.
/// @param deviations one for every size; zero where there is no noise. Shared, not copied. Not
///   modified.
record LawLine(int[] batchSizes, double[] deviations) {
  /// @param rule how batches are drawn
  /// @param columns how many columns of pixels the sizes from 1 to N have
  static LawLine predicted(NoiseLaw law, SamplingRule rule, int columns) {
    int n = law.sampleCount();
    TreeSet<Integer> sizes = new TreeSet<>();
    for (int column = 0; column <= columns; column++)
      sizes.add(Math.clamp(Math.round(Math.pow(n, (double) column / columns)), 1, n));
    // the fall to zero happens among the last sizes, within few columns
    for (int left = 1; left < n; left *= 2) {
      sizes.add(n - left);
      if (left > n / 2) break;
    }
    sizes.add(n);
    int[] batchSizes = sizes.stream().mapToInt(Integer::intValue).toArray();
    double[] deviations = new double[batchSizes.length];
    for (int i = 0; i < batchSizes.length; i++)
      deviations[i] = law.noise().batchDeviation(batchSizes[i], rule);
    return new LawLine(batchSizes, deviations);
  }
}
