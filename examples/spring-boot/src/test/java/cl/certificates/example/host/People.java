package cl.certificates.example.host;

import cl.certificates.access.Actor;
import cl.certificates.access.Profile;
import cl.certificates.identity.Rut;

/** Who acts in the made-up world. */
public final class People {
  /** The header of whoever administers the OTEC. */
  public static final String AS_ADMINISTRATOR = "76543210-3/LOCAL_ADMINISTRATOR";

  /** The header of the official of Valparaíso. */
  public static final String AS_OFFICIAL = "60000001-2/REGIONAL_OFFICIAL";

  public static final String ADMINISTRATOR = "12345678-5";
  public static final String OFFICIAL = "22222222-2";
  public static final String FACILITATOR = "11111111-1";
  public static final String CLASS_BOOK = "7000004-0";
  public static final String OPERATOR = "9000008-K";

  /** The administrator, as the library knows her. */
  public static final Actor ADMINISTERING =
      new Actor(Rut.of(ADMINISTRATOR), Rut.of("76543210-3"), Profile.LOCAL_ADMINISTRATOR);

  private People() {}
}
