package cl.certificates.example.host.api;

import cl.certificates.refusal.Refusal;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whose cases an operation may be refused with; its description tells their statuses. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Refuses {
  Class<? extends Refusal> value();
}
