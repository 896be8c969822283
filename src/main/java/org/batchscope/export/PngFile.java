package org.batchscope.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.InitialGraphics;
import org.batchscope.text.Version;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// A figure as PNG, with its resolution and its metadata.
///
/// @see "Portable Network Graphics (PNG) Specification, 2nd ed., 11.3.4.5 iTXt, 11.3.5.3 pHYs"
final class PngFile {
  private static final String SCENARIO = "Scenario";

  private static final String NATIVE_FORMAT = "javax_imageio_png_1.0";
  private static final double INCHES_PER_METER = 1 / 0.0254;

  private PngFile() {}

  static void write(Figure figure, ExportSize size, FigureMetadata metadata, OutputStream out)
      throws IOException {
    BufferedImage image = paint(figure, size);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      IIOMetadata chunks =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
      chunks.mergeTree(NATIVE_FORMAT, chunks(size, metadata));
      writer.setOutput(stream);
      writer.write(new IIOImage(image, null, chunks));
    } finally {
      writer.dispose();
    }
  }

  static Optional<String> scenarioOf(byte[] png) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try {
      reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(png)));
      Element chunks = (Element) reader.getImageMetadata(0).getAsTree(NATIVE_FORMAT);
      NodeList texts = chunks.getElementsByTagName("iTXtEntry");
      return IntStream.range(0, texts.getLength())
          .mapToObj(i -> (Element) texts.item(i))
          .filter(entry -> entry.getAttribute("keyword").equals(SCENARIO))
          .map(entry -> entry.getAttribute("text"))
          .findFirst();
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage paint(Figure figure, ExportSize size) {
    BufferedImage image =
        new BufferedImage(size.widthPx(), size.heightPx(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    try {
      InitialGraphics.prepare(graphics);
      graphics.scale(size.pixelsPerUnit(), size.pixelsPerUnit());
      figure.paint(graphics, size.widthUnits(), size.heightUnits());
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static IIOMetadataNode chunks(ExportSize size, FigureMetadata metadata) {
    IIOMetadataNode texts = new IIOMetadataNode("iTXt");
    texts.appendChild(text("Title", metadata.title()));
    texts.appendChild(text("Software", Version.programAndNumber()));
    texts.appendChild(text(SCENARIO, metadata.scenarioJson()));
    IIOMetadataNode root = new IIOMetadataNode(NATIVE_FORMAT);
    root.appendChild(resolution(size));
    root.appendChild(texts);
    return root;
  }

  private static IIOMetadataNode resolution(ExportSize size) {
    String pixelsPerMeter = Long.toString(Math.round(size.dpi() * INCHES_PER_METER));
    IIOMetadataNode chunk = new IIOMetadataNode("pHYs");
    chunk.setAttribute("pixelsPerUnitXAxis", pixelsPerMeter);
    chunk.setAttribute("pixelsPerUnitYAxis", pixelsPerMeter);
    chunk.setAttribute("unitSpecifier", "meter");
    return chunk;
  }

  private static IIOMetadataNode text(String keyword, String text) {
    IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
    entry.setAttribute("keyword", keyword);
    entry.setAttribute("compressionFlag", "FALSE");
    entry.setAttribute("compressionMethod", "0");
    entry.setAttribute("languageTag", "");
    entry.setAttribute("translatedKeyword", "");
    entry.setAttribute("text", text);
    return entry;
  }
}
