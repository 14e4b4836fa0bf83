package cl.certificates.jdbc;

import java.sql.Connection;

/** What a unit of work asks of the transaction it runs in. */
enum Isolation {
  /** One statement that only reads, and is whole without a transaction too. */
  ONE_STATEMENT,

  /** A key lets one writer through; what others commit meanwhile may be seen or not. */
  KEYED,

  /** What others have committed is seen once a lock is had. */
  COMMITTED,

  /** All statements read the same state. */
  ONE_STATE;

  /** Whether work that asks for it may leave anything behind. */
  boolean writes() {
    return this == KEYED || this == COMMITTED;
  }

  /**
   * The isolation to work in, a constant of {@link Connection}: the one a connection was handed
   * over with, if it will do, since to change it and back are two round trips.
   */
  int from(int handedOver) {
    boolean willDo =
        switch (this) {
          case ONE_STATEMENT, KEYED ->
              handedOver == Connection.TRANSACTION_READ_COMMITTED
                  || handedOver == Connection.TRANSACTION_REPEATABLE_READ;
          case COMMITTED, ONE_STATE -> false;
        };
    if (willDo) {
      return handedOver;
    }
    return this == ONE_STATE
        ? Connection.TRANSACTION_REPEATABLE_READ
        : Connection.TRANSACTION_READ_COMMITTED;
  }
}
