package org.batchscope.surface;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Lines of equal loss through a grid by marching squares: in every cell the line is straight
/// between the points on the cell's edges where linear interpolation meets the level.
public final class Contours {
  private static final int NONE = -1;

  private final LossSurface surface;
  private final double level;
  // an edge is named by the grid point at its left or lower end, vertical ones counted after all
  // horizontal ones; a line goes from an edge to at most two others, one in each adjacent cell
  private final int points;
  private final int[] neighbors;

  private Contours(LossSurface surface, double level) {
    this.surface = surface;
    this.level = level;
    points = surface.columns() * surface.rows();
    neighbors = new int[4 * points];
    Arrays.fill(neighbors, NONE);
  }

  /// The lines of one level, in no particular order.
  public static List<ContourLine> at(LossSurface surface, double level) {
    Contours contours = new Contours(surface, level);
    contours.connectAllCells();
    return contours.followLines();
  }

  private void connectAllCells() {
    for (int row = 0; row + 1 < surface.rows(); row++)
      for (int column = 0; column + 1 < surface.columns(); column++) connectCell(column, row);
  }

  private void connectCell(int column, int row) {
    double lowerLeft = surface.loss(column, row);
    double lowerRight = surface.loss(column + 1, row);
    double upperLeft = surface.loss(column, row + 1);
    double upperRight = surface.loss(column + 1, row + 1);
    double center = (lowerLeft + lowerRight + upperLeft + upperRight) / 4;
    if (!Double.isFinite(center)) return;
    int bottom = row * surface.columns() + column;
    int top = bottom + surface.columns();
    int left = points + bottom;
    int right = left + 1;
    int pattern =
        (lowerLeft >= level ? 1 : 0)
            | (lowerRight >= level ? 2 : 0)
            | (upperRight >= level ? 4 : 0)
            | (upperLeft >= level ? 8 : 0);
    boolean centerIsHigh = center >= level;
    switch (pattern) {
      case 0, 15 -> {}
      case 1, 14 -> connect(left, bottom);
      case 2, 13 -> connect(bottom, right);
      case 4, 11 -> connect(right, top);
      case 8, 7 -> connect(top, left);
      case 3, 12 -> connect(left, right);
      case 6, 9 -> connect(bottom, top);
      case 5, 10 -> {
        // a saddle: the center decides which of the two high corners hang together
        if (centerIsHigh == (pattern == 5)) {
          connect(left, top);
          connect(bottom, right);
        } else {
          connect(left, bottom);
          connect(right, top);
        }
      }
      default -> throw new IllegalStateException("no such pattern: " + pattern);
    }
  }

  private void connect(int a, int b) {
    neighbors[2 * a + (neighbors[2 * a] == NONE ? 0 : 1)] = b;
    neighbors[2 * b + (neighbors[2 * b] == NONE ? 0 : 1)] = a;
  }

  private List<ContourLine> followLines() {
    List<ContourLine> lines = new ArrayList<>();
    for (int edge = 0; edge < 2 * points; edge++) {
      if (neighbors[2 * edge] == NONE) continue;
      Deque<Integer> line = new ArrayDeque<>();
      line.add(edge);
      for (int at = take(edge); at != NONE; at = take(at)) line.addLast(at);
      for (int at = take(edge); at != NONE; at = take(at)) line.addFirst(at);
      lines.add(lineThrough(line));
    }
    return lines;
  }

  /// Removes one connection of an edge and returns where it led, or NONE if there was none left.
  private int take(int edge) {
    int slot = neighbors[2 * edge + 1] != NONE ? 2 * edge + 1 : 2 * edge;
    int next = neighbors[slot];
    if (next == NONE) return NONE;
    neighbors[slot] = NONE;
    if (neighbors[2 * next] == edge) {
      neighbors[2 * next] = neighbors[2 * next + 1];
      neighbors[2 * next + 1] = NONE;
    } else {
      neighbors[2 * next + 1] = NONE;
    }
    return next;
  }

  private ContourLine lineThrough(Deque<Integer> edges) {
    double[] x = new double[edges.size()];
    double[] y = new double[edges.size()];
    int i = 0;
    for (int edge : edges) {
      int point = edge % points;
      int column = point % surface.columns();
      int row = point / surface.columns();
      boolean vertical = edge >= points;
      double from = surface.loss(column, row);
      double to = surface.loss(vertical ? column : column + 1, vertical ? row + 1 : row);
      double share = (level - from) / (to - from);
      x[i] = surface.x(vertical ? column : column + share);
      y[i++] = surface.y(vertical ? row + share : row);
    }
    return new ContourLine(level, x, y);
  }
}
