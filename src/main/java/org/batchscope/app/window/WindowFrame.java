package org.batchscope.app.window;

import java.util.Objects;
import javafx.geometry.Dimension2D;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.canvas.MapPainter;
import org.batchscope.figure.draw.Theme;

/// Where everything has its place in the window. The map comes first; room is kept for all else, so
/// that the map stays where it is when the rest has been made.
final class WindowFrame extends BorderPane {
  private static final String STYLE_SHEET =
      Objects.requireNonNull(WindowFrame.class.getResource("window.css")).toExternalForm();

  private static final String FIRST_SIGHT = "first-sight";
  private static final double SIDE_SHARE = 0.29;
  private static final double NARROWEST_SIDE = 290;
  private static final double WIDEST_SIDE = 560;
  private static final double USUAL_AREA = 1280 * 800;
  private static final double LARGEST_ZOOM = 1.5;
  private static final double FONT_SIZE = 13;

  private final FigureCanvas map = MapPainter.canvas();
  private final Region toolbarRoom = room("toolbar-room");
  private final Region bottomRoom = room("bottom-room");
  private final Region epochRoom = room("epoch");
  private final StackPane top = new StackPane(toolbarRoom);
  private final VBox mapAndEpoch = new VBox();
  private final StackPane mapCard = new StackPane(mapAndEpoch);
  private String fontStyle = "";
  private final StackPane side = new StackPane(sideRoom());
  private final StackPane bottom = new StackPane(bottomRoom);

  /// Holds the map alone.
  WindowFrame() {
    place(map, epochRoom);
    mapCard.getStyleClass().addAll("card", "map-card");
    HBox.setHgrow(mapCard, Priority.ALWAYS);
    HBox views = new HBox(mapCard, side);
    views.getStyleClass().add("views");
    views
        .widthProperty()
        .addListener((_, _, width) ->
            fixSide(Math.clamp(width.doubleValue() * SIDE_SHARE, NARROWEST_SIDE, WIDEST_SIDE)));
    getStyleClass().add(FIRST_SIGHT);
    setTop(top);
    setCenter(views);
    setBottom(bottom);
  }

  /// A scene of this frame in a size and with the colors of a theme.
  Scene scene(Dimension2D size, Theme theme) {
    Scene scene = new Scene(this, size.getWidth(), size.getHeight());
    scene.getStylesheets().add(STYLE_SHEET);
    wear(theme);
    fit(size);
    resize(size.getWidth(), size.getHeight());
    return scene;
  }

  /// Gives everything its look and place at once, and not only with the next picture of a window.
  void layOut() {
    applyCss();
    layout();
  }

  /// What the map is painted on.
  FigureCanvas map() {
    return map;
  }

  /// Puts the map with what belongs to it in the place of the map alone.
  void placeMap(Region mapPane, Region epoch) {
    getStyleClass().remove(FIRST_SIGHT);
    place(mapPane, epoch);
    setStyle(fontStyle);
  }

  void placeOverMap(Node... nodes) {
    mapCard.getChildren().addAll(nodes);
  }

  void placeBeside(Region views) {
    side.getChildren().setAll(views);
  }

  void placeAbove(Region toolbar) {
    top.getChildren().add(toolbar);
  }

  void placeBelow(Region... rows) {
    VBox all = new VBox(rows);
    all.getStyleClass().add("bottom");
    bottom.getChildren().add(all);
  }

  /// Letters grow with the window, as they do in the figures. At first sight there are none, and no
  /// length is told in their size: finding out about fonts takes JavaFX its time.
  void fit(Dimension2D window) {
    double zoom =
        Math.clamp(Math.sqrt(window.getWidth() * window.getHeight() / USUAL_AREA), 1, LARGEST_ZOOM);
    double fontPx = Math.rint(2 * zoom * FONT_SIZE) / 2;
    fontStyle = "-fx-font-size: " + fontPx + "px";
    toolbarRoom.setPadding(new Insets(28 + 1.2 * fontPx, 0, 0, 0));
    bottomRoom.setPadding(new Insets(77 + 5.8 * fontPx, 0, 0, 0));
    if (getStyleClass().contains(FIRST_SIGHT)) epochRoom.setStyle(height(4.5 * fontPx));
    else setStyle(fontStyle);
  }

  private static String height(double px) {
    return "-fx-min-height: %1$s; -fx-pref-height: %1$s; -fx-max-height: %1$s".formatted(px);
  }

  /// Wears the colors of a theme.
  void wear(Theme theme) {
    // by this class the window's style sheet tells the themes apart
    getStyleClass().removeAll(theme.id(), theme.other().id());
    getStyleClass().add(theme.id());
  }

  private void place(Region upper, Region lower) {
    VBox.setVgrow(upper, Priority.ALWAYS);
    mapAndEpoch.getChildren().setAll(upper, lower);
  }

  private void fixSide(double width) {
    side.setMinWidth(width);
    side.setMaxWidth(width);
    side.setPrefWidth(width);
  }

  private static Region room(String styleClass) {
    Region room = new Region();
    room.getStyleClass().add(styleClass);
    return room;
  }

  /// The two cards beside the map, as yet empty.
  private static VBox sideRoom() {
    VBox cards = new VBox(room("card"), room("card"));
    cards.getStyleClass().add("side");
    for (Node card : cards.getChildren()) VBox.setVgrow(card, Priority.ALWAYS);
    return cards;
  }
}
