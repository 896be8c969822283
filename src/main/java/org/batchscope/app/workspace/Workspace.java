package org.batchscope.app.workspace;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.batchscope.app.background.NewestWins;
import org.batchscope.data.DataChoice;
import org.batchscope.data.Dataset;
import org.batchscope.data.LoadProgress;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;

/// What the window works on: the experiment as its controls have it, and the newest result.
///
/// Results come from a background thread. An experiment that cannot be run is refused: the reason
/// becomes the notice, and everything stays as it was.
public final class Workspace implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Study study;
  private final Executor ui;
  private final NewestWins<Experiment> running;
  private final ReadOnlyObjectWrapper<Experiment> experiment;
  private final ReadOnlyObjectWrapper<Result> result;
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
  private int preparations;

  /// @param study what `first` came from
  /// @param ui runs what touches properties, on the thread of the window
  public Workspace(Study study, Result first, Executor ui) {
    this.study = study;
    this.ui = ui;
    experiment = new ReadOnlyObjectWrapper<>(first.experiment());
    result = new ReadOnlyObjectWrapper<>(first);
    running = new NewestWins<>("study", PATIENCE, this::run);
  }

  /// The experiment that was asked for last.
  public ReadOnlyObjectProperty<Experiment> experimentProperty() {
    return experiment.getReadOnlyProperty();
  }

  /// The value of {@link #experimentProperty}.
  public Experiment experiment() {
    return experiment.get();
  }

  /// The newest result; that of {@link #experiment()} follows shortly after it changes.
  public ReadOnlyObjectProperty<Result> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /// The value of {@link #resultProperty}.
  public Result result() {
    return result.get();
  }

  /// What the user has to be told, one sentence; empty if nothing.
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// Whether the notice tells that something was done, and nothing that is wrong.
  ReadOnlyBooleanProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// Tells what is wrong or surprising.
  public void tell(String sentence) {
    done.set(false);
    notice.set(sentence);
  }

  /// Tells that something was done; that it was done again is news again.
  public void tellDone(String sentence) {
    tell(sentence);
    done.set(true);
  }

  /// Changes the experiment; the result follows.
  public void change(UnaryOperator<Experiment> change) {
    tell("");
    request(change.apply(experiment()));
  }

  /// Makes a change that may need to read data first, off this thread; the newest wins. What else
  /// is changed meanwhile is not lost: the change is made to the experiment of the moment.
  public void prepare(Preparation preparation) {
    int number = ++preparations;
    tell("");
    Thread.ofVirtual()
        .start(() -> {
          try {
            Change change = preparation.prepare(study);
            ifNewest(number, () -> make(change));
          } catch (InputException e) {
            ifNewest(number, () -> tell(e.getMessage()));
          } catch (CancellationException _) {
            // the user changed their mind; everything stays as it was
          }
        });
  }

  /// Data that the study loads or knows; call it off the window's thread.
  public Dataset load(DataChoice choice, LoadProgress progress) throws InputException {
    return study.data(choice, progress);
  }

  @Override
  public void close() {
    running.close();
  }

  private void ifNewest(int preparation, Runnable task) {
    ui.execute(() -> {
      if (preparation == preparations) task.run();
    });
  }

  private void make(Change change) {
    Changed changed = change.from(experiment());
    tell(changed.notice());
    request(changed.experiment());
  }

  private void request(Experiment wanted) {
    if (wanted.equals(experiment())) return;
    experiment.set(wanted);
    running.submit(wanted);
  }

  /// On the background thread.
  private void run(Experiment wanted, Cancellation cancellation) {
    try {
      Result finished = study.run(wanted, cancellation);
      ui.execute(() -> result.set(finished));
    } catch (InputException e) {
      ui.execute(() -> refuse(wanted, e.getMessage()));
    }
  }

  private void refuse(Experiment wanted, String reason) {
    tell(reason);
    if (experiment().equals(wanted)) experiment.set(result().experiment());
  }

  /// Gets a change ready that needs data to be known.
  @FunctionalInterface
  public interface Preparation {
    /// Called on a background thread.
    Change prepare(Study study) throws InputException;
  }

  /// Makes another experiment out of the one of the moment.
  @FunctionalInterface
  public interface Change {
    /// Called on the thread of the window.
    Changed from(Experiment now);

    /// A change to `experiment`, whatever is now.
    static Change to(Experiment experiment) {
      return _ -> new Changed(experiment, "");
    }
  }

  /// @param notice what the user has to be told about it, or empty
  public record Changed(Experiment experiment, String notice) {}
}
