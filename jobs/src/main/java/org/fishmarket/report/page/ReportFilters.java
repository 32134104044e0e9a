package org.fishmarket.report.page;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.fishmarket.report.text.Names;
import org.fishmarket.report.text.Numbers;

/** What the templates may do with values besides showing them. */
final class ReportFilters extends AbstractExtension {
  @Override
  public Map<String, Filter> getFilters() {
    return Map.of(
        "count", filter(value -> Numbers.count(((Number) value).longValue())),
        "clean", filter(value -> value == null ? null : Names.clean(value.toString())),
        "term", filter(value -> "term-" + value.toString().replaceAll("[^A-Za-z0-9]+", "-")),
        "anchor", filter(value -> ClaimSection.anchor(value.toString())),
        "verdictStyle", filter(value -> ClaimSection.style((String) value)));
  }

  private static Filter filter(UnaryOperator<Object> of) {
    return new Filter() {
      @Override
      public List<String> getArgumentNames() {
        return List.of();
      }

      @Override
      public Object apply(
          Object input,
          Map<String, Object> arguments,
          PebbleTemplate self,
          EvaluationContext context,
          int line) {
        return of.apply(input);
      }
    };
  }
}
