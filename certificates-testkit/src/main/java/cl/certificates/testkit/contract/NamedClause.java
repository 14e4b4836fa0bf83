package cl.certificates.testkit.contract;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * Puts the clause before whatever its test ends with, an exception of the adapter among it: most
 * reports tell the name of a method and that line.
 */
final class NamedClause implements TestExecutionExceptionHandler {
  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    String clause = context.getDisplayName();
    if (!isOfContract(context.getRequiredTestMethod())
        || quotes(thrown, clause)
        || thrown instanceof TestAbortedException
        || thrown instanceof VirtualMachineError) {
      throw thrown;
    }
    throw new AssertionError("[%s] ended by %s".formatted(clause, thrown), thrown);
  }

  /** Whether it is no test that a host has added of its own. */
  private static boolean isOfContract(Method test) {
    return Stream.of(test.getDeclaringClass().getDeclaredAnnotationsByType(ExtendWith.class))
        .flatMap(extended -> Stream.of(extended.value()))
        .anyMatch(NamedClause.class::equals);
  }

  private static boolean quotes(Throwable thrown, String clause) {
    String number = clause.substring(0, clause.indexOf(':') + 1);
    return String.valueOf(thrown.getMessage()).contains("[" + number);
  }
}
