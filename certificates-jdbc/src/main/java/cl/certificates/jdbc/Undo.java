package cl.certificates.jdbc;

import java.sql.SQLException;

/** Takes back what a unit of work has done so far; some engines refuse to go on otherwise. */
interface Undo {
  void run() throws SQLException;
}
