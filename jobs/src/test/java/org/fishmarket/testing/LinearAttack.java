package org.fishmarket.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Works out hidden numbers from sums. All that is not hidden is known, so each sum gives the sum of
 * its hidden terms; what follows from all of these together is found by elimination.
 *
 * @param <T> the numbers' names
 */
public final class LinearAttack<T> {
  private static final double NOTHING = 1e-9;

  private final Map<T, Long> accounts = new LinkedHashMap<>();
  private final Map<T, Integer> columns = new LinkedHashMap<>();
  private final List<List<T>> sums = new ArrayList<>();
  private final List<T> wholes = new ArrayList<>();

  /** A number that is not shown, and how many accounts it rests on. */
  public void hidden(T number, long many) {
    columns.putIfAbsent(number, columns.size());
    accounts.put(number, many);
  }

  /** How many numbers are hidden. */
  public int size() {
    return columns.size();
  }

  /** A number that is the sum of others. */
  public void sum(T whole, List<T> parts) {
    sums.add(parts);
    wholes.add(whole);
  }

  /** Hidden numbers, and sums of some, that can be worked out and rest on under k accounts. */
  public Set<String> recovered(int k) {
    Set<String> recovered = single(k);
    for (Map<T, Double> equation : equations()) {
      boolean sum = equation.values().stream().allMatch(factor -> factor > 0);
      long many = equation.keySet().stream().mapToLong(accounts::get).sum();
      if (sum && many < k) {
        recovered.add("the sum of " + equation.keySet() + ", of " + many);
      }
    }
    return recovered;
  }

  /** The same where an account may be behind several numbers. */
  public Set<String> recoveredOverlapping(int k) {
    Set<String> recovered = single(k);
    for (Map<T, Double> equation : equations()) {
      long surely = equation.keySet().stream().mapToLong(accounts::get).max().orElse(k);
      if (surely < k) {
        recovered.add("the sum of " + equation.keySet() + ", of perhaps " + surely);
      }
    }
    return recovered;
  }

  /** What each sum says of what is hidden. */
  private List<Map<T, Double>> equations() {
    List<Map<T, Double>> equations = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      Map<T, Double> equation = new LinkedHashMap<>();
      sums.get(i).stream()
          .filter(columns::containsKey)
          .forEach(part -> equation.merge(part, 1.0, Double::sum));
      if (columns.containsKey(wholes.get(i))) {
        equation.merge(wholes.get(i), -1.0, Double::sum);
      }
      if (!equation.isEmpty()) {
        equations.add(equation);
      }
    }
    return equations;
  }

  private Set<String> single(int k) {
    double[][] rows =
        equations().stream()
            .map(
                equation -> {
                  double[] row = new double[columns.size()];
                  equation.forEach((number, factor) -> row[columns.get(number)] = factor);
                  return row;
                })
            .toArray(double[][]::new);
    reduce(rows);
    List<T> names = List.copyOf(columns.keySet());
    Set<String> recovered = new LinkedHashSet<>();
    for (double[] row : rows) {
      int column = only(row);
      if (column >= 0 && accounts.get(names.get(column)) < k) {
        recovered.add(names.get(column) + ", of " + accounts.get(names.get(column)));
      }
    }
    return recovered;
  }

  /** The column that alone is not zero; negative if there are more, or none. */
  private static int only(double[] row) {
    int only = -1;
    for (int i = 0; i < row.length; i++) {
      if (Math.abs(row[i]) > NOTHING) {
        if (only >= 0) {
          return -1;
        }
        only = i;
      }
    }
    return only;
  }

  /** Gauss and Jordan: what can be told of a single number stands in a row of its own. */
  private static void reduce(double[][] rows) {
    int done = 0;
    for (int column = 0;
        rows.length > 0 && column < rows[0].length && done < rows.length;
        column++) {
      int pivot = done;
      for (int i = done; i < rows.length; i++) {
        pivot = Math.abs(rows[i][column]) > Math.abs(rows[pivot][column]) ? i : pivot;
      }
      if (Math.abs(rows[pivot][column]) <= NOTHING) {
        continue;
      }
      double[] swapped = rows[pivot];
      rows[pivot] = rows[done];
      rows[done] = swapped;
      for (int i = 0; i < rows.length; i++) {
        double factor = i == done ? 0 : rows[i][column] / swapped[column];
        for (int j = 0; factor != 0 && j < rows[i].length; j++) {
          rows[i][j] -= factor * swapped[j];
        }
      }
      done++;
    }
  }
}
