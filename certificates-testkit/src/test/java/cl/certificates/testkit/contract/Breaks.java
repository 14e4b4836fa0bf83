package cl.certificates.testkit.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which clauses of its contract an adapter breaks, and no other; {@link EveryClauseTest} looks. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Breaks {
  String[] value();

  /** Clauses that fall with them where chance has it so, since their tests begin with the same. */
  String[] along() default {};
}
