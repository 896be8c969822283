package org.batchscope.app.side;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.util.StringConverter;
import org.batchscope.app.canvas.Painter;
import org.batchscope.figure.dial.DialFigure;
import org.batchscope.figure.dial.UpdateSpan;
import org.batchscope.figure.draw.Palette;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;

/// The direction dial, with a choice of the updates that it tells about.
final class DialView extends CanvasView {
  private static final int FIRST_COUNT = 20;
  private static final int LARGEST_COUNT = 1_000_000;

  private final ObjectProperty<UpdateSpan> span;
  private final Spinner<Integer> count = new Spinner<>(1, LARGEST_COUNT, FIRST_COUNT);

  /// @param span which updates; the view has to be shown again when it changes
  DialView(ObjectProperty<UpdateSpan> span) {
    super("dial");
    this.span = span;
    placeBeneath(choice());
  }

  @Override
  public List<ObservableValue<?>> choices() {
    return List.of(span);
  }

  @Override
  public void show(Result result, int update, Palette palette) {
    canvas().show(Painter.of(new DialFigure(result, update, span.get(), palette)));
  }

  private ChoiceRow<UpdateSpan> choice() {
    ChoiceRow<UpdateSpan> choice = new ChoiceRow<>("dial", span);
    choice.add("all", new UpdateSpan.All());
    RadioButton last = choice.add("last", new UpdateSpan.Last(FIRST_COUNT));
    last.setOnAction(_ -> span.set(new UpdateSpan.Last(count.getValue())));
    count.setId("dial-count");
    count.setEditable(true);
    count.getEditor().setPrefColumnCount(4);
    count.getEditor().setAccessibleText(Messages.message("window.dial.count"));
    count.getValueFactory().setConverter(new CountText());
    count
        .valueProperty()
        .addListener((_, _, chosen) -> {
          last.setSelected(true);
          span.set(new UpdateSpan.Last(chosen));
        });
    choice.getChildren().add(count);
    return choice;
  }

  /// Counts as they are typed; what is not one changes nothing.
  private final class CountText extends StringConverter<Integer> {
    @Override
    public String toString(Integer value) {
      return value.toString();
    }

    @Override
    public Integer fromString(String text) {
      try {
        return Math.clamp(Long.parseLong(text.strip()), 1, LARGEST_COUNT);
      } catch (NumberFormatException _) {
        return count.getValue();
      }
    }
  }
}
