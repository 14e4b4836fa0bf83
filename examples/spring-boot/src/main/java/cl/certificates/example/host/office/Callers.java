package cl.certificates.example.host.office;

import cl.certificates.verification.Caller;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How strangers are told apart: by the address that the network vouches for. Of IPv6 the first 64
 * bits count, since a household has all the rest, and may ask from another address every time.
 */
public final class Callers {
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
  private static final int LONGEST = 200;
  private static final int GROUPS = 4;

  private Callers() {}

  /**
   * Whoever asks from an address, as {@code getRemoteAddr()} tells it.
   *
   * @param address the address; whoever has none, or one that is too long to be one, is one of the
   *     unnamed, who count together
   */
  public static Caller at(@Nullable String address) {
    String key = address == null ? "" : counted(address.strip());
    return key.isEmpty() || key.length() > LONGEST ? Caller.UNNAMED : new Caller(key);
  }

  private static String counted(String address) {
    String bare = address.replaceAll("^\\[|]$", "").replaceAll("%.*", "");
    if (!IPV6.matcher(bare).matches()) {
      return address;
    }
    try {
      InetAddress read = InetAddress.getByName(bare); // with a colon in it no name is looked up
      return read instanceof Inet6Address six ? network(six) : read.getHostAddress();
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }

  private static String network(Inet6Address address) {
    byte[] bytes = address.getAddress();
    StringBuilder network = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      int value = (bytes[2 * group] & 0xff) << 8 | bytes[2 * group + 1] & 0xff;
      network.append(Integer.toHexString(value)).append(':');
    }
    return network.append(":/64").toString();
  }
}
