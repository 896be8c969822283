package org.batchscope.bench;

import org.batchscope.text.InputException;

/// What is trained is a neuron.
public class W1Drag extends Drag {
  @Override
  TrainingWork work() throws InputException {
    return TrainingWork.neuron();
  }
}
