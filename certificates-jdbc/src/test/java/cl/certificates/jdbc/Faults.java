package cl.certificates.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** A data source whose calls, and those of all it gives out, fail where a test says so. */
final class Faults {
  /** Whether a call fails, asked before it is made; {@code number} counts from 1. */
  interface Plan {
    Optional<SQLException> at(int number, String method) throws Exception;
  }

  private static final List<Class<?>> WATCHED =
      List.of(Connection.class, PreparedStatement.class, ResultSet.class);

  private final Plan plan;
  private final boolean afterTheCall;
  private int calls;

  private Faults(Plan plan, boolean afterTheCall) {
    this.plan = plan;
    this.afterTheCall = afterTheCall;
  }

  /** Calls fail instead of being made; only a close or an abort is, which needs no server. */
  static Faults before(Plan plan) {
    return new Faults(plan, false);
  }

  /** Calls are made and fail all the same; only a connection is never opened. */
  static Faults after(Plan plan) {
    return new Faults(plan, true);
  }

  DataSource on(DataSource store) {
    return (DataSource) watched(DataSource.class, store);
  }

  Connection over(Connection connection) {
    return (Connection) watched(Connection.class, connection);
  }

  int calls() {
    return calls;
  }

  private Object watched(Class<?> type, Object target) {
    return Proxy.newProxyInstance(
        Faults.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> call(target, method, arguments));
  }

  private Object call(Object target, Method method, Object[] arguments) throws Throwable {
    calls++;
    Optional<SQLException> fault = plan.at(calls, method.getName());
    if (fault.isPresent() && !isMadeAllTheSame(method.getName())) {
      throw fault.get();
    }
    Object result = made(target, method, arguments);
    if (fault.isPresent()) {
      throw fault.get();
    }
    return WATCHED.stream()
        .filter(type -> type.isInstance(result) && type == method.getReturnType())
        .findFirst()
        .map(type -> watched(type, result))
        .orElse(result);
  }

  /** Nobody can give back a connection that was opened and never handed over. */
  private boolean isMadeAllTheSame(String method) {
    return method.equals("close")
        || method.equals("abort")
        || afterTheCall && !method.equals("getConnection");
  }

  private static Object made(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
