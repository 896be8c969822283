package org.batchscope.app.playback;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.batchscope.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Play, pause, one update forward or back, and where in the run the current update is.
public final class TransportBar extends HBox implements AutoCloseable {
  private static final List<Integer> SPEEDS = List.of(1, 2, 5, 10, 30, 100, 1000);
  private static final int USUAL_SPEED = 5;

  private final Playback playback;
  private final Button play = new Button();
  private final Label place = new Label();
  private final Slider scrub = new Slider();
  private final AnimationTimer clock = clock();
  private boolean following;

  /// Moves and follows `playback`, whose clock it is until it is closed.
  public TransportBar(Playback playback) {
    this.playback = playback;
    getStyleClass().add("transport-bar");
    setAlignment(Pos.CENTER_LEFT);
    preparePlay();
    prepareScrub();
    place.setId("place");
    place.getStyleClass().add("place");
    getChildren()
        .addAll(
            button("to-start", Feather.SKIP_BACK, () -> playback.step(-playback.last())),
            button("back", Feather.CHEVRON_LEFT, () -> playback.step(-1)),
            play,
            button("forward", Feather.CHEVRON_RIGHT, () -> playback.step(1)),
            button("to-end", Feather.SKIP_FORWARD, () -> playback.step(playback.last())),
            place,
            scrub,
            new Label(Messages.message("window.speed")),
            speeds());
    playback.updateProperty().addListener(_ -> follow());
    playback.lastProperty().addListener(_ -> follow());
    playback.playingProperty().addListener((_, _, playing) -> showPlaying(playing));
    showPlaying(false);
    follow();
    clock.start();
  }

  @Override
  public void close() {
    clock.stop();
  }

  private void preparePlay() {
    play.setId("play");
    play.getStyleClass().add("play");
    play.setOnAction(_ -> playback.togglePlaying());
  }

  private void prepareScrub() {
    scrub.setSkin(new ProgressSliderSkin(scrub));
    scrub.setId("scrub");
    scrub.setAccessibleText(Messages.message("window.scrub"));
    scrub.setBlockIncrement(1);
    HBox.setHgrow(scrub, Priority.ALWAYS);
    scrub
        .valueProperty()
        .addListener((_, _, value) -> {
          if (following) return;
          playback.pause();
          playback.seek((int) Math.round(value.doubleValue()));
        });
    // a drag ends on the place of a whole update
    scrub
        .valueChangingProperty()
        .addListener((_, _, changing) -> {
          if (!changing) follow();
        });
  }

  private static Button button(String id, Feather icon, Runnable action) {
    Button button = new Button("", new FontIcon(icon));
    button.setId(id);
    String text = Messages.message("window." + id);
    button.setTooltip(new Tooltip(text));
    button.setAccessibleText(text);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private ComboBox<Integer> speeds() {
    ComboBox<Integer> speeds = new ComboBox<>();
    speeds.setId("speed");
    speeds.getItems().addAll(SPEEDS);
    speeds.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer speed) {
            return Messages.message("window.speed.updates", speed);
          }

          @Override
          public Integer fromString(String text) {
            throw new UnsupportedOperationException("speeds are not typed");
          }
        });
    speeds.valueProperty().addListener((_, _, speed) -> playback.setUpdatesPerSecond(speed));
    speeds.setValue(USUAL_SPEED);
    return speeds;
  }

  private void showPlaying(boolean playing) {
    String text = Messages.message(playing ? "window.pause" : "window.play");
    play.setGraphic(new FontIcon(playing ? Feather.PAUSE : Feather.PLAY));
    play.setAccessibleText(text);
    play.setTooltip(new Tooltip(text));
  }

  private void follow() {
    following = true;
    scrub.setMax(Math.max(1, playback.last()));
    scrub.setValue(playback.update());
    following = false;
    place.setText(Messages.message("window.place", playback.update(), playback.last()));
  }

  private AnimationTimer clock() {
    return new AnimationTimer() {
      private long before;

      @Override
      public void handle(long now) {
        if (before != 0) playback.advance(now - before);
        before = now;
      }
    };
  }
}
