package org.batchscope.app.workspace;

import java.time.Duration;
import java.util.List;
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
import org.batchscope.network.Network;
import org.batchscope.study.Result;
import org.batchscope.study.Scenario;
import org.batchscope.study.Study;
import org.batchscope.surface.PlaneChoice;
import org.batchscope.text.InputException;
import org.batchscope.text.Messages;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;

/// What the window works on: the scenario as its controls have it, and the newest result.
///
/// Results come from a background thread. A scenario that cannot be run is refused: the reason
/// becomes the notice, and everything stays as it was.
public final class Workspace implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Study study;
  private final Executor ui;
  private final NewestWins<Scenario> running;
  private final ReadOnlyObjectWrapper<Scenario> scenario;
  private final ReadOnlyObjectWrapper<Experiment> experiment;
  private final ReadOnlyObjectWrapper<Result> result;
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
  private final ChangeHistory history = new ChangeHistory();
  private int preparations;
  // whether the data of the experiment were read again since its result
  private boolean isStale;

  /// @param study what `first` came from
  /// @param ui runs what touches properties, on the thread of the window
  public Workspace(Study study, Result first, Executor ui) {
    this.study = study;
    this.ui = ui;
    scenario = new ReadOnlyObjectWrapper<>(first.scenario());
    experiment = new ReadOnlyObjectWrapper<>(first.experiment());
    result = new ReadOnlyObjectWrapper<>(first);
    running = new NewestWins<>("study", PATIENCE, this::compute);
  }

  /// The scenario that was asked for last.
  public ReadOnlyObjectProperty<Scenario> scenarioProperty() {
    return scenario.getReadOnlyProperty();
  }

  /// The value of {@link #scenarioProperty}.
  public Scenario scenario() {
    return scenario.get();
  }

  /// The experiment of {@link #scenarioProperty}, which changes less often.
  public ReadOnlyObjectProperty<Experiment> experimentProperty() {
    return experiment.getReadOnlyProperty();
  }

  /// The value of {@link #experimentProperty}.
  public Experiment experiment() {
    return experiment.get();
  }

  /// The newest result; that of {@link #scenario()} follows shortly after it changes.
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

  /// Tells what is wrong or surprising; told again, it is news again.
  public void tell(String sentence) {
    done.set(false);
    notice.set("");
    notice.set(sentence);
  }

  /// Tells that something was done; that it was done again is news again.
  public void tellDone(String sentence) {
    tell(sentence);
    done.set(true);
  }

  /// Changes the experiment; the result follows.
  public void change(UnaryOperator<Experiment> change) {
    changeScenario(now -> now.with(change.apply(now.experiment())));
  }

  /// Changes the scenario; the result follows.
  public void changeScenario(UnaryOperator<Scenario> change) {
    tell("");
    request(change.apply(scenario()));
  }

  /// Goes back to the scenario before the last change, if there is one.
  public void undo() {
    history.undo(scenario()).ifPresent(this::goTo);
  }

  /// Makes the change again that was undone last, if there is one.
  public void redo() {
    history.redo(scenario()).ifPresent(this::goTo);
  }

  /// What {@link #undo} would undo, such as `batch size`; empty if nothing.
  public String undoName() {
    return ChangeName.of(history.beforeLastChange(scenario()), scenario());
  }

  /// What {@link #redo} would make again; empty if nothing.
  public String redoName() {
    return ChangeName.of(history.afterUndoneChange(scenario()), scenario());
  }

  /// Tells that all that changes from now on is one change, until the gesture ends.
  public void beginGesture() {
    history.beginGesture();
  }

  /// Tells that the gesture has ended.
  public void endGesture() {
    history.endGesture();
  }

  /// Opens a scenario that has to be read first, off this thread; the newest wins.
  public void open(Reading reading) {
    prepareInBackground(study -> {
      Scenario opened = reading.read(study);
      return () -> request(opened);
    });
  }

  /// Makes a change that may need to read data first, off this thread; the newest wins. What else
  /// is changed meanwhile is not lost: the change is made to the experiment of the moment.
  public void prepare(Preparation preparation) {
    prepareInBackground(study -> {
      Preparation.Change change = preparation.prepare(study);
      return () -> make(change);
    });
  }

  private void prepareInBackground(Work work) {
    int number = ++preparations;
    tell("");
    Thread.ofVirtual()
        .start(() -> {
          try {
            Runnable finish = work.on(study);
            ifNewest(number, finish);
          } catch (InputException e) {
            ifNewest(number, () -> tell(e.getMessage()));
          } catch (OutOfMemoryError _) {
            ifNewest(number, () -> tell(Messages.message("fault.memory")));
          } catch (CancellationException _) {
            // the user changed their mind; everything stays as it was
          }
        });
  }

  /// What runs everything.
  public Study study() {
    return study;
  }

  /// Data that are read anew; the result follows if they are those of the experiment. Call it off
  /// the window's thread.
  public Dataset load(DataChoice choice, LoadProgress progress) throws InputException {
    Dataset loaded = study.reload(choice, progress);
    ui.execute(() -> isStale |= choice.equals(experiment().data()));
    return loaded;
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

  private void make(Preparation.Change change) {
    Preparation.Changed changed = change.from(experiment());
    tell(changed.notice());
    request(scenario().with(changed.experiment()));
  }

  private void request(Scenario wanted) {
    if (wanted.equals(scenario()) && !isStale) return;
    if (!wanted.equals(scenario())) history.record(scenario());
    run(wanted);
  }

  /// What else was on its way does not come any more.
  private void goTo(Scenario known) {
    preparations++;
    tell("");
    run(known);
  }

  private void run(Scenario wanted) {
    isStale = false;
    set(wanted);
    running.submit(wanted);
  }

  private void set(Scenario wanted) {
    scenario.set(wanted);
    experiment.set(wanted.experiment());
  }

  /// On the background thread.
  private void compute(Scenario wanted, Cancellation cancellation) {
    try {
      Result finished = study.run(onPossiblePlane(wanted), cancellation);
      ui.execute(() -> show(wanted, finished));
    } catch (InputException e) {
      ui.execute(() -> refuse(wanted, e.getMessage()));
    } catch (OutOfMemoryError _) {
      ui.execute(() -> refuse(wanted, Messages.message("fault.memory")));
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      ui.execute(() -> refuse(wanted, Messages.message("fault.program")));
      throw e;
    }
  }

  /// On the usual plane where the weights that span the wanted one are gone: nobody who changes the
  /// layers should have to change the plane first.
  private Scenario onPossiblePlane(Scenario wanted) throws InputException {
    if (!(wanted.experiment().network() instanceof Network.Mlp)
        || !(wanted.plane() instanceof PlaneChoice.Parameters(String first, String second)))
      return wanted;
    List<String> names = study.objective(wanted.experiment()).parameterNames();
    return names.contains(first) && names.contains(second)
        ? wanted
        : wanted.withPlane(new PlaneChoice.PrincipalComponents());
  }

  private void show(Scenario wanted, Result finished) {
    if (scenario().equals(wanted) && !finished.scenario().equals(wanted)) {
      tell((notice.get() + " " + Messages.message("window.notice.plane-changed")).strip());
      set(finished.scenario());
    }
    result.set(finished);
  }

  private void refuse(Scenario wanted, String reason) {
    tell(reason);
    if (!scenario().equals(wanted)) return;
    set(result().scenario());
    history.takeBack(scenario());
  }

  /// What is done on a background thread; what it returns is done on the thread of the window.
  @FunctionalInterface
  private interface Work {
    Runnable on(Study study) throws InputException;
  }

  /// Reads a scenario.
  @FunctionalInterface
  public interface Reading {
    /// Called on a background thread.
    Scenario read(Study study) throws InputException;
  }
}
