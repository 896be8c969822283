package org.batchscope.surface;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.batchscope.random.SplitMix64;
import org.batchscope.text.InputException;
import org.batchscope.text.Messages;
import org.batchscope.training.Outcome;
import org.batchscope.training.PathPoints;
import org.batchscope.training.Trajectory;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/// Makes planes that suit paths: their origin is where the full-batch path ends or, if it diverged,
/// where it starts.
public final class PathPlanes {
  // far below any length that is seen
  private static final double NO_LENGTH = 1e-12;

  private final List<String> names;
  private final Trajectory full;
  private final List<PathPoints> pooled;
  private final double[] end;
  private final double[] origin;

  /// @param names of all parameters
  /// @param full the full-batch path
  /// @param pooled the paths whose variance is told, and of which principal components are taken;
  ///   each counts alike, however many updates it has and however far it leads
  public PathPlanes(List<String> names, Trajectory full, List<PathPoints> pooled) {
    this.names = List.copyOf(names);
    this.full = full;
    this.pooled = List.copyOf(pooled);
    end = full.parametersAt(full.updates());
    origin = full.outcome() instanceof Outcome.Completed ? end : full.parametersAt(0);
  }

  /// The first two principal components of the pooled paths. Each points to where the start lies.
  public Plane principalComponents() {
    DMatrixRMaj rows = pooledPoints();
    // of the two products with the same eigenvalues the smaller one
    boolean fewPoints = rows.numRows <= rows.numCols;
    int size = Math.min(rows.numRows, rows.numCols);
    DMatrixRMaj products = new DMatrixRMaj(size, size);
    if (fewPoints) CommonOps_DDRM.multOuter(rows, products);
    else CommonOps_DDRM.multInner(rows, products);
    // their singular vectors are their eigenvectors, which EJML's eigenvalue iteration does not
    // find where many points are the same
    SingularValueDecomposition_F64<DMatrixRMaj> singular =
        DecompositionFactory_DDRM.svd(size, size, true, false, true);
    if (!singular.decompose(products))
      throw new IllegalStateException("a product without singular vectors: not finite?");
    DMatrixRMaj vectors = singular.getU(null, false);
    int[] order = largestTwo(singular.getSingularValues());
    double[] u = component(rows, vectors, order[0], fewPoints);
    double[] v = component(rows, vectors, order[1], fewPoints);
    double[] towardsStart = difference(full.parametersAt(0), origin);
    double[] first = turnedTo(towardsStart, orthonormal(u, List.of(), 0));
    double[] second = turnedTo(towardsStart, orthonormal(v, List.of(first), 1));
    return plane("plane.axis.component", origin, first, second);
  }

  /// Two random directions, filter-normalized and then set at right angles.
  ///
  /// @param seed of the random numbers
  public Plane randomDirections(long seed) {
    SplitMix64 random = new SplitMix64(seed);
    double[] first = orthonormal(filterNormalized(random), List.of(), 0);
    double[] second = orthonormal(filterNormalized(random), List.of(first), 1);
    return plane("plane.axis.random", origin, first, second);
  }

  /// The plane of two parameters by name.
  ///
  /// @throws InputException if there is no parameter of that name
  public Plane parameters(String first, String second) throws InputException {
    int a = index(first);
    int b = index(second);
    double[] zero = origin.clone();
    zero[a] = 0;
    zero[b] = 0;
    double[] u = new double[origin.length];
    u[a] = 1;
    double[] v = new double[origin.length];
    v[b] = 1;
    return Plane.through(
        List.of(AxisName.of(first), AxisName.of(second)), shares(u, v), zero, u, v);
  }

  /// The plane through the start, the end of the full-batch path and that of another path.
  public Plane startAndEnds(Trajectory other) {
    double[] start = full.parametersAt(0);
    double[] first = orthonormal(difference(start, end), List.of(), 0);
    double[] towards = difference(other.parametersAt(other.updates()), end);
    double[] second = orthonormal(towards, List.of(first), 1);
    double apart = 0;
    for (int p = 0; p < second.length; p++) apart += towards[p] * second[p];
    boolean inLine = !isLong(apart, length(towards, 0, towards.length));
    return plane(
        "plane.axis.ends.1",
        inLine ? "plane.axis.ends.none" : "plane.axis.ends.2",
        origin,
        first,
        second);
  }

  private int index(String name) throws InputException {
    int index = names.indexOf(name);
    if (index < 0)
      throw new InputException("plane.fault.parameter", name, names.getFirst(), names.getLast());
    return index;
  }

  private Plane plane(String key, double[] zero, double[] u, double[] v) {
    return plane(key + ".1", key + ".2", zero, u, v);
  }

  private Plane plane(String firstKey, String secondKey, double[] zero, double[] u, double[] v) {
    return Plane.through(List.of(name(firstKey), name(secondKey)), shares(u, v), zero, u, v);
  }

  private static AxisName name(String key) {
    return new AxisName(Messages.message(key), Messages.message(key + ".brief"));
  }

  /// How much of the pooled paths' variance lies along two orthonormal directions: the mean of what
  /// it is of each path's own.
  private List<Double> shares(double[] u, double[] v) {
    DMatrixRMaj rows = pooledPoints();
    double all = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < rows.numRows; i++) {
      double alongU = 0;
      double alongV = 0;
      for (int p = 0; p < rows.numCols; p++) {
        double value = rows.get(i, p);
        all += value * value;
        alongU += value * u[p];
        alongV += value * v[p];
      }
      first += alongU * alongU;
      second += alongV * alongV;
    }
    return all == 0 ? List.of(0.0, 0.0) : List.of(first / all, second / all);
  }

  /// The points of all paths, each around its own mean and in a unit in which its variance is 1, as
  /// rows.
  private DMatrixRMaj pooledPoints() {
    DMatrixRMaj[] paths = pooled.stream().map(PathPlanes::unitRows).toArray(DMatrixRMaj[]::new);
    return CommonOps_DDRM.concatRowsMulti(paths);
  }

  private static DMatrixRMaj unitRows(PathPoints path) {
    DMatrixRMaj rows =
        new DMatrixRMaj(
            IntStream.range(0, PathPoints.COUNT).mapToObj(path::point).toArray(double[][]::new));
    center(rows);
    // points of runs that blew up are huge, and their squares would be beyond all numbers
    divide(rows, CommonOps_DDRM.elementMaxAbs(rows));
    divide(rows, NormOps_DDRM.normF(rows));
    return rows;
  }

  /// Leaves alone what stands still.
  private static void divide(DMatrixRMaj rows, double size) {
    if (size > 0) CommonOps_DDRM.divide(rows, size);
  }

  private static void center(DMatrixRMaj rows) {
    for (int p = 0; p < rows.numCols; p++) {
      double mean = 0;
      for (int i = 0; i < rows.numRows; i++) mean += rows.get(i, p) / rows.numRows;
      for (int i = 0; i < rows.numRows; i++) rows.add(i, p, -mean);
    }
  }

  private static int[] largestTwo(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -values[i]))
        .limit(2)
        .mapToInt(i -> i)
        .toArray();
  }

  /// An eigenvector of XᵀX: as it is, or as Xᵀ times one of XXᵀ.
  private static double[] component(
      DMatrixRMaj rows, DMatrixRMaj vectors, int index, boolean outer) {
    DMatrixRMaj vector = CommonOps_DDRM.extractColumn(vectors, index, null);
    if (!outer) return vector.getData().clone();
    DMatrixRMaj component = new DMatrixRMaj(rows.numCols, 1);
    CommonOps_DDRM.multTransA(rows, vector, component);
    return component.getData().clone();
  }

  /// The parts that belong to a unit's inputs get the length that they have in the origin.
  private double[] filterNormalized(SplitMix64 random) {
    double[] direction = new double[origin.length];
    Arrays.setAll(direction, _ -> random.nextNormal());
    int from = 0;
    for (int p = 1; p <= origin.length; p++) {
      if (p < origin.length && unit(p).equals(unit(from))) continue;
      double scale = length(origin, from, p) / length(direction, from, p);
      for (int q = from; q < p; q++) direction[q] *= scale;
      from = p;
    }
    return direction;
  }

  /// Weights `w1_2_1` and `w1_2_2` belong to the same unit; a bias to itself.
  private String unit(int parameter) {
    String name = names.get(parameter);
    return name.startsWith("w") && name.indexOf('_') != name.lastIndexOf('_')
        ? name.substring(0, name.lastIndexOf('_'))
        : name;
  }

  /// The part of a vector at right angles to others, of length 1; where nothing is left of it, that
  /// of an axis.
  private double[] orthonormal(double[] vector, List<double[]> others, int otherwise) {
    double[] unit = vector.clone();
    double before = length(unit, 0, unit.length);
    // twice, so that rounding leaves nothing
    for (int i = 0; i < 2; i++)
      for (double[] other : others) {
        double along = 0;
        for (int p = 0; p < unit.length; p++) along += unit[p] * other[p];
        for (int p = 0; p < unit.length; p++) unit[p] -= along * other[p];
      }
    double length = length(unit, 0, unit.length);
    if (!isLong(length, before)) {
      double[] axis = new double[unit.length];
      axis[otherwise] = 1;
      return orthonormal(axis, others, otherwise + 1);
    }
    for (int p = 0; p < unit.length; p++) unit[p] /= length;
    return unit;
  }

  /// Whether what is left of a vector is more than rounding.
  private static boolean isLong(double left, double before) {
    return left > NO_LENGTH * Math.max(1, before);
  }

  private static double[] turnedTo(double[] towards, double[] direction) {
    double along = 0;
    for (int p = 0; p < direction.length; p++) along += towards[p] * direction[p];
    return along < 0 ? Arrays.stream(direction).map(value -> -value).toArray() : direction;
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int p = 0; p < a.length; p++) difference[p] = a[p] - b[p];
    return difference;
  }

  private static double length(double[] vector, int from, int to) {
    double squares = 0;
    for (int p = from; p < to; p++) squares += vector[p] * vector[p];
    return Math.sqrt(squares);
  }
}
