package org.batchscope.network;

/// The terms, one per sample, whose means are the loss and its gradient: at most {@link #CAPACITY}
/// samples at a time, in arrays that are used again and again.
final class SampleTerms {
  static final int CAPACITY = 512;

  final double[] losses = new double[CAPACITY];
  final double[] firstGradients = new double[CAPACITY];
  final double[] secondGradients = new double[CAPACITY];
  private final double[] outputs = new double[CAPACITY];
  private final double[] slopes = new double[CAPACITY];

  private final Network network;
  private final Loss loss;

  SampleTerms(Network network, Loss loss) {
    this.network = network;
    this.loss = loss;
  }

  /// Makes `losses`.
  void computeLosses(double[] theta, Samples samples) {
    weightedSums(theta, samples);
    int n = samples.count();
    if (loss == Loss.LOG_LOSS) {
      crossEntropies(samples);
      return;
    }
    activate(theta, n);
    for (int i = 0; i < n; i++) {
      double residual = outputs[i] - samples.targets()[samples.from() + i];
      losses[i] = residual * residual;
    }
  }

  /// Makes `losses` and the two gradients.
  void computeGradients(double[] theta, Samples samples) {
    switch (network) {
      case Network.Neuron(Activation activation) -> neuron(activation, theta, samples);
      case Network.Chain() -> chain(theta, samples);
    }
  }

  private void neuron(Activation activation, double[] theta, Samples samples) {
    int n = samples.count();
    double[] targets = samples.targets();
    int from = samples.from();
    weightedSums(theta, samples);
    if (loss == Loss.LOG_LOSS) {
      crossEntropies(samples);
      activation.apply(outputs, n);
      // the derivative of log-loss after a sigmoid: ŷ − y
      for (int i = 0; i < n; i++) slopes[i] = outputs[i] - targets[from + i];
    } else {
      activation.apply(outputs, n);
      squaredErrors(samples);
      activation.multiplyByDerivative(outputs, slopes, n);
    }
    for (int i = 0; i < n; i++) firstGradients[i] = slopes[i] * samples.first()[from + i];
    for (int i = 0; i < n; i++) secondGradients[i] = slopes[i] * samples.second()[from + i];
  }

  private void chain(double[] theta, Samples samples) {
    int n = samples.count();
    double v = theta[1];
    weightedSums(theta, samples);
    Activation.TANH.apply(outputs, n);
    System.arraycopy(outputs, 0, secondGradients, 0, n);
    for (int i = 0; i < n; i++) outputs[i] *= v;
    squaredErrors(samples);
    for (int i = 0; i < n; i++) {
      double t = secondGradients[i];
      firstGradients[i] = slopes[i] * v * (1 - t * t) * samples.first()[samples.from() + i];
      secondGradients[i] = slopes[i] * t;
    }
  }

  private void weightedSums(double[] theta, Samples samples) {
    double a = theta[0];
    double b = network instanceof Network.Chain ? 0 : theta[1];
    int from = samples.from();
    for (int i = 0; i < samples.count(); i++)
      outputs[i] = a * samples.first()[from + i] + b * samples.second()[from + i];
  }

  private void activate(double[] theta, int n) {
    switch (network) {
      case Network.Neuron(Activation activation) -> activation.apply(outputs, n);
      case Network.Chain() -> {
        Activation.TANH.apply(outputs, n);
        for (int i = 0; i < n; i++) outputs[i] *= theta[1];
      }
    }
  }

  private void squaredErrors(Samples samples) {
    for (int i = 0; i < samples.count(); i++) {
      double residual = outputs[i] - samples.targets()[samples.from() + i];
      losses[i] = residual * residual;
      slopes[i] = 2 * residual;
    }
  }

  /// −y ln σ(z) − (1 − y) ln(1 − σ(z)) = softplus(z) − y·z, which stays finite for every z.
  private void crossEntropies(Samples samples) {
    for (int i = 0; i < samples.count(); i++) {
      double z = outputs[i];
      losses[i] = ElementaryFunctions.softplus(z) - samples.targets()[samples.from() + i] * z;
    }
  }
}
