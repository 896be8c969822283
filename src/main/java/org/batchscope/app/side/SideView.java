package org.batchscope.app.side;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.figure.draw.Palette;
import org.batchscope.study.Result;

/// One of the views beside the map that are chosen by tabs.
interface SideView extends AutoCloseable {
  /// The name of the view: of its tab, `…-tab`, and of its title among the messages,
  /// `window.tab.…`.
  String id();

  /// What is seen beneath the tab.
  Node content();

  /// What the view is painted on off the JavaFX thread, if anything.
  List<FigureCanvas> canvases();

  /// Shows a result at an update of its mini-batch run. Called only while the view is seen.
  void show(Result result, int update, Palette palette);

  /// What the user chooses in the view itself: when it changes, the view has to be shown again.
  default List<ObservableValue<?>> choices() {
    return List.of();
  }

  @Override
  default void close() {
    canvases().forEach(FigureCanvas::close);
  }
}
