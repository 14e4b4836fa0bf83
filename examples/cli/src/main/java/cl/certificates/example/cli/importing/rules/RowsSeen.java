package cl.certificates.example.cli.importing.rules;

import java.util.List;

/**
 * Which lines were seen before, in eight bytes each (rule 6). Two lines may be taken for one in one
 * case of 2⁶⁴; whoever was there stays so, since an opening or a stay counts once anyhow.
 */
public final class RowsSeen {
  private static final long OFFSET = 0xcbf29ce484222325L; // FNV-1a
  private static final long PRIME = 0x100000001b3L;
  private static final int FIRST_SIZE = 1024;

  private long[] seen = new long[FIRST_SIZE];
  private int count;

  /** Whether a line with these cells is here for the first time. */
  public boolean isNew(List<String> cells) {
    long hash = OFFSET;
    for (String cell : cells) {
      for (int i = 0; i < cell.length(); i++) {
        hash = (hash ^ cell.charAt(i)) * PRIME;
      }
      hash = (hash ^ 0xFFFF) * PRIME; // no text holds it: cells do not run together
    }
    hash ^= hash >>> 29; // the low bits choose the place
    return add(hash == 0 ? 1 : hash);
  }

  private boolean add(long hash) {
    if (2 * count >= seen.length) {
      long[] known = seen;
      seen = new long[known.length * 2];
      for (long one : known) {
        if (one != 0) {
          seen[place(one)] = one;
        }
      }
    }
    int place = place(hash);
    if (seen[place] == hash) {
      return false;
    }
    seen[place] = hash;
    count++;
    return true;
  }

  private int place(long hash) {
    int place = (int) hash & (seen.length - 1);
    while (seen[place] != 0 && seen[place] != hash) {
      place = (place + 1) & (seen.length - 1);
    }
    return place;
  }
}
