package org.batchscope.network;

import java.util.List;

/// The mean loss of a network over some samples, as a function of its parameters: what is computed
/// in another way for each kind of network. Immutable.
public interface MeanLoss {
  /// The parameters' names in the order of the flat parameter array.
  List<String> parameterNames();

  int parameterCount();

  /// What computes it and its gradients; each thread needs one of its own.
  Evaluator evaluator();

  /// What computes them at many points at once, in plain loops; each thread needs one of its own.
  LaneEvaluator plainLanes();

  /// The same in the processor's vectors, which this runtime must have: the bits are the same.
  ///
  /// @param samples over how many of the samples, the first ones; at most all
  LaneEvaluator vectorLanes(int samples);

  /// What computes it at the points of a plane's grids, in plain loops; each thread needs one of
  /// its own.
  GridEvaluator plainGrid(ParameterPlane plane);

  /// The same in the processor's vectors, which this runtime must have: the bits are the same.
  ///
  /// @param samples over how many of the samples, the first ones; at most all
  GridEvaluator vectorGrid(ParameterPlane plane, int samples);

  /// What the loops over vectors are compiled for: equal for those that have the same loops.
  Record vectorModel();

  /// Whether lanes sum the gradients of a batch of so many different samples in the order of the
  /// data and not in that in which they were drawn. Who computes a batch alone has to give its
  /// samples in the same order to have the same bits.
  boolean sumsInOrderOfData(int batchCount);

  /// A number that it does not exceed, at almost no cost; may be infinite.
  ///
  /// @param theta finite parameters. Not modified.
  double bound(double[] theta);

  /// What the network predicts at any points.
  ///
  /// @param theta the parameters. Not modified.
  /// @param features features × points. Not modified.
  /// @return outputs × points
  double[][] outputs(double[] theta, double[][] features);
}
