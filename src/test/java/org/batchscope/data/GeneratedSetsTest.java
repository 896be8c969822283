package org.batchscope.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;

class GeneratedSetsTest {
  /// The samples are fixed, so this says how good a draw they are: none of their moments is further
  /// than this many standard errors from that of the distribution.
  private static final double STANDARD_ERRORS = 3;

  private static Dataset load(BuiltIn set) throws InputException {
    return Datasets.load(DataCatalog.defaultChoice(set));
  }

  @Test
  void twoGroupsHasTwiceFiveHundredAndTwentyFiveSamples() throws InputException {
    DatasetSummary summary = DatasetSummary.of(load(BuiltIn.TWO_GROUPS));

    assertEquals(1050, summary.size());
    assertEquals(
        List.of(new DatasetSummary.ClassCount("0", 525), new DatasetSummary.ClassCount("1", 525)),
        summary.classes());
  }

  @Test
  void eachGroupHasTheMeanAndCovarianceThatAreStated() throws InputException {
    Dataset data = load(BuiltIn.TWO_GROUPS);
    double[][] covariance = GeneratedSets.GROUP_COVARIANCE;
    int n = data.size() / 2;
    for (int group = 0; group <= 1; group++) {
      double[] mean = new double[2];
      double[][] moment = new double[2][2];
      for (int i = 0; i < data.size(); i++) {
        if (data.target(i) != group) continue;
        for (int j = 0; j < 2; j++) {
          double centered = centered(data, i, j);
          mean[j] += centered / n;
          for (int k = 0; k < 2; k++) moment[j][k] += centered * centered(data, i, k) / n;
        }
      }
      for (int j = 0; j < 2; j++) {
        assertEquals(0, mean[j], STANDARD_ERRORS * Math.sqrt(covariance[j][j] / n));
        for (int k = 0; k < 2; k++) {
          // the variance of a product of two normal deviates (Isserlis)
          double variance =
              covariance[j][j] * covariance[k][k] + covariance[j][k] * covariance[j][k];
          assertEquals(covariance[j][k], moment[j][k], STANDARD_ERRORS * Math.sqrt(variance / n));
        }
      }
    }
  }

  private static double centered(Dataset data, int sample, int feature) {
    double sign = 2 * data.target(sample) - 1;
    return data.feature(sample, feature) - sign * GeneratedSets.GROUP_MEAN[feature];
  }

  @Test
  void theGroupsAreShuffled() throws InputException {
    Dataset data = load(BuiltIn.TWO_GROUPS);
    int ones = 0;
    for (int i = 0; i < 525; i++) ones += (int) data.target(i);

    // hypergeometric: half of 1050 drawn, half of them ones
    double standardDeviation = Math.sqrt(525 * 0.25 * 525 / 1049.0);
    assertEquals(262.5, ones, STANDARD_ERRORS * standardDeviation);
  }

  @Test
  void theResidualsOfTheLineAreTheStatedNoise() throws InputException {
    Dataset data = load(BuiltIn.LINE);
    double[] residuals = new double[data.size()];
    for (int i = 0; i < residuals.length; i++) {
      double x = data.feature(i, 0);
      assertTrue(x >= -1 && x < 3);
      residuals[i] = data.target(i) - (1.5 * x - 0.5);
    }
    Standardizer.Moments noise = Standardizer.moments(residuals);
    Standardizer.Moments x = Standardizer.moments(data.featureColumn(0));

    assertEquals(1050, data.size());
    assertEquals(0, noise.mean(), STANDARD_ERRORS * 0.5 / Math.sqrt(1050));
    assertEquals(0.5, noise.standardDeviation(), STANDARD_ERRORS * 0.5 / Math.sqrt(2100));
    assertEquals(1, x.mean(), STANDARD_ERRORS * 4 / Math.sqrt(12 * 1050));
  }

  /// Uniform x on [−1, 3) has E[x²] = 7/3 and E[x] = 1: the matrix [7/3 1; 1 1] has the eigenvalues
  /// (10 ± √52)/6, whose quotient is 6.17; one standard error of the mean of x changes it by 0.4.
  @Test
  void theValleyOfTheLineIsObliqueAndNarrow() throws InputException {
    Standardizer.Moments x = Standardizer.moments(load(BuiltIn.LINE).featureColumn(0));
    double determinant = x.standardDeviation() * x.standardDeviation();
    double halfTrace = (determinant + x.mean() * x.mean() + 1) / 2;
    double root = Math.sqrt(halfTrace * halfTrace - determinant);

    double conditionNumber = (halfTrace + root) / (halfTrace - root);

    assertEquals(6.17, conditionNumber, STANDARD_ERRORS * 0.4);
  }

  @Test
  void sixPointsAreTheStatedOnes() throws InputException {
    Dataset data = load(BuiltIn.SIX_POINTS);

    assertArrayEquals(new double[] {0.9, 0.5, 0.2, 0.7, 0.1, 0.1}, data.featureColumn(0));
    assertArrayEquals(new double[] {0.3, 0.3, 0.1, 0.5, 0.8, 0.9}, data.featureColumn(1));
    assertArrayEquals(new double[] {1, 1, 1, 0, 0, 0}, data.targets());
  }

  /// The numbers were printed once; they must never change, or saved scenarios would change.
  @Test
  void theBitsAreTheSameOnEveryMachine() throws InputException {
    Dataset groups = load(BuiltIn.TWO_GROUPS);
    Dataset line = load(BuiltIn.LINE);

    assertEquals(-0.3980993369218798, groups.feature(0, 0));
    assertEquals(-0.2511663755623432, groups.feature(0, 1));
    assertEquals(0, groups.target(0));
    assertEquals(-0.6744063767010964, groups.feature(1049, 0));
    assertEquals(-2.211478717656418, groups.feature(1049, 1));
    assertEquals(1.3109991032533403, line.feature(0, 0));
    assertEquals(1.40362680931936, line.target(0));
    assertEquals(-0.3382759756420759, line.feature(1049, 0));
    assertEquals(-0.5100780036723853, line.target(1049));
  }
}
