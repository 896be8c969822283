package org.batchscope.bench;

import org.batchscope.surface.Plane;
import org.batchscope.text.InputException;

/// The loss of a neuron.
public class W2Surface extends Surface {
  @Override
  TrainingWork work() throws InputException {
    return TrainingWork.neuron();
  }

  @Override
  Plane plane(TrainingWork work) {
    return Plane.whole(work.objective.parameterNames());
  }
}
