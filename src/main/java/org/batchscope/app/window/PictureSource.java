package org.batchscope.app.window;

import javafx.beans.property.ReadOnlyObjectProperty;
import org.batchscope.app.map.MapModel;
import org.batchscope.app.panels.PanelsPane;
import org.batchscope.app.playback.Playback;
import org.batchscope.app.workspace.ViewChoice;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.FigureKind;
import org.batchscope.figure.FigureRequest;
import org.batchscope.figure.dial.UpdateSpan;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Theme;
import org.batchscope.figure.loss.HorizontalAxis;
import org.batchscope.figure.map.ComparisonMap;
import org.batchscope.figure.map.MapView;
import org.batchscope.text.InputException;

/// The figures as they are seen in the window at this moment: what is exported is what was seen.
record PictureSource(
    Workspace workspace,
    Playback playback,
    MapModel map,
    ViewChoice choice,
    PanelsPane panels,
    ReadOnlyObjectProperty<HorizontalAxis> lossAxis,
    ReadOnlyObjectProperty<UpdateSpan> span,
    ReadOnlyObjectProperty<Theme> theme) {
  /// Makes a figure; may take time.
  @FunctionalInterface
  interface Making {
    /// @throws InputException if what it shows beside the result makes no sense, with the reason
    Figure figure() throws InputException;
  }

  /// Holds what is seen now; the figure can be made on any thread.
  Making picture(FigureKind kind) {
    int update = Math.min(playback.update(), workspace.result().miniBatch().updates());
    FigureRequest request =
        new FigureRequest(
            workspace.study(),
            workspace.result(),
            update,
            choice.settings(),
            span.get(),
            lossAxis.get(),
            panels.sizes(),
            theme.get().palette(),
            System::nanoTime);
    if (kind != FigureKind.MAP) return () -> kind.of(request);
    // the very part of the plane that is seen
    MapView view = new MapView(map.bounds(), update, choice.settings());
    return () -> new ComparisonMap(request.result(), view, request.palette());
  }
}
