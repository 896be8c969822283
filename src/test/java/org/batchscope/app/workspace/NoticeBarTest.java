package org.batchscope.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.util.Duration;
import org.batchscope.app.window.DrivenWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoticeBarTest {
  private static final String WRONG = "There is no file nowhere.csv.";
  private static final Duration SOON = Duration.millis(50);

  private final DrivenWindow window = new DrivenWindow();
  private final Workspace workspace = window.content().workspace();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void whatIsWrongGoesByItself() {
    window.inWindow(() -> new NoticeBar(workspace, Duration.INDEFINITE, SOON));
    window.inWindow(() -> workspace.tell(WRONG));
    awaitNothingTold();
  }

  @Test
  void whatWasDoneGoesByItself() {
    window.inWindow(() -> new NoticeBar(workspace, SOON, Duration.INDEFINITE));
    window.inWindow(() -> workspace.tellDone("Saved."));
    awaitNothingTold();
  }

  @Test
  void whatIsWrongGoesAtAClick() {
    window.inWindow(() -> workspace.tell(WRONG));
    assertEquals(WRONG, window.notice());
    window.clickOn("#notice");
    awaitNothingTold();
  }

  @Test
  void whatIsWrongGoesAtAClickOnItsCross() {
    window.inWindow(() -> workspace.tell(WRONG));
    window.clickOn("#notice-close");
    awaitNothingTold();
  }

  @Test
  void whatIsWrongGivesWayToADialog() {
    window.inWindow(() -> workspace.tell(WRONG));
    window.choose("#data-menu", "Columns…");
    window.until("the dialog", () -> window.lookup("#load").tryQuery().isPresent());
    assertEquals("", window.notice());
  }

  @Test
  void whatIsWrongTwiceIsNewsTwice() {
    StringBuilder told = new StringBuilder();
    window.inWindow(() -> {
      workspace.tell(WRONG);
      workspace.noticeProperty().addListener((_, _, notice) -> told.append(notice).append('/'));
      workspace.tell(WRONG);
    });
    assertEquals("/" + WRONG + "/", told.toString());
  }

  private void awaitNothingTold() {
    window.until("nothing told", () -> workspace.noticeProperty().get().isEmpty());
  }
}
