package org.batchscope.optimizer;

import static org.batchscope.optimizer.Hyperparameter.BETA_1;
import static org.batchscope.optimizer.Hyperparameter.BETA_2;
import static org.batchscope.optimizer.Hyperparameter.EPSILON;
import static org.batchscope.optimizer.Hyperparameter.INITIAL_ACCUMULATOR;
import static org.batchscope.optimizer.Hyperparameter.MOMENTUM;
import static org.batchscope.optimizer.Hyperparameter.RHO;
import static org.batchscope.optimizer.Hyperparameter.WEIGHT_DECAY;

import java.util.Map;

/// An update rule with its hyperparameters. Formulas are for every parameter by itself; θ is the
/// parameter, g the gradient of the batch, η the learning rate of this update. Whatever a rule
/// remembers is 0 at the start unless said otherwise.
///
/// Definitions and usual values are those of the documentation of Keras 3
/// (keras.io/api/optimizers), in double precision.
public sealed interface Optimizer {
  /// Stochastic gradient descent: θ ← θ − η·g. Keras: `SGD()`.
  record Sgd() implements Optimizer {}

  /// Gradient descent with momentum: v ← m·v − η·g, θ ← θ + v. Keras: `SGD(momentum=m)`.
  ///
  /// @param momentum m, from 0 (included) to 1 (excluded)
  record Momentum(double momentum) implements Optimizer {
    public Momentum {
      MOMENTUM.require(momentum);
    }
  }

  /// Nesterov's momentum: v ← m·v − η·g, θ ← θ + m·v − η·g. Keras: `SGD(momentum=m,
  /// nesterov=True)`.
  ///
  /// @param momentum m, from 0 (included) to 1 (excluded)
  /// @see "Sutskever, Martens, Dahl and Hinton 2013, On the importance of initialization and
  ///   momentum in deep learning, for why this is Nesterov's method"
  record Nesterov(double momentum) implements Optimizer {
    public Nesterov {
      MOMENTUM.require(momentum);
    }
  }

  /// Steps that shorten with all gradients so far: a ← a + g², θ ← θ − η·g / √(a + ε). Keras:
  /// `Adagrad(initial_accumulator_value=a₀, epsilon=ε)`.
  ///
  /// @param initialAccumulator a₀, a at the start, at least 0
  /// @param epsilon ε, positive
  /// @see "Duchi, Hazan and Singer 2011, Adaptive subgradient methods"
  record AdaGrad(double initialAccumulator, double epsilon) implements Optimizer {
    public AdaGrad {
      INITIAL_ACCUMULATOR.require(initialAccumulator);
      EPSILON.require(epsilon);
    }
  }

  /// Steps in units of the root of the latest mean square s of the gradients: s ← ρ·s + (1−ρ)·g², v
  /// ← m·v + η·g / √(s+ε), θ ← θ − v. Keras: `RMSprop(rho=ρ, momentum=m, epsilon=ε)`, not centered.
  ///
  /// @param rho ρ, from 0 (included) to 1 (excluded)
  /// @param momentum m, from 0 (included) to 1 (excluded)
  /// @param epsilon ε, positive
  /// @see "Tieleman and Hinton 2012, lecture 6.5 of Neural Networks for Machine Learning"
  record RmsProp(double rho, double momentum, double epsilon) implements Optimizer {
    public RmsProp {
      RHO.require(rho);
      MOMENTUM.require(momentum);
      EPSILON.require(epsilon);
    }
  }

  /// Mean m over root mean square v of the gradients, both freed from their bias towards 0: m ←
  /// β₁·m + (1−β₁)·g and v ← β₂·v + (1−β₂)·g², then at update t, counted from 1, θ ← θ − r·m /
  /// (√v+ε) with r = η·√(1−β₂ᵗ)/(1−β₁ᵗ). Keras: `Adam(beta_1=β₁, beta_2=β₂, epsilon=ε)`.
  ///
  /// @param beta1 β₁, from 0 (included) to 1 (excluded)
  /// @param beta2 β₂, from 0 (included) to 1 (excluded)
  /// @param epsilon ε, positive: the ε̂ of the paper's formula before section 2.1
  /// @see "Kingma and Ba 2015, Adam, arXiv 1412.6980"
  record Adam(double beta1, double beta2, double epsilon) implements Optimizer {
    public Adam {
      BETA_1.require(beta1);
      BETA_2.require(beta2);
      EPSILON.require(epsilon);
    }
  }

  /// Adam, before each step of which all parameters shrink: θ ← θ − η·λ·θ. Keras:
  /// `AdamW(weight_decay=λ, beta_1=β₁, beta_2=β₂, epsilon=ε)`.
  ///
  /// @param beta1 as of Adam
  /// @param beta2 as of Adam
  /// @param weightDecay λ, at least 0
  /// @param epsilon as of Adam
  /// @see "Loshchilov and Hutter 2019, Decoupled weight decay regularization, arXiv 1711.05101"
  record AdamW(double beta1, double beta2, double weightDecay, double epsilon)
      implements Optimizer {
    public AdamW {
      BETA_1.require(beta1);
      BETA_2.require(beta2);
      WEIGHT_DECAY.require(weightDecay);
      EPSILON.require(epsilon);
    }
  }

  /// Resilient propagation: only the sign of the gradient counts, and every parameter has a step
  /// size d of its own, which grows while the sign stays and shrinks when it changes. Needs the
  /// full batch. As iRprop− and `torch.optim.Rprop` have it: with g′ the gradient before, d ←
  /// min(1.2·d, 50) if g·g′ > 0; d ← max(0.5·d, 10⁻⁶) and g ← 0 if g·g′ < 0; θ ← θ − sign(g)·d. At
  /// the start d is the learning rate of the first update; later learning rates do not count.
  ///
  /// @see "Riedmiller and Braun 1993, A direct adaptive method for faster backpropagation learning"
  /// @see "Igel and Hüsken 2000, Improving the Rprop learning algorithm, for iRprop−"
  record Rprop() implements Optimizer {}

  /// Whether it makes sense with the full batch only.
  default boolean needsFullBatch() {
    return this instanceof Rprop;
  }

  /// The rule at the beginning of a run.
  default UpdateRule rule(int parameterCount) {
    return switch (this) {
      case Sgd() ->
          (theta, gradient, learningRate) -> {
            for (int p = 0; p < theta.length; p++) theta[p] -= learningRate * gradient[p];
          };
      case Momentum(double momentum) -> new MomentumRule(momentum, parameterCount);
      case Nesterov(double momentum) -> new NesterovRule(momentum, parameterCount);
      case AdaGrad adaGrad -> new AdaGradRule(adaGrad, parameterCount);
      case RmsProp rmsProp -> new RmsPropRule(rmsProp, parameterCount);
      case Adam adam -> new AdamRule(adam, parameterCount);
      case AdamW(double beta1, double beta2, double weightDecay, double epsilon) ->
          new WeightDecay(
              weightDecay, new AdamRule(new Adam(beta1, beta2, epsilon), parameterCount));
      case Rprop() -> new RpropRule(parameterCount);
    };
  }

  /// Its hyperparameters and their values.
  default Map<Hyperparameter, Double> hyperparameters() {
    return switch (this) {
      case Sgd(), Rprop() -> Map.of();
      case Momentum(double momentum) -> Map.of(MOMENTUM, momentum);
      case Nesterov(double momentum) -> Map.of(MOMENTUM, momentum);
      case AdaGrad(double accumulator, double epsilon) ->
          Map.of(INITIAL_ACCUMULATOR, accumulator, EPSILON, epsilon);
      case RmsProp(double rho, double momentum, double epsilon) ->
          Map.of(RHO, rho, MOMENTUM, momentum, EPSILON, epsilon);
      case Adam(double beta1, double beta2, double epsilon) ->
          Map.of(BETA_1, beta1, BETA_2, beta2, EPSILON, epsilon);
      case AdamW(double beta1, double beta2, double decay, double epsilon) ->
          Map.of(BETA_1, beta1, BETA_2, beta2, WEIGHT_DECAY, decay, EPSILON, epsilon);
    };
  }
}
