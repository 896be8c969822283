/// Update rules: how a gradient moves the parameters. Schedules: how far, in the course of a run.
@NullMarked
package org.batchscope.optimizer;

import org.jspecify.annotations.NullMarked;
