package cl.certificates.access;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The rights of A12: what is not listed is not permitted. */
public final class DefaultRights {
  private static final Set<Operation> OF_THE_ENTITY =
      EnumSet.of(
          Operation.SEARCH,
          Operation.VIEW_ATTENDANCE,
          Operation.VIEW_CERTIFICATE,
          Operation.VIEW_HISTORY,
          Operation.DOWNLOAD,
          Operation.ISSUE,
          Operation.REQUEST_ANNULMENT);
  private static final Set<Operation> OF_A_READER =
      EnumSet.of(Operation.SEARCH, Operation.VIEW_CERTIFICATE, Operation.DOWNLOAD);

  private static final Map<Profile, Set<Operation>> RIGHTS =
      Map.of(
          Profile.GENERAL_ADMINISTRATOR, OF_THE_ENTITY,
          Profile.LOCAL_ADMINISTRATOR, OF_THE_ENTITY,
          Profile.FACILITATOR,
              EnumSet.of(
                  Operation.SEARCH,
                  Operation.VIEW_ATTENDANCE,
                  Operation.VIEW_CERTIFICATE,
                  Operation.VIEW_HISTORY,
                  Operation.DOWNLOAD),
          Profile.REGIONAL_OFFICIAL,
              EnumSet.of(
                  Operation.SEARCH,
                  Operation.VIEW_ATTENDANCE,
                  Operation.VIEW_CERTIFICATE,
                  Operation.VIEW_HISTORY,
                  Operation.DOWNLOAD,
                  Operation.DECIDE_ANNULMENT),
          Profile.SUPERVISOR, OF_A_READER,
          Profile.RECIPIENT, OF_A_READER,
          Profile.HOST_SYSTEM, EnumSet.of(Operation.RECORD_LIQUIDATION));

  private DefaultRights() {}

  /** Whether the default mapping permits an operation to a profile. */
  public static boolean permit(Profile profile, Operation operation) {
    return RIGHTS.getOrDefault(profile, Set.of()).contains(operation);
  }
}
