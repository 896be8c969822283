package org.batchscope.data;

import java.util.ArrayList;
import java.util.List;
import org.batchscope.text.InputException;

/// The target while a file is read.
sealed interface TargetColumn {
  /// A text with more values than this is hardly a class, but a name or a remark.
  int MOST_CLASSES = 10;

  /// Takes the target of one more row.
  void add(CsvRow row, int column, String name, CsvFaults faults) throws InputException;

  /// The targets, with `features` beside them. Not copied.
  Selection select(double[][] features);

  /// The first row's target, as a text.
  String firstValue();

  /// Numbers stay as they are; only if all are 0 or 1 are they classes.
  final class Numbers implements TargetColumn {
    private final DecimalMark mark;
    private final GrowingDoubles values = new GrowingDoubles();
    private String first = "";

    Numbers(DecimalMark mark) {
      this.mark = mark;
    }

    @Override
    public void add(CsvRow row, int column, String name, CsvFaults faults) throws InputException {
      double value = Cell.number(row.cells()[column], mark);
      if (Double.isNaN(value)) throw faults.notNumber(row, column, name, mark);
      if (values.size() == 0) first = row.cells()[column];
      values.add(value);
    }

    @Override
    public Selection select(double[][] features) {
      double[] targets = values.toArray();
      return new Selection(features, targets, Selection.classNamesOf(targets));
    }

    @Override
    public String firstValue() {
      return first;
    }
  }

  /// Two texts become 0 and 1 in alphabetical order (of their code points), wherever they come
  /// from; more of them 0, 1, 2, … in the order in which they come first.
  final class Classes implements TargetColumn {
    private final GrowingDoubles indices = new GrowingDoubles();
    private final List<String> names = new ArrayList<>(MOST_CLASSES);

    @Override
    public void add(CsvRow row, int column, String name, CsvFaults faults) throws InputException {
      String text = row.cells()[column];
      Cell cell = Cell.of(text, DecimalMark.POINT);
      if (cell == Cell.NOT_FINITE) throw faults.notNumber(row, column, name, DecimalMark.POINT);
      int index = names.indexOf(text);
      if (index < 0) {
        if (names.size() == MOST_CLASSES) throw faults.tooManyClasses(row, column, name);
        index = names.size();
        names.add(text);
      }
      indices.add(index);
    }

    @Override
    public Selection select(double[][] features) {
      double[] targets = indices.toArray();
      boolean swapped = names.size() == 2 && names.getFirst().compareTo(names.getLast()) > 0;
      if (swapped) for (int i = 0; i < targets.length; i++) targets[i] = 1 - targets[i];
      return new Selection(features, targets, swapped ? names.reversed() : names);
    }

    @Override
    public String firstValue() {
      return names.getFirst();
    }
  }
}
