package org.batchscope.app;

import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;

/// The experiment that the program opens with the first time, and variations of it.
public final class UsualStudy {
  public static final Study STUDY = new Study();

  /// Number of samples of the usual data set.
  public static final int SAMPLES = 1050;

  private UsualStudy() {}

  public static Experiment experiment() {
    try {
      return STUDY.usualExperiment();
    } catch (InputException e) {
      throw new AssertionError(e);
    }
  }

  public static Experiment withBatchSize(int batchSize) {
    return experiment().withBatchSize(new BatchSize.Samples(batchSize));
  }

  public static Result run(Experiment experiment) {
    try {
      return STUDY.run(experiment, Cancellation.NEVER);
    } catch (InputException e) {
      throw new AssertionError(e);
    }
  }
}
