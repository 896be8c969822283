package org.batchscope.export;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Paint;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.SVGColor;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGPaintDescriptor;
import org.w3c.dom.Element;

/// Gradients of several colors, which the library knows nothing of.
final class SvgPaint extends DefaultExtensionHandler {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  @Override
  public SVGPaintDescriptor handlePaint(Paint paint, SVGGeneratorContext context) {
    return switch (paint) {
      case LinearGradientPaint gradient -> linearGradient(gradient, context);
      case Color _, GradientPaint _, TexturePaint _ -> super.handlePaint(paint, context);
      default -> throw new IllegalArgumentException("cannot be written as SVG: " + paint);
    };
  }

  private static SVGPaintDescriptor linearGradient(
      LinearGradientPaint gradient, SVGGeneratorContext context) {
    Element definition = context.getDOMFactory().createElementNS(NAMESPACE, "linearGradient");
    String id = context.getIDGenerator().generateID("gradient");
    definition.setAttribute("id", id);
    definition.setAttribute("gradientUnits", "userSpaceOnUse");
    definition.setAttribute("x1", context.doubleString(gradient.getStartPoint().getX()));
    definition.setAttribute("y1", context.doubleString(gradient.getStartPoint().getY()));
    definition.setAttribute("x2", context.doubleString(gradient.getEndPoint().getX()));
    definition.setAttribute("y2", context.doubleString(gradient.getEndPoint().getY()));
    definition.setAttribute("spreadMethod", spread(gradient.getCycleMethod()));
    if (!gradient.getTransform().isIdentity())
      definition.setAttribute("gradientTransform", matrix(gradient.getTransform()));
    Color[] colors = gradient.getColors();
    for (int i = 0; i < colors.length; i++)
      definition.appendChild(stop(gradient.getFractions()[i], colors[i], context));
    return new SVGPaintDescriptor("url(#" + id + ")", "1", definition);
  }

  private static Element stop(float fraction, Color color, SVGGeneratorContext context) {
    SVGPaintDescriptor described = SVGColor.toSVG(color, context);
    Element stop = context.getDOMFactory().createElementNS(NAMESPACE, "stop");
    stop.setAttribute("offset", Float.toString(fraction));
    stop.setAttribute("stop-color", described.getPaintValue());
    stop.setAttribute("stop-opacity", described.getOpacityValue());
    return stop;
  }

  private static String spread(CycleMethod method) {
    return switch (method) {
      case NO_CYCLE -> "pad";
      case REFLECT -> "reflect";
      case REPEAT -> "repeat";
    };
  }

  private static String matrix(AffineTransform t) {
    return "matrix(%s %s %s %s %s %s)"
        .formatted(
            t.getScaleX(),
            t.getShearY(),
            t.getShearX(),
            t.getScaleY(),
            t.getTranslateX(),
            t.getTranslateY());
  }
}
