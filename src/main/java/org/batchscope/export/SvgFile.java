package org.batchscope.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
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
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.InitialGraphics;
import org.batchscope.text.Version;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// A figure as SVG, its text as text.
final class SvgFile {
  private static final String METADATA = "metadata";

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  /// A file from elsewhere must not make the parser read further files.
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  /// Java's doubles carry digits that no eye sees; four after the point are 1/960,000 inch.
  private static final int DECIMALS = 4;

  private SvgFile() {}

  static void write(Figure figure, ExportSize size, FigureMetadata metadata, OutputStream out)
      throws IOException {
    Document document = newDocument();
    SVGGraphics2D graphics = new SVGGraphics2D(context(document), false);
    InitialGraphics.prepare(graphics);
    figure.paint(graphics, size.widthUnits(), size.heightUnits());
    Element root = graphics.getRoot(document.getDocumentElement());
    describe(root, size, metadata);
    SvgFonts.tellWidths(root);
    write(document, out);
  }

  static Optional<String> scenarioOf(byte[] svg) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(NO_DOCTYPE, true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      NodeList found =
          builder.parse(new ByteArrayInputStream(svg)).getElementsByTagNameNS(NAMESPACE, METADATA);
      return found.getLength() == 0
          ? Optional.empty()
          : Optional.of(found.item(0).getTextContent());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (SAXException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static SVGGeneratorContext context(Document document) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(Version.programAndNumber());
    context.setPrecision(DECIMALS);
    context.setStyleHandler(new SvgStyle());
    context.setExtensionHandler(new SvgPaint());
    context.setImageHandler(new SvgImage());
    return context;
  }

  private static void describe(Element root, ExportSize size, FigureMetadata metadata)
      throws IOException {
    Document document = root.getOwnerDocument();
    root.setAttributeNS(XMLNS, "xmlns", NAMESPACE);
    root.setAttributeNS(XMLNS, "xmlns:xlink", "http://www.w3.org/1999/xlink");
    root.setAttribute(SvgStyle.FAMILY, SvgStyle.FAMILIES);
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
