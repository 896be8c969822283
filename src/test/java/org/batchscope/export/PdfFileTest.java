package org.batchscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Fonts;
import org.junit.jupiter.api.Test;

class PdfFileTest {
  private static final ExportSize AT_200_DPI = new ExportSize(1250, 834, 200);

  @Test
  void isOnePageAsLargeAsAskedFor() throws Exception {
    try (PDDocument pdf = pdf(new Sheet())) {
      assertEquals(1, pdf.getNumberOfPages());
      PDRectangle page = pdf.getPage(0).getMediaBox();
      // points, to the precision of the float that the library holds
      assertEquals(6.25 * 72, page.getWidth(), 1e-4);
      assertEquals(4.17 * 72, page.getHeight(), 1e-4);
    }
  }

  @Test
  void carriesTitleAndScenario() throws Exception {
    try (PDDocument pdf = pdf(new Sheet())) {
      assertEquals(Sheet.METADATA.title(), pdf.getDocumentInformation().getTitle());
      assertEquals(
          Sheet.METADATA.scenarioJson(),
          pdf.getDocumentInformation().getCustomMetadataValue("Scenario"));
    }
  }

  @Test
  void textStaysText() throws Exception {
    try (PDDocument pdf = pdf(new Sheet())) {
      String text = new PDFTextStripper().getText(pdf);
      for (String weight : new String[] {"REGULAR", "MEDIUM", "SEMI_BOLD", "BOLD"})
        assertTrue(text.contains(weight + Sheet.SIGNS), text);
      // letter by letter, since the lines of a page are read from left to right
      assertTrue(text.replaceAll("\\s", "").contains("turned"), text);
    }
  }

  @Test
  void everyWeightIsEmbedded() throws Exception {
    try (PDDocument pdf = pdf(new Sheet())) {
      assertEquals(
          Set.of("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold"), fonts(pdf));
    }
  }

  @Test
  void aWeightThatIsNotUsedIsNotEmbedded() throws Exception {
    Figure figure =
        (graphics, _, _) -> {
          graphics.setFont(Fonts.bold(20));
          graphics.drawString("bold", 20, 40);
        };
    try (PDDocument pdf = pdf(figure)) {
      assertEquals(Set.of("Inter-Bold"), fonts(pdf));
    }
  }

  @Test
  void fillsThePageToItsCorners() throws Exception {
    try (PDDocument pdf = pdf(new Sheet())) {
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 96);
      assertEquals(0xFFFFFF, page.getRGB(1, 1) & 0xFFFFFF);
      assertEquals(0xFF0000, page.getRGB(page.getWidth() - 3, page.getHeight() - 3) & 0xFFFFFF);
    }
  }

  private static PDDocument pdf(Figure figure) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FigureFile.write(figure, AT_200_DPI, Sheet.METADATA, FigureFormat.PDF, out);
    return Loader.loadPDF(out.toByteArray());
  }

  /// Names of the fonts on the page, without the prefix that marks a subset; all are embedded.
  private static Set<String> fonts(PDDocument pdf) throws Exception {
    Set<String> names = new TreeSet<>();
    collectFonts(pdf.getPage(0).getResources(), names);
    return names;
  }

  private static void collectFonts(PDResources resources, Set<String> names) throws Exception {
    for (COSName name : resources.getFontNames()) {
      PDFont font = resources.getFont(name);
      assertTrue(font.isEmbedded(), font.getName());
      names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
    }
    for (COSName name : resources.getXObjectNames())
      if (resources.getXObject(name) instanceof PDFormXObject form)
        collectFonts(form.getResources(), names);
  }
}
