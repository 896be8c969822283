package org.batchscope.app.window;

import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.batchscope.app.batch.BatchSizeBar;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.canvas.MapPainter;
import org.batchscope.app.map.MapModel;
import org.batchscope.app.map.MapPane;
import org.batchscope.app.panels.PanelsPane;
import org.batchscope.app.pins.PinModel;
import org.batchscope.app.playback.Playback;
import org.batchscope.app.playback.TransportBar;
import org.batchscope.app.side.EpochPane;
import org.batchscope.app.side.SidePane;
import org.batchscope.app.workspace.BusySign;
import org.batchscope.app.workspace.ExperimentEditor;
import org.batchscope.app.workspace.NoticeBar;
import org.batchscope.app.workspace.ViewChoice;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.dial.UpdateSpan;
import org.batchscope.figure.draw.Theme;
import org.batchscope.figure.loss.HorizontalAxis;
import org.batchscope.study.Result;
import org.batchscope.study.Study;

/// All that a window holds: toolbar, map, side views, batch size and transport, and what they
/// follow.
public final class WindowContent implements AutoCloseable {
  private final Workspace workspace;
  private final Playback playback;
  private final MapModel map;
  private final ViewChoice choice;
  private final BooleanProperty sideBySide = new SimpleBooleanProperty();
  private final MapPane mapPane;
  private final EpochPane epoch;
  private final PanelsPane panels;
  private final SidePane side;
  private final BatchSizeBar batchSize;
  private final TransportBar transport;
  private final WindowActions actions;
  private final PinModel pins;
  private final Toolbar toolbar;
  private final WindowFrame frame;
  private Dimension2D fitted = new Dimension2D(0, 0);

  /// Fills the frame.
  ///
  /// @param stage over which dialogs open
  /// @param first what `study` gave at first
  /// @param mapPainter of no other window
  WindowContent(
      Stage stage,
      WindowMemory memory,
      Study study,
      Result first,
      WindowFrame frame,
      MapPainter mapPainter,
      ObjectProperty<Theme> theme) {
    this.frame = frame;
    workspace = new Workspace(study, first, Platform::runLater);
    playback = new Playback(first);
    map = new MapModel(first);
    choice = new ViewChoice(first);
    // before any view follows, so that no view sees a new result at an old place
    workspace
        .resultProperty()
        .addListener((_, _, result) -> {
          map.follow(result);
          playback.follow(result);
          choice.follow(result);
        });
    ObjectProperty<HorizontalAxis> lossAxis = new SimpleObjectProperty<>(HorizontalAxis.UPDATES);
    ObjectProperty<UpdateSpan> span = new SimpleObjectProperty<>(new UpdateSpan.All());
    ExperimentEditor editor = new ExperimentEditor(workspace);
    mapPane = new MapPane(frame.map(), mapPainter, workspace, map, playback, choice, theme);
    epoch = new EpochPane(workspace, playback, theme);
    panels = new PanelsPane(workspace, playback, theme);
    side = new SidePane(workspace, playback, choice, theme, lossAxis, span);
    batchSize = new BatchSizeBar(workspace);
    transport = new TransportBar(playback);
    PictureSource pictures =
        new PictureSource(workspace, playback, map, choice, panels, lossAxis, span, theme);
    FileDialogs dialogs = new FileDialogs(stage, memory);
    actions =
        new WindowActions(
            stage, dialogs, workspace, editor, playback, map, pictures, mapPane, choice);
    pins = new PinModel(workspace);
    toolbar = new Toolbar(workspace, editor, actions, pins, sideBySide, theme);
    fill(memory);
  }

  private void fill(WindowMemory memory) {
    mapPane.visibleProperty().bind(sideBySide.not());
    epoch.visibleProperty().bind(sideBySide.not());
    panels.visibleProperty().bind(sideBySide);
    NoticeBar notice = new NoticeBar(workspace);
    StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
    frame.placeMap(mapPane, epoch);
    frame.placeOverMap(panels, new BusySign(workspace), notice);
    side.choose(memory.view());
    frame.placeBeside(side);
    frame.placeAbove(toolbar);
    frame.placeBelow(batchSize, transport);
  }

  /// What everything works on.
  public Workspace workspace() {
    return workspace;
  }

  /// What a hand moves to change the batch size.
  public BatchSizeBar batchSize() {
    return batchSize;
  }

  /// Everything that is painted off the JavaFX thread.
  public List<FigureCanvas> canvases() {
    return Stream.concat(Stream.of(mapPane.canvas(), epoch.canvas()), side.canvases().stream())
        .toList();
  }

  /// Lays everything out and draws it as it is drawn on the screen, which nobody else does while it
  /// is in no window.
  public void drawOn(WritableImage image) {
    frame.getScene().snapshot(image);
  }

  /// What moves the current update on.
  public Playback playback() {
    return playback;
  }

  MapModel map() {
    return map;
  }

  ViewChoice choice() {
    return choice;
  }

  MapPane mapPane() {
    return mapPane;
  }

  SidePane side() {
    return side;
  }

  WindowActions actions() {
    return actions;
  }

  PinModel pins() {
    return pins;
  }

  /// Letters grow with the window; the toolbar says as much as fits.
  void fit(double width, double height) {
    Dimension2D size = new Dimension2D(width, height);
    if (!(width > 0 && height > 0) || size.equals(fitted)) return;
    fitted = size;
    frame.fit(size);
    // the window's width, not the toolbar's own: that is known only after a layout
    toolbar.fit(width);
  }

  /// Lets the toolbar see, before a layout, whether it still fits.
  void fitToolbarAgain() {
    toolbar.fitAgain();
  }

  /// Ends all that goes on in the background.
  @Override
  public void close() {
    mapPane.close();
    epoch.close();
    panels.close();
    side.close();
    transport.close();
    workspace.close();
  }
}
