package cl.certificates.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A store that undoes at a commit, without a word, every transaction in which a statement was
 * refused, unless all of it was rolled back since: to go back to a savepoint is not enough. Some
 * that stand before several databases do so.
 */
final class UndoingAtCommit {
  private final Connection connection;
  private boolean refused;

  private UndoingAtCommit(Connection connection) {
    this.connection = connection;
  }

  static DataSource over(DataSource store) {
    return (DataSource)
        proxy(
            DataSource.class,
            (method, arguments) -> {
              Object given = made(store, method, arguments);
              return given instanceof Connection connection
                  ? new UndoingAtCommit(connection).watched()
                  : given;
            });
  }

  private Object watched() {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().equals("commit") && refused) {
            connection.rollback();
            return null;
          }
          if (method.getName().equals("rollback") && method.getParameterCount() == 0) {
            refused = false;
          }
          Object given = made(connection, method, arguments);
          return given instanceof PreparedStatement statement ? watched(statement) : given;
        });
  }

  private Object watched(PreparedStatement statement) {
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          try {
            return made(statement, method, arguments);
          } catch (SQLException refusal) {
            refused = true;
            throw refusal;
          }
        });
  }

  private interface Call {
    Object answer(Method method, Object[] arguments) throws Throwable;
  }

  private static Object proxy(Class<?> type, Call call) {
    return Proxy.newProxyInstance(
        UndoingAtCommit.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> call.answer(method, arguments));
  }

  private static Object made(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
