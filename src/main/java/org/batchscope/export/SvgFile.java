package org.batchscope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.batchscope.figure.Figure;
import org.batchscope.figure.Fonts;
import org.batchscope.text.Version;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A figure as SVG, its text as text.
final class SvgFile {
  static final String METADATA = "metadata";

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  /// Java's doubles carry digits that no eye sees; four after the point are 1/960,000 inch.
  private static final int DECIMALS = 4;

  private SvgFile() {}

  static void write(Figure figure, ExportSize size, FigureMetadata metadata, OutputStream out)
      throws IOException {
    Document document = newDocument();
    SVGGraphics2D graphics = new SVGGraphics2D(context(document), false);
    figure.paint(graphics, size.widthUnits(), size.heightUnits());
    Element root = graphics.getRoot(document.getDocumentElement());
    describe(root, size, metadata);
    write(document, out);
  }

  private static SVGGeneratorContext context(Document document) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(Version.programAndNumber());
    context.setPrecision(DECIMALS);
    context.setGraphicContextDefaults(defaults());
    context.setStyleHandler(new SvgStyle());
    context.setExtensionHandler(new SvgPaint());
    context.setImageHandler(new SvgImage());
    return context;
  }

  private static SVGGeneratorContext.GraphicContextDefaults defaults() {
    var defaults = new SVGGeneratorContext.GraphicContextDefaults();
    defaults.setFont(Fonts.regular(FigureFile.FONT_SIZE));
    return defaults;
  }

  private static void describe(Element root, ExportSize size, FigureMetadata metadata)
      throws IOException {
    Document document = root.getOwnerDocument();
    root.setAttributeNS(XMLNS, "xmlns", NAMESPACE);
    root.setAttributeNS(XMLNS, "xmlns:xlink", "http://www.w3.org/1999/xlink");
    root.setAttribute("width", number(size.widthInches()) + "in");
    root.setAttribute("height", number(size.heightInches()) + "in");
    root.setAttribute(
        "viewBox", "0 0 " + number(size.widthUnits()) + " " + number(size.heightUnits()));
    List<Element> head =
        List.of(
            element(document, "title", metadata.title()),
            element(document, METADATA, metadata.scenarioJson()),
            element(document, "style", SvgFonts.styleSheet(root)));
    for (Element element : head.reversed()) root.insertBefore(element, root.getFirstChild());
  }

  private static Element element(Document document, String name, String text) {
    Element element = document.createElementNS(NAMESPACE, name);
    element.appendChild(document.createTextNode(XmlText.of(text)));
    return element;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6f", value).replaceFirst("\\.?0+$", "");
  }

  private static Document newDocument() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Document document, OutputStream out) throws IOException {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      document.setXmlStandalone(true);
      transformer.transform(new DOMSource(document), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
