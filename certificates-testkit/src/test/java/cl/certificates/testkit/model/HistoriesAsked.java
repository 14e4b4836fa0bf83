package cl.certificates.testkit.model;

import java.util.Locale;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * As many histories a property as {@code certificates.histories} says, 12,000 if it says nothing;
 * what came of them is one line on the console, with the seed that {@code @Property(seed = …)}
 * takes.
 */
final class HistoriesAsked implements AroundPropertyHook {
  static final int HISTORIES = Integer.getInteger("certificates.histories", 12_000);

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    context.attributes().setTries(HISTORIES);
    long begun = System.nanoTime();
    PropertyExecutionResult result = property.execute();
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.println(
        String.format(
            Locale.ROOT,
            "FIGURES in memory: model histories %s: histories %,d, %s, seed %s, seconds %.1f, a"
                + " second %,d",
            context.label(),
            result.countTries(),
            result.status().name().toLowerCase(Locale.ROOT),
            result.seed().orElse("unknown"),
            seconds,
            Math.round(result.countTries() / seconds)));
    return result;
  }
}
