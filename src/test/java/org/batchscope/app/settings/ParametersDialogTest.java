package org.batchscope.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.batchscope.app.window.DrivenWindow;
import org.batchscope.surface.PlaneChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParametersDialogTest {
  private static final List<String> NAMES = List.of("w1_1_1", "w1_1_2", "b1_1");

  private final DrivenWindow window = new DrivenWindow();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theSameParameterTwiceIsNoPlaneAndTheReasonIsTold() {
    window.inWindow(() -> {
      ParametersDialog dialog =
          new ParametersDialog(
              window.scene().getWindow(), NAMES, new PlaneChoice.Parameters("w1_1_2", "b1_1"));
      Node ok = dialog.getDialogPane().lookupButton(ButtonType.OK);
      Node content = dialog.getDialogPane().getContent();
      Label fault = (Label) content.lookup("#plane-fault");
      @SuppressWarnings("unchecked") // it was made with texts
      ComboBox<String> second = (ComboBox<String>) content.lookup("#plane-second");
      assertFalse(ok.isDisabled());
      assertFalse(fault.isVisible());
      second.setValue("w1_1_2");
      assertTrue(ok.isDisabled());
      assertEquals("Two different parameters span a plane.", fault.getText());
      second.setValue("w1_1_1");
      assertFalse(ok.isDisabled());
      assertFalse(fault.isVisible());
      assertEquals(
          new PlaneChoice.Parameters("w1_1_2", "w1_1_1"),
          dialog.getResultConverter().call(ButtonType.OK));
    });
  }
}
