package org.batchscope.bench;

import java.util.List;
import org.batchscope.surface.PathPlanes;
import org.batchscope.surface.Plane;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
import org.batchscope.training.PathPoints;
import org.batchscope.training.Trajectory;

/// The loss of a network of 8 units on a plane through its parameters.
public class W4Plane extends Surface {
  @Override
  TrainingWork work() throws InputException {
    return TrainingWork.layers();
  }

  @Override
  Plane plane(TrainingWork work) throws InputException {
    Trajectory path = work.trainer(10).fullBatchRun(Cancellation.NEVER);
    return new PathPlanes(work.objective.parameterNames(), path, List.of(PathPoints.of(path)))
        .randomDirections(1);
  }
}
