package org.batchscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.batchscope.text.Version;
import org.junit.jupiter.api.Test;

class PngFileTest {
  private static final ExportSize AT_200_DPI = new ExportSize(1250, 834, 200);

  @Test
  void hasExactlyThePixelsAskedFor() throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(AT_200_DPI)));
    assertEquals(1250, image.getWidth());
    assertEquals(834, image.getHeight());
  }

  @Test
  void fillsThePictureToItsLastPixel() throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(AT_200_DPI)));
    assertEquals(Color.WHITE.getRGB(), image.getRGB(0, 0));
    assertEquals(Color.RED.getRGB(), image.getRGB(1249, 833));
  }

  @Test
  void carriesItsResolution() throws Exception {
    ByteBuffer resolution = ByteBuffer.wrap(chunks(png(AT_200_DPI)).get("pHYs"));
    assertEquals(7874, resolution.getInt()); // 200 / 0.0254 m
    assertEquals(7874, resolution.getInt());
    assertEquals(1, resolution.get()); // per meter
  }

  @Test
  void carriesItsMetadataAsUtf8() throws Exception {
    Map<String, byte[]> chunks = chunks(png(AT_200_DPI));
    assertEquals(Sheet.METADATA.title(), text(chunks, "Title"));
    assertEquals(Sheet.METADATA.scenarioJson(), text(chunks, "Scenario"));
    assertEquals(Version.programAndNumber(), text(chunks, "Software"));
  }

  private static byte[] png(ExportSize size) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FigureFile.write(new Sheet(), size, Sheet.METADATA, FigureFormat.PNG, out);
    return out.toByteArray();
  }

  private static String text(Map<String, byte[]> chunks, String keyword) {
    byte[] content = chunks.get("iTXt " + keyword);
    // after the keyword: its end, two bytes about compression, two empty strings
    int start = keyword.length() + 5;
    return new String(content, start, content.length - start, StandardCharsets.UTF_8);
  }

  /// Contents by chunk type, those of texts by chunk type and keyword.
  private static Map<String, byte[]> chunks(byte[] png) {
    Map<String, byte[]> chunks = new HashMap<>();
    ByteBuffer buffer = ByteBuffer.wrap(png).position(8);
    while (buffer.hasRemaining()) {
      byte[] content = new byte[buffer.getInt()];
      byte[] type = new byte[4];
      buffer.get(type).get(content).getInt();
      String name = new String(type, StandardCharsets.US_ASCII);
      chunks.put(name.equals("iTXt") ? name + " " + keyword(content) : name, content);
    }
    return chunks;
  }

  private static String keyword(byte[] content) {
    int end = new String(content, StandardCharsets.ISO_8859_1).indexOf('\0');
    return new String(Arrays.copyOf(content, end), StandardCharsets.ISO_8859_1);
  }
}
