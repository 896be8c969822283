package org.batchscope.bench;

import org.batchscope.text.InputException;

/// What is trained is a network of 8 units.
public class W3Layers extends Drag {
  @Override
  TrainingWork work() throws InputException {
    return TrainingWork.layers();
  }
}
